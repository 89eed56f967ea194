import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { sampleFields } from "@/lib/fact/testing";
import type { FactDecision } from "@/lib/review/decision";
import { getDb } from "../db";
import { done } from "../testing/outcomes";
import { ledgerOf, link, makeReview, sentence, snapshot } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { createFact } from "./create-fact";
import { decideFact } from "./decide-fact";
import { decideNumeral } from "./decide-numeral";
import { undoEvent } from "./undo-event";

async function versionOf(factId: string): Promise<number> {
  return (await getDb().fact.findUniqueOrThrow({ where: { id: factId } })).version;
}

async function decided(actor: Actor, factId: string, decision: FactDecision) {
  return done(await decideFact(actor, factId, { requestId: randomUUID(), version: await versionOf(factId), decision }));
}

const undo = (actor: Actor, eventId: string, version: number, requestId: string = randomUUID()) =>
  undoEvent(actor, eventId, { requestId, version });

/** The article without what only ever grows: versions, the log, and ids of evidence, which are new when it is put back. */
async function content(articleId: string) {
  const { facts, evidence, numerals } = await snapshot(articleId);
  return {
    facts: facts.map(({ version, ...fact }) => fact),
    numerals: numerals.map(({ version, ...numeral }) => numeral),
    evidence: evidence
      .map(({ id, ...span }) => span)
      .sort((a, b) => `${a.factId}${a.role}${a.ordinal}`.localeCompare(`${b.factId}${b.role}${b.ordinal}`)),
  };
}

describe("undoEvent", () => {
  it("leads a chain of every kind of decision back to the start, step by step, and forth again", async () => {
    const { owner, reviewer, articleId, facts } = await makeReview();
    const decisions: FactDecision[] = [
      { kind: "correct", changes: { value: "35.50", period: "2021-01/2021-10" } },
      { kind: "link", evidence: [link("evidence", "第3督察组到场，共12人。"), link("value", "12人")] },
      { kind: "approve" },
      { kind: "correct", changes: { unit: "件" } },
      { kind: "reject", reason: "not-a-fact", note: "不是" },
      { kind: "reopen" },
      { kind: "link", evidence: [link("evidence", sentence), link("value", "6起")] },
      { kind: "approve" },
      { kind: "reopen" },
    ];
    const states = [await content(articleId)];
    const events: string[] = [];
    for (const [index, decision] of decisions.entries()) {
      const view = await decided(index % 2 ? owner.actor : reviewer.actor, facts.first, decision);
      events.push(view.event.id);
      states.push(await content(articleId));
    }
    const undone: string[] = [];
    for (const event of [...events].reverse()) {
      states.pop();
      const view = done(await undo(reviewer.actor, event, await versionOf(facts.first)));
      undone.push(view.event.id);
      expect(view.event).toMatchObject({ kind: "undo", undoes: event });
      expect(await content(articleId)).toEqual(states.at(-1));
    }
    for (const event of undone.reverse()) done(await undo(owner.actor, event, await versionOf(facts.first)));
    expect(await versionOf(facts.first)).toBe(1 + 3 * decisions.length);
    const log = await getDb().reviewEvent.findMany({ where: { factId: facts.first }, orderBy: { version: "asc" } });
    expect(log.map(({ version }) => version)).toEqual(log.map((_, index) => index + 1));
  });

  it("brings back an approval as another person gave it, with their name", async () => {
    const { owner, reviewer, facts } = await makeReview();
    const approval = await decided(owner.actor, facts.first, { kind: "approve" });
    const correction = await decided(reviewer.actor, facts.first, { kind: "correct", changes: { unit: "件" } });
    const view = done(await undo(reviewer.actor, correction.event.id, 3));
    expect(view.fact).toMatchObject({
      status: "approved",
      unit: "起",
      corrected: false,
      decidedBy: { id: owner.id, name: owner.name },
      decidedAt: approval.fact?.decidedAt,
      changedSinceApproval: false,
    });
  });

  it("takes back an earlier correction under a later one, and the fact still counts as corrected", async () => {
    const { reviewer, facts } = await makeReview();
    const first = await decided(reviewer.actor, facts.first, { kind: "correct", changes: { unit: "件" } });
    const second = await decided(reviewer.actor, facts.first, { kind: "correct", changes: { place: "江南" } });
    const view = done(await undo(reviewer.actor, first.event.id, 3));
    expect(view.fact).toMatchObject({ unit: "起", place: "江南", corrected: true });
    const none = done(await undo(reviewer.actor, second.event.id, 4));
    expect(none.fact).toMatchObject({ place: "云岭", corrected: false });
  });

  it("takes back what was said of a numeral, and back again", async () => {
    const { reviewer, articleId, numerals } = await makeReview();
    const before = await content(articleId);
    const decision = { kind: "not-fact", reason: "ordinal" } as const;
    const request = { requestId: randomUUID(), version: 1, decision };
    const said = done(await decideNumeral(reviewer.actor, numerals.ordinal, request));
    const view = done(await undo(reviewer.actor, said.event.id, 2));
    expect(view.numerals).toMatchObject([{ id: numerals.ordinal, status: "open", byPerson: false, version: 3 }]);
    expect(view.progress.openNumerals).toBe(2);
    expect(await content(articleId)).toEqual(before);
    const redone = done(await undo(reviewer.actor, view.event.id, 3));
    expect(redone.numerals).toMatchObject([{ status: "notFact", reason: "ordinal", byPerson: true, version: 4 }]);
  });

  it("withdraws a fact that a person made: out of sight and count, kept in the log", async () => {
    const { reviewer, articleId } = await makeReview();
    const made = done(
      await createFact(reviewer.actor, articleId, {
        requestId: randomUUID(),
        fields: {
          ...sampleFields,
          indicator: "到场",
          value: "12",
          unit: "人",
          change: null,
          changeUnit: null,
          basis: null,
        },
        evidence: [link("evidence", "第3督察组到场，共12人。"), link("value", "12人")],
      }),
    );
    expect((await ledgerOf(articleId))[5]).toBe("covered");
    const view = done(await undo(reviewer.actor, made.event.id, 1));
    expect(view.fact).toBeNull();
    expect(view.progress).toMatchObject({ facts: 2, rejected: 0, openNumerals: 2 });
    expect((await ledgerOf(articleId))[5]).toBe("open");
    const factId = made.fact?.id ?? "";
    expect(await getDb().fact.findUnique({ where: { id: factId } })).toMatchObject({ withdrawn: true });
    const decision = { requestId: randomUUID(), version: 2, decision: { kind: "reopen" } } as const;
    expect(await decideFact(reviewer.actor, factId, decision)).toMatchObject({ problem: { code: "not-found" } });
    const back = done(await undo(reviewer.actor, view.event.id, 2));
    expect(back.fact).toMatchObject({ status: "proposed" });
    expect(back.progress).toMatchObject({ facts: 3, openFacts: 3, openNumerals: 1 });
  });

  it("answers the same request once more with the same, at the same moment too", async () => {
    const { reviewer, articleId, facts } = await makeReview();
    const { event } = await decided(reviewer.actor, facts.first, { kind: "approve" });
    const requestId = randomUUID();
    const views = await Promise.all([
      undo(reviewer.actor, event.id, 2, requestId),
      undo(reviewer.actor, event.id, 2, requestId),
    ]);
    expect(done(views[0])).toEqual(done(views[1]));
    expect(done(await undo(reviewer.actor, event.id, 2, requestId))).toEqual(done(views[0]));
    const { events } = await snapshot(articleId);
    expect(events.filter(({ kind }) => kind === "undo")).toHaveLength(1);
  });
});

describe("undoEvent refuses and changes nothing", () => {
  async function approved() {
    const all = await makeReview();
    const { event } = await decided(all.reviewer.actor, all.facts.first, { kind: "approve" });
    return { ...all, eventId: event.id };
  }
  async function refused(articleId: string, outcome: () => ReturnType<typeof undoEvent>) {
    const before = await snapshot(articleId);
    const result = await outcome();
    expect(await snapshot(articleId)).toEqual(before);
    return result.ok ? null : result.problem;
  }

  it("viewers, strangers and events that there are none of", async () => {
    const { viewer, reviewer, articleId, eventId } = await approved();
    const stranger = (await makeTeam()).owner.actor;
    expect(await refused(articleId, () => undo(viewer.actor, eventId, 2))).toEqual({ code: "not-allowed" });
    expect(await refused(articleId, () => undo(stranger, eventId, 2))).toEqual({ code: "not-found" });
    expect(await refused(articleId, () => undo(reviewer.actor, randomUUID(), 2))).toEqual({ code: "not-found" });
  });

  it("a stale version, and an event that was taken back already", async () => {
    const { reviewer, articleId, facts, eventId } = await approved();
    expect(await refused(articleId, () => undo(reviewer.actor, eventId, 1))).toMatchObject({
      code: "stale-version",
      details: { current: { id: facts.first, version: 2 } },
    });
    done(await undo(reviewer.actor, eventId, 2));
    expect(await refused(articleId, () => undo(reviewer.actor, eventId, 3))).toEqual({ code: "already-undone" });
  });

  it("what the engine proposed", async () => {
    const { reviewer, articleId, facts } = await makeReview();
    const proposal = await getDb().reviewEvent.findFirstOrThrow({ where: { factId: facts.first, kind: "propose" } });
    expect(await refused(articleId, () => undo(reviewer.actor, proposal.id, 1))).toEqual({
      code: "wrong-status",
      details: { status: "proposed" },
    });
  });

  it("an event whose work another one has changed, or on which an approval rests", async () => {
    const { reviewer, articleId, facts } = await makeReview();
    const first = await decided(reviewer.actor, facts.first, { kind: "correct", changes: { unit: "件" } });
    const second = await decided(reviewer.actor, facts.first, { kind: "correct", changes: { unit: "宗" } });
    expect(await refused(articleId, () => undo(reviewer.actor, first.event.id, 3))).toMatchObject({
      code: "wrong-status",
    });
    await decided(reviewer.actor, facts.first, { kind: "approve" });
    expect(await refused(articleId, () => undo(reviewer.actor, second.event.id, 4))).toEqual({
      code: "wrong-status",
      details: { status: "approved" },
    });
  });

  it("to approve again words that are not those of that approval", async () => {
    const { reviewer, articleId, facts, eventId } = await approved();
    const reopened = await decided(reviewer.actor, facts.first, { kind: "reopen" });
    await getDb().evidence.updateMany({ where: { factId: facts.first, role: "value" }, data: { quote: "35起" } });
    expect(await refused(articleId, () => undo(reviewer.actor, reopened.event.id, 3))).toMatchObject({
      code: "wrong-status",
    });
    expect(eventId).not.toBe(reopened.event.id);
  });

  it("all but one of several that take one event back at once", async () => {
    const { reviewer, owner, eventId } = await approved();
    const outcomes = await Promise.all([undo(reviewer.actor, eventId, 2), undo(owner.actor, eventId, 2)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ problem: { code: "already-undone" } });
  });
});
