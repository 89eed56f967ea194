import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Answer } from "@/components/api/client";
import { type Decisions, makeDecisions } from "@/components/review/decisions";
import type { Mode } from "@/components/review/review-state";
import { sampleFact, sampleNumeral } from "@/components/review/sample-fact";
import { sampleProgress, sampleReview } from "@/components/review/sample-review";
import { createSender } from "@/components/review/sender";
import { createReviewStore } from "@/components/review/store";
import type { ChangesView } from "@/lib/api/live";
import type { DecisionView, ReviewView } from "@/lib/api/views";
import { makeFollower, type News } from "./follower";

const opened = "018bcfe5-6800-7000-8000-000000000000";
const view: ReviewView = { ...sampleReview, newestEvent: opened };
const ben = { id: "ben", name: "本" };

function changes(given: Partial<ChangesView> = {}): Answer<ChangesView> {
  return {
    ok: true,
    value: { facts: [], gone: [], numerals: [], by: [ben], newest: "e9", progress: sampleProgress, ...given },
  };
}

/** A screen of Anna's whose questions are answered by the test. */
function screen(given: ReviewView = view) {
  const store = createReviewStore(given);
  const asked: { after: string; answer: (answer: Answer<ChangesView>) => void }[] = [];
  const told: News[] = [];
  const decided: ((answer: Answer<DecisionView>) => void)[] = [];
  const follower = makeFollower({
    store,
    account: "anna",
    ask: (after) => new Promise((answer) => asked.push({ after, answer })),
    tell: (news) => told.push(news),
  });
  const sender = createSender(store, () => new Promise((resolve) => decided.push(resolve)));
  const decisions = makeDecisions(store, sender);
  const fact = (id: string) => store.get().facts.shown.get(id);
  const hear = () => follower.hear({ kind: "review", article: "art", row: "their row" });
  return { store, follower, decisions, decided, asked, told, fact, hear };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(1);
}

/** What a person is in the middle of doing with a fact. */
function modeOn(factId: string, kind: "edit" | "reject" | "reopen" | "link"): Mode {
  if (kind === "edit") return { kind, factId, column: "value", draft: {} };
  if (kind === "link")
    return { kind, factId, evidence: [], asks: [], sentence: 0, picked: [], before: [], thenSave: false };
  return { kind, factId };
}

/** Longer than the follower waits for an answer of one's own. */
const aWhile = () => pause(500);

const theirs = sampleFact({ id: "f1", position: 4, status: "approved", version: 2, decidedBy: ben });

describe("what others decide", () => {
  it("appears, is told, and is asked for from the last event that is known", async () => {
    const { asked, fact, told, hear, store } = screen();
    hear();
    await until(() => asked.length === 1);
    const numeral = sampleNumeral({ id: "n1", start: 4, end: 6, status: "covered", version: 2 });
    asked[0]?.answer(changes({ facts: [theirs], numerals: [numeral] }));
    await until(() => fact("f1")?.status === "approved");
    expect(store.get().numerals.shown.get("n1")).toEqual(numeral);
    expect(told).toEqual([{ names: ["本"], count: 1 }]);
    hear();
    await until(() => asked.length === 2);
    expect(asked.map(({ after }) => after)).toEqual([opened, "e9"]);
    asked[1]?.answer(changes({ facts: [theirs] }));
    await pause(5);
    expect(told).toHaveLength(1);
  });

  it("takes facts away that are gone, and lets go of one in hand", async () => {
    const { asked, hear, store } = screen();
    store.dispatch({ kind: "take", item: { kind: "fact", id: "f2" } });
    hear();
    await until(() => asked.length === 1);
    asked[0]?.answer(changes({ gone: ["f2", "unknown"] }));
    await until(() => !store.get().facts.shown.has("f2"));
    expect(store.get().hand).toBeNull();
  });

  it("is looked for after a gap, from the beginning where nothing was known", async () => {
    const { asked, follower } = screen({ ...view, newestEvent: null });
    follower.hear({ kind: "again" });
    await until(() => asked.length === 1);
    expect(asked[0]?.after).toBe("00000000-0000-0000-0000-000000000000");
  });

  it("in other articles, and comments, are not asked for", async () => {
    const { asked, follower } = screen();
    follower.hear({ kind: "review", article: "another", row: "r" });
    follower.hear({ kind: "comment", article: "art", row: "r" });
    await aWhile();
    expect(asked).toEqual([]);
  });

  it("that is announced while a question is on its way is asked for once more", async () => {
    const { asked, hear } = screen();
    hear();
    await until(() => asked.length === 1);
    hear();
    await aWhile();
    expect(asked).toHaveLength(1);
    asked[0]?.answer(changes());
    await until(() => asked.length === 2);
  });
});

describe("own work", () => {
  it("is not asked for: its answer has it", async () => {
    const { asked, decisions, decided, follower } = screen();
    decisions.approve();
    follower.hear({ kind: "review", article: "art", row: "mine" });
    const event = { id: "mine", version: 2 } as DecisionView["event"];
    decided[0]?.({
      ok: true,
      value: { fact: { ...theirs, decidedBy: null }, numerals: [], event, progress: sampleProgress },
    });
    await aWhile();
    expect(asked).toEqual([]);
  });

  it("that is not sent stays as it is and meets the other by its old version", async () => {
    const { asked, decisions, decided, fact, hear, store } = screen();
    decisions.correct("f1", { value: "13" });
    hear();
    await until(() => asked.length === 1);
    asked[0]?.answer(changes({ facts: [theirs] }));
    await pause(5);
    expect(fact("f1")).toMatchObject({ value: "13", status: "proposed", version: 1 });
    decided[0]?.({ ok: false, problem: { code: "stale-version", details: { current: theirs } } });
    await until(() => store.get().facts.lanes.get("f1")?.state === "conflict");
    expect(store.get().facts.lanes.get("f1")).toMatchObject({ theirs });
  });

  it.each([
    ["a correction", (to: Decisions) => to.correct("f1", { value: "13" }), "edit"],
    ["a rejection", (to: Decisions) => to.reject("f1", "duplicate", null), "reject"],
    ["a reopening", (to: Decisions) => to.reopen("f1", null), "reopen"],
    ["words that are linked", (to: Decisions) => to.link("f1", [{ role: "evidence", start: 4, end: 6 }]), "link"],
  ] as const)("%s begun before the other's decision came meets it by its old version", async (_, decide, kind) => {
    const { asked, decisions, fact, hear, store } = screen();
    store.dispatch({ kind: "mode", mode: modeOn("f1", kind) });
    hear();
    await until(() => asked.length === 1);
    asked[0]?.answer(changes({ facts: [theirs] }));
    await pause(5);
    decide(decisions);
    expect(store.get().mode).toEqual({ kind: "browse" });
    expect(store.get().facts.lanes.get("f1")?.ops[0]?.version).toBe(1);
    expect(fact("f1")?.version).toBe(1);
  });

  it("a numeral that is no fact meets another's decision on it by its old version", async () => {
    const { asked, decisions, hear, store } = screen();
    store.dispatch({ kind: "mode", mode: { kind: "not-fact", numeralId: "n1" } });
    hear();
    await until(() => asked.length === 1);
    asked[0]?.answer(
      changes({ numerals: [sampleNumeral({ id: "n1", start: 4, end: 6, status: "covered", version: 2 })] }),
    );
    await pause(5);
    decisions.notFact("n1", "date");
    expect(store.get().mode).toEqual({ kind: "browse" });
    expect(store.get().numerals.lanes.get("n1")?.ops[0]?.version).toBe(1);
  });

  it("in the middle of an edit is not changed under the person's hands, but afterwards", async () => {
    const { asked, fact, hear, store } = screen();
    store.dispatch({ kind: "mode", mode: { kind: "edit", factId: "f1", column: "value", draft: {} } });
    hear();
    await until(() => asked.length === 1);
    asked[0]?.answer(changes({ facts: [theirs, { ...theirs, id: "f2" }] }));
    await until(() => fact("f2")?.version === 2);
    expect(fact("f1")?.version).toBe(1);
    store.dispatch({ kind: "mode", mode: { kind: "browse" } });
    expect(fact("f1")).toEqual(theirs);
  });
});
