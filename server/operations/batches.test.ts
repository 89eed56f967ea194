import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { BatchRequest, BatchView } from "@/lib/api/batches";
import type { Actor } from "@/lib/auth/actor";
import type { FactDecision } from "@/lib/review/decision";
import { everyFact } from "@/lib/review/fact-filter";
import { getDb } from "../db";
import { done } from "../testing/outcomes";
import { addArticle, ledgerOf, makeReview, snapshot } from "../testing/review-rows";
import { countAlike } from "./count-alike";
import { decideFact } from "./decide-fact";
import { getBatch, listBatches } from "./get-batch";
import { prepareBatch } from "./prepare-batch";
import { runBatch } from "./run-batch";
import { undoBatch } from "./undo-batch";
import { undoEvent } from "./undo-event";

const everything = { filter: everyFact };
const approve = { kind: "approve" } as const;

async function prepare(review: Review, request: BatchRequest, actor: Actor = review.reviewer.actor) {
  return prepareBatch(actor, review.project.id, request);
}

/** Calls again until the batch says that it is at its end. */
async function toEnd(actor: Actor, { id }: BatchView, step = runBatch): Promise<BatchView> {
  for (;;) {
    const view = done(await step(actor, id));
    if (view.status === "done" || view.status === "undone") return view;
  }
}

async function decide(actor: Actor, factId: string, version: number, decision: FactDecision) {
  return done(await decideFact(actor, factId, { requestId: randomUUID(), version, decision }));
}

type Review = Awaited<ReturnType<typeof makeReview>>;

/** A team with three articles of two facts each. */
async function makeThree() {
  const review = await makeReview();
  const more = [await addArticle(review.project.id), await addArticle(review.project.id)];
  const articles = [review, ...more].map(({ articleId, facts }) => ({ articleId, facts }));
  const all = () => Promise.all(articles.map(({ articleId }) => snapshot(articleId)));
  const facts = async () => (await all()).flatMap((one) => one.facts);
  return { ...review, articles, all, allFacts: facts };
}

describe("prepareBatch", () => {
  test("foresees what would change, what is already so and what cannot, and decides nothing", async () => {
    const review = await makeThree();
    const { reviewer, facts } = review;
    await decide(reviewer.actor, facts.first, 1, approve);
    await decide(reviewer.actor, facts.second, 1, { kind: "reject", reason: "duplicate" });
    const [, other] = review.articles;
    await getDb().evidence.updateMany({ where: { factId: other?.facts.first ?? "" }, data: { quote: "他文" } });
    const before = await review.all();
    const view = done(await prepare(review, { selection: everything, decision: approve }));
    expect(view).toMatchObject({ status: "prepared", total: 6, outcomes: { waiting: 6, done: 0 } });
    expect(Object.fromEntries(view.problems.map(({ code, count }) => [code, count]))).toEqual({
      "already-so": 1,
      "wrong-status": 1,
      "evidence-mismatch": 1,
    });
    expect(view.changing.map(({ changes }) => changes)).toEqual(
      Array(3).fill([{ field: "status", from: "proposed", to: "approved" }]),
    );
    expect(new Set(view.staying.map(({ problem }) => problem))).toEqual(new Set(["wrong-status", "evidence-mismatch"]));
    expect(await review.all()).toEqual(before);
  });

  test("takes what the filter finds but for some, or the facts that were named, of this project alone", async () => {
    const review = await makeThree();
    const elsewhere = await makeReview();
    const { first } = review.facts;
    const filter = { ...everyFact, article: [review.articleId] };
    const decision = { kind: "reopen" } as const;
    const total = async (selection: BatchRequest["selection"]) =>
      done(await prepare(review, { selection, decision } as BatchRequest)).total;
    expect(await total({ filter })).toBe(2);
    expect(await total({ filter, except: [first] })).toBe(1);
    expect(await total({ factIds: [first, elsewhere.facts.first] })).toBe(1);
    const none = await prepare(review, { selection: { factIds: [elsewhere.facts.first] }, decision });
    expect(none).toMatchObject({ problem: { code: "invalid-input", details: { selection: "empty" } } });
  });

  test("is for those who may decide, and leaves nothing behind where it is refused", async () => {
    const review = await makeReview();
    const stranger = await makeReview();
    const request = { selection: everything, decision: approve };
    expect(await prepare(review, request, review.viewer.actor)).toMatchObject({ problem: { code: "not-allowed" } });
    expect(await prepare(review, request, stranger.owner.actor)).toMatchObject({ problem: { code: "not-found" } });
    const numerals = { article: stranger.articleId, numerals: "open" } as const;
    const settle = { kind: "settle", engine: true, reason: null } as const;
    expect(await prepare(review, { selection: numerals, decision: settle })).toMatchObject({
      problem: { code: "not-found" },
    });
    expect(await getDb().batch.count({ where: { projectId: review.project.id } })).toBe(0);
  });
});

describe("runBatch", () => {
  test("decides what waits like single decisions: rows, events, ledger", async () => {
    const review = await makeThree();
    const { reviewer } = review;
    const decision = { kind: "reject", reason: "wrong-figure", note: "全部重来" } as const;
    const view = done(await prepare(review, { selection: everything, decision }));
    expect(await toEnd(reviewer.actor, view)).toMatchObject({ status: "done", outcomes: { done: 6, waiting: 0 } });
    for (const fact of await review.allFacts()) {
      expect(fact).toMatchObject({
        status: "rejected",
        version: 2,
        rejectReason: "wrong-figure",
        rejectNote: "全部重来",
        decidedById: reviewer.id,
      });
    }
    const [{ events } = { events: [] }] = await review.all();
    const own = events.filter(({ kind }) => kind === "reject");
    expect(own).toHaveLength(2);
    for (const event of own) {
      expect(event).toMatchObject({ batchId: view.id, userId: reviewer.id, version: 2, reason: "wrong-figure" });
      expect(event.note).toBe("全部重来");
      expect(event.changes).toMatchObject({ status: { from: "proposed", to: "rejected" } });
    }
    // Its figures are free: what a rejected fact covered is open.
    expect(await ledgerOf(review.articleId)).toEqual(["notFact", "open", "open", "open", "open", "open"]);
  });

  test("leaves exactly what the same decisions one by one leave", async () => {
    const one = await makeReview();
    const other = await makeReview();
    const changes = { period: "2020", unit: "件" };
    for (const id of [one.facts.first, one.facts.second]) {
      await decide(one.reviewer.actor, id, 1, { kind: "correct", changes });
      await decide(one.reviewer.actor, id, 2, approve);
    }
    for (const decision of [{ kind: "correct", changes } as const, approve]) {
      await toEnd(other.reviewer.actor, done(await prepare(other, { selection: everything, decision })));
    }
    const [a, b] = [await snapshot(one.articleId), await snapshot(other.articleId)];
    const bare = (facts: typeof a.facts) =>
      facts.map(({ id, articleId, sourceId, projectId, decidedById, decidedAt, approvalHash, createdAt, ...rest }) => {
        expect([decidedById, decidedAt, approvalHash].every((value) => value !== null)).toBe(true);
        return rest;
      });
    expect(bare(b.facts)).toEqual(bare(a.facts));
    expect(b.numerals.map(({ status, version }) => [status, version])).toEqual(
      a.numerals.map(({ status, version }) => [status, version]),
    );
  });

  test("refuses what has changed since it was frozen, and overwrites none of it", async () => {
    const review = await makeThree();
    const { reviewer, owner, facts } = review;
    const view = done(await prepare(review, { selection: everything, decision: approve }));
    await decide(owner.actor, facts.first, 1, { kind: "correct", changes: { place: "江南" } });
    const ended = await toEnd(reviewer.actor, view);
    expect(ended).toMatchObject({ status: "done", outcomes: { done: 5, refused: 1 } });
    expect(ended.problems).toEqual([{ code: "stale-version", count: 1 }]);
    expect(ended.staying).toMatchObject([{ id: facts.first, problem: "stale-version" }]);
    const fact = await getDb().fact.findUniqueOrThrow({ where: { id: facts.first } });
    expect(fact).toMatchObject({ status: "proposed", place: "江南", version: 2 });
  });

  test("refuses corrections that no single fact may have either", async () => {
    const review = await makeReview();
    const before = await snapshot(review.articleId);
    const decision = { kind: "correct", changes: { period: "last year" } } as const;
    const view = done(await prepare(review, { selection: everything, decision }));
    expect(view.problems).toEqual([{ code: "invalid-fields", count: 2 }]);
    expect((await toEnd(review.reviewer.actor, view)).outcomes).toMatchObject({ done: 0, refused: 2 });
    expect(await snapshot(review.articleId)).toEqual(before);
  });

  test("is its maker's alone, asks for the right again at each step, and changes nothing without it", async () => {
    const review = await makeThree();
    const { reviewer, owner, viewer, project } = review;
    const view = done(await prepare(review, { selection: everything, decision: approve }));
    const before = await review.all();
    expect(await runBatch(owner.actor, view.id)).toMatchObject({ problem: { code: "not-allowed" } });
    expect(await runBatch(viewer.actor, view.id)).toMatchObject({ problem: { code: "not-allowed" } });
    const membership = { projectId_userId: { projectId: project.id, userId: reviewer.id } };
    await getDb().membership.update({ where: membership, data: { role: "viewer" } });
    expect(await runBatch(reviewer.actor, view.id)).toMatchObject({ problem: { code: "not-allowed" } });
    await getDb().membership.update({ where: membership, data: { disabledAt: new Date() } });
    expect(await runBatch(reviewer.actor, view.id)).toMatchObject({ problem: { code: "not-found" } });
    expect(await review.all()).toEqual(before);
  });

  test("goes on after a crash, decides nothing twice, and two runs at once do each item once", async () => {
    const review = await makeThree();
    const { reviewer } = review;
    const view = done(await prepare(review, { selection: everything, decision: approve }));
    // As a process leaves it that ends after the first article of a step: the others wait, the batch is running.
    await crashAfter(view.id, review.articles[0]?.articleId ?? "", reviewer.actor);
    expect(done(await getBatch(reviewer.actor, view.id))).toMatchObject({
      status: "running",
      outcomes: { done: 2, waiting: 4 },
    });
    await Promise.all([toEnd(reviewer.actor, view), toEnd(reviewer.actor, view)]);
    const ended = await toEnd(reviewer.actor, view);
    expect(ended).toMatchObject({ status: "done", outcomes: { done: 6, refused: 0 } });
    expect((await review.allFacts()).map(({ version }) => version)).toEqual(Array(6).fill(2));
    expect(await getDb().reviewEvent.count({ where: { batchId: view.id } })).toBe(6);
  });
});

describe("undoBatch", () => {
  test("takes back each item as it was, keeps what has been decided on since, and says which and why", async () => {
    const review = await makeThree();
    const { reviewer, owner, facts } = review;
    const [, second] = review.articles;
    const before = await review.allFacts();
    const view = done(await prepare(review, { selection: everything, decision: approve }));
    await toEnd(reviewer.actor, view);
    await decide(owner.actor, facts.first, 2, { kind: "correct", changes: { place: "江南" } });
    const event = await getDb().reviewEvent.findFirstOrThrow({
      where: { batchId: view.id, factId: second?.facts.first ?? "" },
    });
    done(await undoEvent(owner.actor, event.id, { requestId: randomUUID(), version: 2 }));
    const undone = await toEnd(owner.actor, view, undoBatch);
    expect(undone).toMatchObject({ status: "undone", outcomes: { undone: 4, kept: 2, done: 0 } });
    expect(new Map(undone.staying.map(({ id, problem }) => [id, problem]))).toEqual(
      new Map([
        [facts.first, "wrong-status"],
        [second?.facts.first, "already-undone"],
      ]),
    );
    const after = new Map((await review.allFacts()).map((fact) => [fact.id, fact]));
    expect(after.get(facts.first)).toMatchObject({ place: "江南", status: "proposed", version: 3 });
    for (const fact of before) {
      if (fact.id !== facts.first) expect(after.get(fact.id)).toEqual({ ...fact, version: 3 });
    }
    const log = await getDb().reviewEvent.findMany({ where: { batchId: view.id, kind: "undo" } });
    expect(log).toHaveLength(4);
    expect(log.every(({ userId, undoes }) => userId === owner.id && undoes !== null)).toBe(true);
  });

  test("brings back corrections with their sources, and the ledger after rejections", async () => {
    const review = await makeReview();
    const { reviewer } = review;
    const before = await snapshot(review.articleId);
    const rejection = { kind: "reject", reason: "not-a-fact" } as const;
    for (const decision of [{ kind: "correct", changes: { period: "2019" } } as const, rejection]) {
      const view = await toEnd(reviewer.actor, done(await prepare(review, { selection: everything, decision })));
      expect(await snapshot(review.articleId)).not.toEqual(before);
      await toEnd(reviewer.actor, view, undoBatch);
      const { facts, numerals } = await snapshot(review.articleId);
      const plain = (rows: readonly { version: number }[]) => rows.map((row) => ({ ...row, version: 0 }));
      expect(plain(facts)).toEqual(plain(before.facts));
      expect(plain(numerals)).toEqual(plain(before.numerals));
    }
  });

  test("is refused to those who may not decide, stops a run, and discards what was only prepared", async () => {
    const review = await makeThree();
    const { reviewer, viewer } = review;
    const stranger = await makeReview();
    const view = done(await prepare(review, { selection: everything, decision: approve }));
    await crashAfter(view.id, review.articles[0]?.articleId ?? "", reviewer.actor);
    const before = await review.all();
    expect(await undoBatch(viewer.actor, view.id)).toMatchObject({ problem: { code: "not-allowed" } });
    expect(await undoBatch(stranger.owner.actor, view.id)).toMatchObject({ problem: { code: "not-found" } });
    expect(await review.all()).toEqual(before);
    expect(await toEnd(reviewer.actor, view, undoBatch)).toMatchObject({ outcomes: { undone: 2, waiting: 4 } });
    expect(await runBatch(reviewer.actor, view.id)).toMatchObject({ problem: { code: "wrong-status" } });
    expect((await review.allFacts()).map(({ status }) => status)).toEqual(Array(6).fill("proposed"));
    const only = done(await prepare(review, { selection: everything, decision: approve }));
    expect(done(await undoBatch(reviewer.actor, only.id))).toMatchObject({ status: "undone" });
    expect(await runBatch(reviewer.actor, only.id)).toMatchObject({ problem: { code: "wrong-status" } });
  });
});

describe("settling the open numerals of an article", () => {
  const settle = { kind: "settle", engine: true, reason: null } as const;

  test("gives each its reason, one reason to the rest, and is taken back as one", async () => {
    const review = await makeReview();
    const { reviewer, articleId } = review;
    expect(await ledgerOf(articleId)).toEqual(["covered", "covered", "covered", "covered", "open", "open"]);
    const before = await snapshot(articleId);
    const selection = { article: articleId, numerals: "open" } as const;
    const proposed = done(await prepare(review, { selection, decision: settle }));
    expect(proposed).toMatchObject({ total: 2, problems: [{ code: "no-reason", count: 1 }] });
    expect(proposed.reasons).toEqual([{ reason: "ordinal", count: 1 }]);
    expect(proposed.changing).toMatchObject([
      { numeral: { words: "3" }, changes: [{ field: "reason", from: null, to: "ordinal" }] },
    ]);
    expect(proposed.staying).toMatchObject([{ numeral: { words: "12" }, problem: "no-reason" }]);
    expect(await snapshot(articleId)).toEqual(before);

    const view = done(await prepare(review, { selection, decision: { ...settle, reason: "other" } }));
    expect(await toEnd(reviewer.actor, view)).toMatchObject({ status: "done", outcomes: { done: 2 } });
    expect((await ledgerOf(articleId)).slice(4)).toEqual(["notFact", "notFact"]);
    const after = await snapshot(articleId);
    expect(after.numerals.find(({ id }) => id === review.numerals.people)).toMatchObject({
      reason: "other",
      byPerson: true,
      version: 2,
    });
    const events = after.events.filter(({ batchId }) => batchId === view.id);
    expect(events.map(({ kind, reason }) => [kind, reason]).toSorted()).toEqual([
      ["not-fact", "ordinal"],
      ["not-fact", "other"],
    ]);
    await toEnd(reviewer.actor, view, undoBatch);
    const back = (await snapshot(articleId)).numerals;
    expect(back.map((row) => ({ ...row, version: 0 }))).toEqual(before.numerals.map((row) => ({ ...row, version: 0 })));
  });

  test("leaves alone what somebody has settled or covered meanwhile", async () => {
    const review = await makeReview();
    const { reviewer, articleId, numerals } = review;
    const selection = { article: articleId, numerals: "open" } as const;
    const view = done(await prepare(review, { selection, decision: { ...settle, reason: "other" } }));
    await getDb().numeral.update({
      where: { id: numerals.people },
      data: { status: "covered", version: { increment: 1 } },
    });
    expect(await toEnd(reviewer.actor, view)).toMatchObject({ outcomes: { done: 1, refused: 1 } });
    const row = await getDb().numeral.findUniqueOrThrow({ where: { id: numerals.people } });
    expect(row).toMatchObject({ status: "covered", reason: null, version: 2 });
  });
});

describe("facts alike", () => {
  test("are those with the mistake that a correction has mended, and are corrected together", async () => {
    const review = await makeThree();
    const { reviewer, facts, project } = review;
    const [, second, third] = review.articles;
    await getDb().fact.update({ where: { id: second?.facts.second ?? "" }, data: { rule: "another" } });
    await decide(reviewer.actor, third?.facts.first ?? "", 1, approve);
    const corrected = await decide(reviewer.actor, facts.first, 1, { kind: "correct", changes: { place: "江南" } });
    const alike = done(await countAlike(reviewer.actor, corrected.event.id));
    // Of five others one is approved and one was made by another rule.
    expect(alike).toEqual({ count: 3, mended: [{ field: "place", from: "云岭", to: "江南" }] });
    const decision = { kind: "correct", changes: { place: "江南" } } as const;
    const view = done(await prepare(review, { selection: { alike: corrected.event.id }, decision }));
    expect(view.total).toBe(3);
    await toEnd(reviewer.actor, view);
    expect(await getDb().fact.count({ where: { projectId: project.id, place: "江南" } })).toBe(4);
    expect(done(await countAlike(reviewer.actor, corrected.event.id)).count).toBe(0);
    expect(await countAlike(review.viewer.actor, corrected.event.id)).toMatchObject({ ok: true });
    expect(await countAlike((await makeReview()).owner.actor, corrected.event.id)).toMatchObject({
      problem: { code: "not-found" },
    });
  });

  test("are none after a figure was corrected, and none of a correction that was taken back", async () => {
    const { reviewer, facts, project } = await makeThree();
    const figure = await decide(reviewer.actor, facts.first, 1, { kind: "correct", changes: { value: "35" } });
    expect(done(await countAlike(reviewer.actor, figure.event.id)).count).toBe(0);
    const place = await decide(reviewer.actor, facts.first, 2, { kind: "correct", changes: { place: "江南" } });
    done(await undoEvent(reviewer.actor, place.event.id, { requestId: randomUUID(), version: 3 }));
    expect(done(await countAlike(reviewer.actor, place.event.id)).count).toBe(0);
    const decision = { kind: "correct", changes: { place: "江南" } } as const;
    const prepared = await prepareBatch(reviewer.actor, project.id, {
      selection: { alike: place.event.id },
      decision,
    });
    expect(prepared).toMatchObject({ problem: { code: "invalid-input", details: { selection: "empty" } } });
  });
});

test("listBatches names those that were run, for members", async () => {
  const review = await makeThree();
  const { reviewer, viewer, project } = review;
  const first = done(await prepare(review, { selection: everything, decision: approve }));
  await toEnd(reviewer.actor, first);
  done(await prepare(review, { selection: everything, decision: { kind: "reopen" } }));
  const listed = done(await listBatches(viewer.actor, project.id));
  expect(listed.map(({ id, outcomes, by }) => [id, outcomes.done, by.id])).toEqual([[first.id, 6, reviewer.id]]);
  const stranger = await makeReview();
  expect(await listBatches(stranger.owner.actor, project.id)).toMatchObject({ problem: { code: "not-found" } });
});

/** Runs the batch as far as this article, and leaves the rest as a process does that ends there. */
async function crashAfter(batchId: string, articleId: string, actor: Actor): Promise<void> {
  const others = await getDb().batchItem.findMany({
    where: { batchId, fact: { articleId: { not: articleId } } },
    select: { ordinal: true },
  });
  const ordinals = others.map(({ ordinal }) => ordinal);
  const where = { batchId, ordinal: { in: ordinals } };
  // Out of the step's sight while it runs.
  await getDb().batchItem.updateMany({ where, data: { outcome: "kept" } });
  done(await runBatch(actor, batchId));
  await getDb().batchItem.updateMany({ where, data: { outcome: "waiting" } });
  await getDb().batch.update({ where: { id: batchId }, data: { status: "running", finishedAt: null } });
}
