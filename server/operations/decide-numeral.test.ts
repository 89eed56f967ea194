import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { NumeralDecision } from "@/lib/review/decision";
import { getDb } from "../db";
import { done } from "../testing/outcomes";
import { ledgerOf, makeReview, snapshot } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { decideFact } from "./decide-fact";
import { decideNumeral } from "./decide-numeral";

const ask = (version: number, decision: NumeralDecision) => ({ requestId: randomUUID(), version, decision });
const ordinalReason: NumeralDecision = { kind: "not-fact", reason: "ordinal" };

describe("decideNumeral", () => {
  it("settles a numeral with a reason, in row, log and progress", async () => {
    const { reviewer, articleId, numerals } = await makeReview();
    const view = done(await decideNumeral(reviewer.actor, numerals.ordinal, ask(1, ordinalReason)));
    expect(view.fact).toBeNull();
    expect(view.numerals).toMatchObject([
      { id: numerals.ordinal, status: "notFact", reason: "ordinal", byPerson: true, version: 2 },
    ]);
    expect(view.event).toMatchObject({
      kind: "not-fact",
      reason: "ordinal",
      numeralId: numerals.ordinal,
      factId: null,
    });
    expect(view.progress).toMatchObject({ numerals: 6, openNumerals: 1, complete: false });
    expect(await ledgerOf(articleId)).toEqual(["covered", "covered", "covered", "covered", "notFact", "open"]);
    expect(await getDb().reviewEvent.findMany({ where: { numeralId: numerals.ordinal } })).toMatchObject([
      {
        kind: "not-fact",
        version: 2,
        userId: reviewer.id,
        changes: { reason: { from: null, to: "ordinal" }, byPerson: { from: false, to: true } },
      },
    ]);
  });

  it("makes the article complete with the last fact and the last numeral", async () => {
    const { reviewer, facts, numerals } = await makeReview();
    await decideNumeral(reviewer.actor, numerals.ordinal, ask(1, ordinalReason));
    await decideNumeral(reviewer.actor, numerals.people, ask(1, { kind: "not-fact", reason: "other" }));
    const approve = { requestId: randomUUID(), version: 1, decision: { kind: "approve" } } as const;
    const almost = done(await decideFact(reviewer.actor, facts.first, approve));
    expect(almost.progress).toMatchObject({ openFacts: 1, openNumerals: 0, complete: false });
    const last = done(await decideFact(reviewer.actor, facts.second, { ...approve, requestId: randomUUID() }));
    expect(last.progress).toMatchObject({ openFacts: 0, openNumerals: 0, complete: true });
  });

  it("reopens, and the engine's reason does not come back", async () => {
    const { reviewer, numerals } = await makeReview();
    await decideNumeral(reviewer.actor, numerals.ordinal, ask(1, ordinalReason));
    const view = done(await decideNumeral(reviewer.actor, numerals.ordinal, ask(2, { kind: "reopen" })));
    expect(view.numerals).toMatchObject([{ status: "open", reason: null, byPerson: true, version: 3 }]);
  });

  it("reopens a figure whose fact was rejected as no fact", async () => {
    const { reviewer, articleId, facts, numerals } = await makeReview();
    const decision = { kind: "reject", reason: "not-a-fact" } as const;
    await decideFact(reviewer.actor, facts.second, { requestId: randomUUID(), version: 1, decision });
    const view = done(await decideNumeral(reviewer.actor, numerals.gambling, ask(2, { kind: "reopen" })));
    expect(view.numerals).toMatchObject([{ status: "open", byPerson: true }]);
    expect((await ledgerOf(articleId))[3]).toBe("open");
  });

  it("keeps what a person said while a fact covers the numeral, and shows it again after", async () => {
    const { reviewer, articleId, facts, numerals } = await makeReview();
    const reject = { kind: "reject", reason: "wrong-figure" } as const;
    await decideFact(reviewer.actor, facts.second, { requestId: randomUUID(), version: 1, decision: reject });
    await decideNumeral(reviewer.actor, numerals.gambling, ask(2, { kind: "not-fact", reason: "name" }));
    const reopen = { kind: "reopen" } as const;
    await decideFact(reviewer.actor, facts.second, { requestId: randomUUID(), version: 2, decision: reopen });
    expect((await ledgerOf(articleId))[3]).toBe("covered");
    await decideFact(reviewer.actor, facts.second, { requestId: randomUUID(), version: 3, decision: reject });
    expect(await getDb().numeral.findUnique({ where: { id: numerals.gambling } })).toMatchObject({
      status: "notFact",
      reason: "name",
      byPerson: true,
    });
  });
});

describe("decideNumeral refuses and changes nothing", () => {
  it("viewers, strangers, what a fact covers, stale versions and what is open already", async () => {
    const { viewer, reviewer, articleId, numerals } = await makeReview();
    const stranger = (await makeTeam()).owner.actor;
    const before = await snapshot(articleId);
    const refused = async (...args: Parameters<typeof decideNumeral>) => {
      const outcome = await decideNumeral(...args);
      expect(await snapshot(articleId)).toEqual(before);
      return outcome.ok ? null : outcome.problem;
    };
    const first = ask(1, ordinalReason);
    expect(await refused(viewer.actor, numerals.ordinal, first)).toEqual({ code: "not-allowed" });
    expect(await refused(stranger, numerals.ordinal, first)).toEqual({ code: "not-found" });
    expect(await refused(reviewer.actor, randomUUID(), first)).toEqual({ code: "not-found" });
    expect(await refused(reviewer.actor, numerals.cases, first)).toEqual({
      code: "wrong-status",
      details: { status: "covered" },
    });
    expect(await refused(reviewer.actor, numerals.ordinal, ask(1, { kind: "reopen" }))).toMatchObject({
      code: "wrong-status",
    });
    expect(await refused(reviewer.actor, numerals.ordinal, ask(3, ordinalReason))).toMatchObject({
      code: "stale-version",
      details: { current: { id: numerals.ordinal, version: 1, status: "open" } },
    });
  });

  it("the second of two reviewers at once, and one whose numeral was covered meanwhile", async () => {
    const { owner, reviewer, numerals, facts } = await makeReview();
    const outcomes = await Promise.all([
      decideNumeral(reviewer.actor, numerals.ordinal, ask(1, ordinalReason)),
      decideNumeral(owner.actor, numerals.ordinal, ask(1, { kind: "not-fact", reason: "rank" })),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ problem: { code: "stale-version" } });
    const reject = { kind: "reject", reason: "duplicate" } as const;
    await decideFact(owner.actor, facts.second, { requestId: randomUUID(), version: 1, decision: reject });
    const sawCovered = await decideNumeral(reviewer.actor, numerals.gambling, ask(1, ordinalReason));
    expect(sawCovered).toMatchObject({ problem: { code: "stale-version", details: { current: { status: "open" } } } });
  });

  it("a request id of another decision; the same one again is answered the same", async () => {
    const { reviewer, articleId, numerals } = await makeReview();
    const request = ask(1, ordinalReason);
    const first = done(await decideNumeral(reviewer.actor, numerals.ordinal, request));
    const before = await snapshot(articleId);
    expect(done(await decideNumeral(reviewer.actor, numerals.ordinal, request))).toEqual(first);
    const other = await decideNumeral(reviewer.actor, numerals.people, request);
    expect(other).toMatchObject({ problem: { code: "invalid-input", details: { requestId: "reused" } } });
    expect(await snapshot(articleId)).toEqual(before);
  });

  it("saying again what a person has said", async () => {
    const { reviewer, articleId, numerals } = await makeReview();
    await decideNumeral(reviewer.actor, numerals.ordinal, ask(1, ordinalReason));
    const before = await snapshot(articleId);
    expect(await decideNumeral(reviewer.actor, numerals.ordinal, ask(2, ordinalReason))).toMatchObject({
      problem: { code: "invalid-input", details: { decision: "no-change" } },
    });
    expect(await snapshot(articleId)).toEqual(before);
  });
});
