import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import type { LiveMessage } from "@/lib/api/live";
import { getDb } from "../db";
import { readEnv } from "../env";
import { announce } from "../live/announce";
import { getListening } from "../live/hub";
import { type Heard, type Listening, makeListening } from "../live/listening";
import { liveStream } from "../live/live-stream";
import { done } from "../testing/outcomes";
import { approveNow, freezeNow, makeDraft } from "../testing/release-scene";
import { makeReview } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { bytesOf, twoArticles } from "../testing/texts";
import { assignArticle } from "./assign-article";
import { changeRelease } from "./change-release";
import { decideFact } from "./decide-fact";
import { importSource } from "./import-source";
import { watchProject } from "./watch-project";

const quick = { first: 20, longest: 200, ping: 60_000, idle: 50 };
const opened: Listening[] = [];
afterAll(async () => {
  await Promise.all(opened.map((listening) => listening.close()));
  await getListening().close();
});

/** What another process of the app would have, under a name of its own in the list of connections. */
function process(pauses = quick) {
  const name = `live ${randomUUID()}`;
  const listening = makeListening(readEnv().DATABASE_URL ?? "", pauses, name);
  opened.push(listening);
  return { name, listening };
}

/** Everything that this process hears of the project, from when it is ready. */
async function hear(listening: Listening, project: string) {
  const heard: Heard[] = [];
  const leave = listening.subscribe((each) => {
    if (typeof each === "string" || each.project === project) heard.push(each);
  });
  await until(() => heard[0] === "again");
  return { heard, leave };
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(5);
}

async function connections(name: string): Promise<number> {
  const rows = await getDb().$queryRaw<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity WHERE application_name = ${name}`;
  return rows.length;
}

/** A stream and what came out of it so far. */
function read(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const got = { text: "", ended: false };
  const loop = async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      got.text += decoder.decode(value);
    }
    got.ended = true;
  };
  void loop();
  const messages = (): LiveMessage[] =>
    [...got.text.matchAll(/^data: (.+)$/gm)].map(([, json]) => JSON.parse(json ?? ""));
  return { got, messages, cancel: () => reader.cancel() };
}

describe("several processes of the app", () => {
  it("all hear a decision that one of them takes, with the event that it made", async () => {
    const { reviewer, project, articleId, facts } = await makeReview();
    const [one, other] = [await hear(process().listening, project.id), await hear(process().listening, project.id)];
    const decision = { kind: "reject", reason: "other" } as const;
    const request = { requestId: randomUUID(), version: 1, decision };
    const { event } = done(await decideFact(reviewer.actor, facts.first, request));
    const told = { kind: "review", project: project.id, article: articleId, row: event.id };
    await until(() => one.heard.length > 1 && other.heard.length > 1);
    expect([one.heard, other.heard]).toEqual([
      ["again", told],
      ["again", told],
    ]);
  });

  it("hear what no trigger announces, and nothing that is no announcement", async () => {
    const { project, articleId } = await makeReview();
    const { heard } = await hear(process().listening, project.id);
    for (const wrong of ["", "{", "[]", '{"kind":"review"}', '{"kind":"x","project":"y","article":"z"}']) {
      await getDb().$executeRaw`SELECT pg_notify('kaoju_changes', ${wrong})`;
    }
    await announce(getDb(), { kind: "assignment", project: project.id, article: articleId });
    await until(() => heard.length > 1);
    expect(heard).toEqual(["again", { kind: "assignment", project: project.id, article: articleId }]);
  });
});

describe("what is done besides deciding", () => {
  it("is heard once for each that changed something", async () => {
    const { owner, reviewer, project, factIds } = await makeDraft();
    const article = (await getDb().article.findFirstOrThrow({ where: { projectId: project.id } })).id;
    await approveNow(reviewer, factIds.slice(0, 1));
    const { heard } = await hear(process().listening, project.id);
    const { listening } = process();
    const mayStay = async () => true;
    const screen = read(
      liveStream(listening, { projectId: project.id, mayStay, signal: new AbortController().signal }),
    );
    await until(() => screen.messages().length > 0);

    const bytes = bytesOf(twoArticles(randomUUID()));
    for (const fileName of ["a.txt", "again.txt"]) await importSource(owner.actor, project.id, { fileName, bytes });
    for (const assigneeId of [owner.id, owner.id]) done(await assignArticle(owner.actor, article, { assigneeId }));
    const { id } = await freezeNow(owner, project.id);
    for (const change of [{ public: true }, { public: true }] as const) await changeRelease(owner.actor, id, change);
    await changeRelease(reviewer.actor, id, { withdraw: "不许" });
    // Heard in order: what is heard of this one is all that was to be heard before it.
    await announce(getDb(), { kind: "presence", project: project.id, article });

    const isLast = ({ kind }: { readonly kind: string }) => kind === "presence";
    await until(() => heard.some((each) => typeof each !== "string" && isLast(each)) && screen.messages().some(isLast));
    const besides = ["import", "assignment", "release", "release"];
    const kinds = (all: readonly { readonly kind: string }[]) =>
      all.map(({ kind }) => kind).filter((kind) => besides.includes(kind));
    expect(kinds(heard.flatMap((each) => (typeof each === "string" ? [] : [each])))).toEqual(besides);
    expect(kinds(screen.messages())).toEqual(besides);
    expect(screen.messages().find(({ kind }) => kind === "import")).toEqual({
      kind: "import",
      article: null,
      row: null,
    });
    await screen.cancel();
  });
});

describe("the connection", () => {
  it("is opened again when it breaks, and listeners are told to look anew", async () => {
    const { project, articleId } = await makeReview();
    const { name, listening } = process();
    const { heard } = await hear(listening, project.id);
    await getDb().$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ${name}`;
    await until(() => heard.length > 1);
    expect(heard).toEqual(["again", "again"]);
    await announce(getDb(), { kind: "presence", project: project.id, article: articleId });
    await until(() => heard.length > 2);
    expect(await connections(name)).toBe(1);
  });

  it("is one for all listeners, and given up when none is left", async () => {
    const { name, listening } = process();
    const listeners = await Promise.all(Array.from({ length: 20 }, () => hear(listening, randomUUID())));
    expect([listening.count(), await connections(name)]).toEqual([20, 1]);
    for (const { leave } of listeners) leave();
    expect(listening.count()).toBe(0);
    await until(async () => (await connections(name)) === 0);
  });

  it("keeps trying while the database is away, and says so to nobody", async () => {
    const listening = makeListening("postgres://nobody@127.0.0.1:9/none", quick);
    opened.push(listening);
    const heard: Heard[] = [];
    const leave = listening.subscribe((each) => heard.push(each));
    await pause(200);
    expect(heard).toEqual([]);
    leave();
  });

  it("lets its listeners go when the process ends", async () => {
    const { listening } = process();
    const { heard } = await hear(listening, randomUUID());
    await listening.close();
    expect([heard, listening.count()]).toEqual([["again", "closing"], 0]);
  });
});

describe("watchProject", () => {
  it("tells a viewer what happens in this project and in no other", async () => {
    const { viewer, project, articleId } = await makeReview();
    const other = await makeReview();
    const watching = { isSignedIn: async () => true, signal: new AbortController().signal };
    const { messages, cancel } = read(done(await watchProject(viewer.actor, project.id, watching)));
    await until(() => messages().length > 0);
    await announce(getDb(), { kind: "comment", project: other.project.id, article: other.articleId });
    await announce(getDb(), { kind: "comment", project: project.id, article: articleId });
    await until(() => messages().length > 1);
    expect(messages()).toEqual([{ kind: "again" }, { kind: "comment", article: articleId, row: null }]);
    await cancel();
  });

  it("is not there for strangers, who listen to nothing", async () => {
    const { project } = await makeReview();
    const { owner } = await makeTeam();
    const before = getListening().count();
    const watching = { isSignedIn: async () => true, signal: new AbortController().signal };
    const refused = await watchProject(owner.actor, project.id, watching);
    expect(refused).toEqual({ ok: false, problem: { code: "not-found" } });
    expect(getListening().count()).toBe(before);
  });
});

describe("a stream", () => {
  const usual = { beat: 60_000, check: 60_000 };
  const stays = async () => true;

  function stream(listening: Listening, given: { mayStay?: () => Promise<boolean>; signal?: AbortSignal } = {}) {
    const { mayStay = stays, signal = new AbortController().signal } = given;
    return { projectId: randomUUID(), mayStay, signal, listening };
  }

  it("leaves no listener behind, whoever ends it", async () => {
    const { listening } = process();
    const gone = new AbortController();
    const late = AbortSignal.abort();
    const cancelled = read(liveStream(listening, stream(listening), usual));
    const aborted = read(liveStream(listening, stream(listening, { signal: gone.signal }), usual));
    const never = read(liveStream(listening, stream(listening, { signal: late }), usual));
    expect(listening.count()).toBe(2);
    await cancelled.cancel();
    expect(listening.count()).toBe(1);
    gone.abort();
    expect(listening.count()).toBe(0);
    await until(() => aborted.got.ended && never.got.ended);
  });

  it("ends when the person may not stay, and when that cannot be asked", async () => {
    const { listening } = process();
    const pauses = { ...usual, check: 10 };
    let isMember = true;
    const one = read(liveStream(listening, stream(listening, { mayStay: async () => isMember }), pauses));
    const fails = () => Promise.reject(new Error("no database"));
    const other = read(liveStream(listening, stream(listening, { mayStay: fails }), pauses));
    await until(() => other.got.ended);
    expect(one.got.ended).toBe(false);
    isMember = false;
    await until(() => one.got.ended);
    expect(listening.count()).toBe(0);
  });

  it("beats, so that both ends know of each other", async () => {
    const { listening } = process();
    const { got, cancel } = read(liveStream(listening, stream(listening), { ...usual, beat: 10 }));
    await until(() => got.text.split("event: beat").length > 3);
    expect(got.text).toMatch(/^retry: \d+\n\n/);
    await cancel();
  });

  it("lets a reader go who reads nothing", async () => {
    const { listening } = process();
    const projectId = randomUUID();
    const unread = liveStream(listening, { ...stream(listening), projectId }, { ...usual, beat: 1 });
    await until(() => listening.count() === 0);
    const { got } = read(unread);
    await until(() => got.ended);
    expect(got.text.split("event: beat").length).toBeGreaterThan(1000);
  });

  it("ends with the process", async () => {
    const { listening } = process();
    const { got } = read(liveStream(listening, stream(listening), usual));
    await listening.close();
    await until(() => got.ended);
  });
});
