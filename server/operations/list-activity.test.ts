import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type ActivityEntry, type ActivityPage, type ActivityQuery, activityQuery } from "@/lib/api/activity";
import type { Actor } from "@/lib/auth/actor";
import type { FactDecision } from "@/lib/review/decision";
import { everyFact } from "@/lib/review/fact-filter";
import { getDb } from "../db";
import { newId } from "../repositories/new-id";
import { done } from "../testing/outcomes";
import { addArticle, makeReview } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { decideFact } from "./decide-fact";
import { decideNumeral } from "./decide-numeral";
import { listActivity } from "./list-activity";
import { prepareBatch } from "./prepare-batch";
import { runBatch } from "./run-batch";
import { undoBatch } from "./undo-batch";
import { undoEvent } from "./undo-event";

type Review = Awaited<ReturnType<typeof makeReview>>;

const approve = { kind: "approve" } as const;
const reject = { kind: "reject", reason: "other" } as const;

function asked(query: Partial<ActivityQuery> = {}): ActivityQuery {
  return { ...activityQuery.parse({}), ...query };
}

async function entries(review: Review, query?: Partial<ActivityQuery>, actor: Actor = review.viewer.actor) {
  return done(await listActivity(actor, review.project.id, asked(query))).entries;
}

async function decide(actor: Actor, factId: string, version: number, decision: FactDecision) {
  return done(await decideFact(actor, factId, { requestId: randomUUID(), version, decision }));
}

/** Who did what, as one word each; of batches with how many. */
function told(list: readonly ActivityEntry[]) {
  return list.map((entry) => {
    if (entry.type === "batch") return [entry.by.name, entry.kind, entry.items];
    return [entry.by.name, entry.type === "event" ? entry.event.kind : entry.type];
  });
}

/** Prepares and runs a decision over all facts of the project. */
async function decideAll(review: Review, actor: Actor, decision: FactDecision & { kind: "approve" | "reject" }) {
  const batch = done(await prepareBatch(actor, review.project.id, { selection: { filter: everyFact }, decision }));
  return done(await runBatch(actor, batch.id));
}

describe("listActivity", () => {
  it("tells what people did, newest first, with what it was about and from what to what, and nothing of the engine", async () => {
    const review = await makeReview();
    const { reviewer, owner, facts, numerals, articleId } = review;
    const corrected = await decide(reviewer.actor, facts.first, 1, { kind: "correct", changes: { unit: "件" } });
    await undoEvent(owner.actor, corrected.event.id, { requestId: randomUUID(), version: 2 });
    await decide(reviewer.actor, facts.second, 1, { kind: "reject", reason: "duplicate", note: "上文已有" });
    await decide(owner.actor, facts.second, 2, { kind: "reopen", note: "看错了" });
    const request = { requestId: randomUUID(), version: 1, decision: { kind: "not-fact", reason: "ordinal" } as const };
    done(await decideNumeral(owner.actor, numerals.ordinal, request));

    const list = await entries(review);
    expect(told(list)).toEqual([
      [owner.name, "not-fact"],
      [owner.name, "reopen"],
      [reviewer.name, "reject"],
      [owner.name, "undo"],
      [reviewer.name, "correct"],
    ]);
    const article = { id: articleId, title: "周报" };
    expect(list[0]).toMatchObject({
      article,
      fact: null,
      numeral: { words: "3", before: ".5%；查处赌博6起。第" },
      event: { reason: "ordinal" },
    });
    expect(list[1]).toMatchObject({
      article,
      event: { note: "看错了" },
      fact: { id: facts.second, indicator: "查处赌博", value: "6" },
    });
    expect(list[2]).toMatchObject({ event: { reason: "duplicate", note: "上文已有" }, undoneBy: null });
    expect(list[3]).toMatchObject({ undid: { kind: "correct", by: { name: reviewer.name } }, numeral: null });
    expect(list[4]).toMatchObject({
      undoneBy: { id: owner.id },
      event: { undone: true, changes: { unit: { from: "起", to: "件" } } },
    });
  });

  it("makes one entry of a batch, and another of its taking back", async () => {
    const review = await makeReview();
    const { reviewer, owner } = review;
    const more = await addArticle(review.project.id);
    await decide(owner.actor, more.facts.first, 1, reject);
    const batch = await decideAll(review, reviewer.actor, approve);
    await decide(owner.actor, more.facts.second, 2, { kind: "reopen" });
    expect(told(await entries(review))).toEqual([
      [owner.name, "reopen"],
      [reviewer.name, "approve", 3],
      [owner.name, "reject"],
    ]);
    done(await undoBatch(owner.actor, batch.id));
    const list = await entries(review);
    expect(told(list).slice(0, 3)).toEqual([
      [owner.name, "undo", 2],
      [owner.name, "reopen"],
      [reviewer.name, "approve", 3],
    ]);
    expect(list[0]).toMatchObject({ of: { id: reviewer.id }, decision: approve, unfinished: false, undone: false });
    expect(list[2]).toMatchObject({ batchId: batch.id, undone: true, unfinished: false });

    expect(told(await entries(review, { article: review.articleId }))).toEqual([
      [owner.name, "undo", 2],
      [reviewer.name, "approve", 2],
    ]);
    expect(told(await entries(review, { article: more.articleId }))).toEqual([
      [owner.name, "reopen"],
      [reviewer.name, "approve", 1],
      [owner.name, "reject"],
    ]);
  });

  it("says of a batch that was stopped that it is unfinished, and nothing of one that was only prepared", async () => {
    const review = await makeReview();
    const selection = { factIds: [review.facts.first] };
    const [run, discarded] = [
      done(await prepareBatch(review.reviewer.actor, review.project.id, { selection, decision: approve })),
      done(await prepareBatch(review.reviewer.actor, review.project.id, { selection, decision: reject })),
    ];
    expect(await entries(review)).toEqual([]);
    done(await undoBatch(review.owner.actor, discarded.id));
    expect(await entries(review)).toEqual([]);
    done(await runBatch(review.reviewer.actor, run.id));
    await getDb().batch.update({ where: { id: run.id }, data: { status: "running" } });
    expect(await entries(review)).toMatchObject([{ type: "batch", items: 1, unfinished: true }]);
  });

  it("answers page by page without leaving one out or telling one twice, also of one moment", async () => {
    const review = await makeReview();
    const { reviewer, project, articleId, facts } = review;
    const at = new Date();
    const kinds = ["approve", "reject", "reopen", "approve", "reopen", "reject", "correct"];
    const ids = kinds.map(() => newId());
    const base = {
      projectId: project.id,
      articleId,
      factId: facts.first,
      version: 1,
      changes: {},
      userId: reviewer.id,
      at,
    };
    await getDb().reviewEvent.createMany({
      data: kinds.map((kind, index) => ({ ...base, kind, id: ids[index] ?? "", requestId: randomUUID() })),
    });
    for (const filter of [{}, { person: reviewer.id }, { article: articleId }]) {
      const seen: string[] = [];
      const sizes: number[] = [];
      for (let after: string | null = null; ; ) {
        const page: ActivityPage = done(
          await listActivity(reviewer.actor, project.id, asked({ ...filter, after, limit: 3 })),
        );
        seen.push(...page.entries.map(({ id }) => id));
        sizes.push(page.entries.length);
        after = page.next;
        if (after === null) break;
      }
      expect(seen).toEqual(ids.toReversed());
      expect(sizes).toEqual([3, 3, 1]);
    }
  });

  it("narrows by person, kind, article and moment, and by all of them together", async () => {
    const review = await makeReview();
    const { reviewer, owner, facts, articleId } = review;
    const more = await addArticle(review.project.id);
    await decide(reviewer.actor, facts.first, 1, approve);
    await decide(owner.actor, facts.second, 1, reject);
    await decide(reviewer.actor, more.facts.first, 1, reject);
    const batch = await decideAll(review, owner.actor, approve);
    expect(batch.outcomes).toMatchObject({ done: 1, refused: 3 });
    const all = await entries(review);
    expect(told(all)).toEqual([
      [owner.name, "approve", 1],
      [reviewer.name, "reject"],
      [owner.name, "reject"],
      [reviewer.name, "approve"],
    ]);
    const ids = async (query: Partial<ActivityQuery>) =>
      (await entries(review, query)).map(({ id }) => all.findIndex((entry) => entry.id === id));
    expect(await ids({ person: reviewer.id })).toEqual([1, 3]);
    expect(await ids({ person: owner.id })).toEqual([0, 2]);
    expect(await ids({ kind: ["reject"] })).toEqual([1, 2]);
    expect(await ids({ kind: ["approve", "undo"] })).toEqual([0, 3]);
    expect(await ids({ kind: ["undo"] })).toEqual([]);
    expect(await ids({ article: articleId })).toEqual([2, 3]);
    expect(await ids({ article: more.articleId })).toEqual([0, 1]);
    expect(await ids({ article: more.articleId, person: owner.id, kind: ["approve"] })).toEqual([0]);
    expect(await ids({ article: randomUUID() })).toEqual([]);
    const moments = await Promise.all(
      all.map(async (entry) => {
        const moment = Number.parseInt(entry.id.replace("-", "").slice(0, 12), 16);
        return new Date(moment).toISOString();
      }),
    );
    expect(await ids({ from: moments[1] ?? "" })).toEqual([0, 1]);
    expect(await ids({ to: moments[1] ?? "" })).toEqual([2, 3]);
    expect(await ids({ from: moments[2] ?? "", to: moments[0] ?? "", person: reviewer.id })).toEqual([1]);
  });

  it("tells no project anything of another one, and strangers nothing at all", async () => {
    const review = await makeReview();
    const other = await makeReview();
    await decide(review.reviewer.actor, review.facts.first, 1, approve);
    await decideAll(review, review.reviewer.actor, reject);
    expect(await entries(other)).toEqual([]);
    expect(await entries(other, { article: review.articleId })).toEqual([]);
    expect(await entries(other, { person: review.reviewer.id })).toEqual([]);
    const stranger = (await makeTeam()).owner.actor;
    for (const id of [review.project.id, randomUUID()]) {
      expect(await listActivity(stranger, id, asked())).toEqual({ ok: false, problem: { code: "not-found" } });
    }
  });
});
