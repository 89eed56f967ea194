import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Answer } from "@/components/api/client";
import { makeDecisions } from "@/components/review/decisions";
import { sampleFact } from "@/components/review/sample-fact";
import { decidedAs, sampleReview } from "@/components/review/sample-review";
import { saving, unsent } from "@/components/review/select";
import { createSender } from "@/components/review/sender";
import { createReviewStore } from "@/components/review/store";
import type { DecisionView, ReviewView } from "@/lib/api/views";
import type { Holders } from "./holders";
import { makeKeeper } from "./keeper";
import { memoryStorage } from "./memory-storage";
import type { OutboxStorage } from "./storage";

/** A browser with some screens in it. */
function browser(storage: OutboxStorage = memoryStorage()) {
  const open = new Map<string, (() => void)[]>();
  const holders: Holders = {
    hold: async (id) => {
      open.set(id, []);
      return () => {
        const waiting = open.get(id) ?? [];
        open.delete(id);
        for (const then of waiting) then();
      };
    },
    alive: async () => new Set(open.keys()),
    whenGone: (id, then) => {
      open.get(id)?.push(then);
      return () => undefined;
    },
  };
  return { storage, holders };
}

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

interface Sent {
  readonly path: string;
  readonly body: { readonly requestId: string; readonly version?: number };
  readonly answer: (answer: Answer<DecisionView>) => void;
}

/** A review screen whose requests are answered by the test; `close` ends it as closing its tab would. */
async function screen(at: ReturnType<typeof browser>, given: { account?: string; view?: ReviewView } = {}) {
  const sent: Sent[] = [];
  const store = createReviewStore(given.view ?? sampleReview);
  const fallback = memoryStorage();
  const keeper = makeKeeper({
    store,
    account: given.account ?? "anna",
    open: async () => at.storage,
    openAfterFailure: async () => fallback,
    holders: at.holders,
    now: Date.now,
  });
  const sender = createSender(
    store,
    (path, body) =>
      new Promise((resolve) => sent.push({ path, body: body as Sent["body"], answer: (value) => resolve(value) })),
    keeper.kept,
  );
  const close = keeper.start(sender.retry);
  ends.push(close);
  await keeper.kept();
  const decisions = makeDecisions(store, sender);
  return { store, sender, keeper, decisions, sent, close, fallback };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(1);
}

const stored = async ({ storage }: ReturnType<typeof browser>, account = "anna") =>
  [...(await storage.all(account))].sort((a, b) => a.order - b.order);

const offline: Answer<DecisionView> = { ok: false, problem: { code: "offline" } };

describe("what is decided", () => {
  it("is on the device before it leaves, and gone from there once it is answered", async () => {
    const at = browser();
    const { decisions, sent, keeper } = await screen(at);
    decisions.approve();
    expect([sent.length, (await stored(at)).length]).toEqual([0, 0]);
    await until(() => sent.length === 1);
    expect(await stored(at)).toMatchObject([
      { requestId: sent[0]?.body.requestId, account: "anna", articleId: "art", articleTitle: "样例", version: 1 },
    ]);
    sent[0]?.answer(decidedAs(sampleFact({ id: "f1", status: "approved", version: 2 })));
    await pause(1);
    await keeper.kept();
    expect(await stored(at)).toEqual([]);
  });

  it("comes back in order after the screen was lost, and is sent as the same requests", async () => {
    const at = browser();
    const one = await screen(at);
    one.decisions.correct("f1", { value: "13" });
    one.decisions.approve();
    one.decisions.notFact("n1", "date");
    await until(() => one.sent.length === 2);
    const before = await stored(at);
    expect(before).toHaveLength(3);
    one.close();
    const two = await screen(at);
    expect(two.store.get().facts.shown.get("f1")).toMatchObject({ value: "13", status: "approved" });
    expect(two.store.get().numerals.shown.get("n1")?.status).toBe("notFact");
    await until(() => two.sent.length === 2);
    expect(two.sent.map(({ path, body }) => [path, body])).toEqual(one.sent.map(({ path, body }) => [path, body]));
    two.sent[0]?.answer(decidedAs(sampleFact({ id: "f1", value: "13", version: 2 })));
    await until(() => two.sent.length === 3);
    expect(two.sent[2]?.body).toMatchObject({ requestId: before[1]?.requestId, version: 2 });
    expect((await stored(at)).map((entry) => entry.requestId)).toEqual([before[1]?.requestId, before[2]?.requestId]);
  });

  it("can be undone after it came back, also where the event is known from before only", async () => {
    const at = browser();
    const one = await screen(at);
    one.decisions.approve();
    await until(() => one.sent.length === 1);
    one.sent[0]?.answer(decidedAs(sampleFact({ id: "f1", status: "approved", version: 2 }), { eventId: "e7" }));
    await pause(1);
    one.decisions.undo();
    await until(() => one.sent.length === 2);
    one.close();
    const approved = { ...sampleReview, facts: [sampleFact({ id: "f1", status: "approved", version: 2 })] };
    const two = await screen(at, { view: approved });
    await until(() => two.sent.length === 1);
    expect(two.sent[0]).toMatchObject({ path: "/api/events/e7/undo", body: one.sent[1]?.body });
    expect(two.store.get().facts.shown.get("f1")?.status).toBe("proposed");
  });

  it("of a new fact comes back too", async () => {
    const at = browser();
    const one = await screen(at);
    const content = { fields: { ...sampleFact() }, evidence: [{ role: "evidence", start: 0, end: 4 }] } as const;
    void one.decisions.create("11111111-1111-4111-8111-111111111111", content);
    await until(() => one.sent.length === 1);
    one.close();
    const two = await screen(at);
    await until(() => two.sent.length === 1);
    expect(two.sent[0]).toMatchObject({ path: "/api/articles/art/facts", body: one.sent[0]?.body });
    expect([unsent(two.store.get()), two.store.get().mode.kind]).toEqual([1, "browse"]);
    two.sent[0]?.answer(decidedAs(sampleFact({ id: "f9", origin: "person" })));
    await until(() => two.store.get().facts.shown.has("f9"));
    await two.keeper.kept();
    expect(await stored(at)).toEqual([]);
  });
});

describe("what was refused", () => {
  it("is still there after a reload, until it is given up", async () => {
    const at = browser();
    const one = await screen(at);
    one.decisions.approve();
    await until(() => one.sent.length === 1);
    one.sent[0]?.answer({ ok: false, problem: { code: "evidence-mismatch" } });
    await until(() => saving(one.store.get()) === "refused");
    await one.keeper.kept();
    one.close();
    const two = await screen(at);
    expect(two.sent).toEqual([]);
    const [refusal] = two.store.get().refusals;
    expect(refusal).toMatchObject({ problem: { code: "evidence-mismatch" }, item: { kind: "fact", id: "f1" } });
    two.store.dispatch({ kind: "read-refusal", requestId: refusal?.requestId ?? "" });
    await two.keeper.kept();
    expect(await stored(at)).toEqual([]);
  });

  it("is made again under another id", async () => {
    const at = browser();
    const { decisions, sent, store } = await screen(at);
    decisions.approve();
    await until(() => sent.length === 1);
    sent[0]?.answer({ ok: false, problem: { code: "evidence-mismatch" } });
    await until(() => store.get().refusals.length === 1);
    for (const refusal of store.get().refusals) decisions.again(refusal);
    await until(() => sent.length === 2);
    expect(store.get().refusals).toEqual([]);
    expect(sent[1]?.body).toMatchObject({ version: 1, decision: { kind: "approve" } });
    expect(sent[1]?.body.requestId).not.toBe(sent[0]?.body.requestId);
  });

  it("meets a fact that is in the article no more: shown, not lost", async () => {
    const at = browser();
    const one = await screen(at);
    one.decisions.approve();
    await until(() => one.sent.length === 1);
    one.close();
    const two = await screen(at, { view: { ...sampleReview, facts: [] } });
    expect(two.store.get().refusals).toMatchObject([{ problem: { code: "not-found" } }]);
    await two.keeper.kept();
    expect(await stored(at)).toMatchObject([{ refusal: { code: "not-found" } }]);
  });
});

describe("others", () => {
  it("on the same device see nothing and send nothing", async () => {
    const at = browser();
    const one = await screen(at);
    one.decisions.approve();
    await until(() => one.sent.length === 1);
    one.close();
    const other = await screen(at, { account: "ben" });
    expect([other.sent, unsent(other.store.get()), await stored(at, "ben")]).toEqual([[], 0, []]);
    expect(await stored(at)).toHaveLength(1);
  });

  it("who decided meanwhile are met with both versions", async () => {
    const at = browser();
    const one = await screen(at);
    one.decisions.correct("f1", { value: "13" });
    await until(() => one.sent.length === 1);
    one.sent[0]?.answer(offline);
    one.close();
    const theirs = sampleFact({ id: "f1", value: "99", version: 2, position: 4 });
    const two = await screen(at, { view: { ...sampleReview, facts: [theirs] } });
    await until(() => two.sent.length === 1);
    expect(two.sent[0]?.body.version).toBe(1);
    two.sent[0]?.answer({ ok: false, problem: { code: "stale-version", details: { current: theirs } } });
    await until(() => saving(two.store.get()) === "refused");
    expect(two.store.get().facts.lanes.get("f1")).toMatchObject({ state: "conflict", theirs });
    two.close();
    const three = await screen(at, { view: { ...sampleReview, facts: [theirs] } });
    expect(unsent(three.store.get())).toBe(1);
  });
});

describe("several tabs", () => {
  it("leave to each what it decided, and take over when one is closed", async () => {
    const at = browser();
    const one = await screen(at);
    one.decisions.approve();
    await until(() => one.sent.length === 1);
    const two = await screen(at);
    expect([two.sent, unsent(two.store.get())]).toEqual([[], 0]);
    one.close();
    await until(() => two.sent.length === 1);
    expect(two.sent[0]?.body).toEqual(one.sent[0]?.body);
  });

  it("restore nothing twice when a screen is started again", async () => {
    const at = browser();
    const { decisions, sent, sender, keeper, store, close } = await screen(at);
    decisions.approve();
    await until(() => sent.length === 1);
    close();
    ends.push(keeper.start(sender.retry));
    await keeper.kept();
    expect([unsent(store.get()), sent.length]).toEqual([1, 1]);
  });
});

describe("a device that keeps nothing", () => {
  it("is said so from the start", async () => {
    const { store } = await screen(browser());
    expect(store.get().keeping).toBe("page");
    const durable = await screen(browser({ ...memoryStorage(), isDurable: true }));
    expect(durable.store.get().keeping).toBe("device");
  });

  it("and one that is full hands over to the page, and everything is sent all the same", async () => {
    const full = { ...memoryStorage(), isDurable: true, write: () => Promise.reject(new Error("QuotaExceededError")) };
    const at = browser(full);
    const { decisions, sent, store, fallback, keeper } = await screen(at);
    expect(store.get().keeping).toBe("device");
    decisions.approve();
    await until(() => sent.length === 1);
    expect(store.get().keeping).toBe("page");
    expect(await fallback.all("anna")).toHaveLength(1);
    sent[0]?.answer(decidedAs(sampleFact({ id: "f1", status: "approved", version: 2 })));
    await pause(1);
    await keeper.kept();
    expect(await fallback.all("anna")).toEqual([]);
  });
});
