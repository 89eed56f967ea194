import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { DecideFactRequest } from "@/lib/api/requests";
import type { FactDecision } from "@/lib/review/decision";
import { getDb } from "../db";
import { done } from "../testing/outcomes";
import { addArticle, at, ledgerOf, link, makeReview, reviewText, sentence, snapshot } from "../testing/review-rows";
import { addMember, makeMember, makeTeam } from "../testing/rows";
import { decideFact } from "./decide-fact";

const ask = (version: number, decision: FactDecision): DecideFactRequest => ({
  requestId: randomUUID(),
  version,
  decision,
});
const approve: FactDecision = { kind: "approve" };
const reject: FactDecision = { kind: "reject", reason: "wrong-figure", note: "数字不对" };

describe("decideFact", () => {
  it("approves: row, hash, event and progress", async () => {
    const { reviewer, articleId, facts } = await makeReview();
    const view = done(await decideFact(reviewer.actor, facts.first, ask(1, approve)));
    expect(view.fact).toMatchObject({
      id: facts.first,
      status: "approved",
      version: 2,
      decidedBy: { id: reviewer.id, name: reviewer.name },
      value: "34",
      change: "-12.5",
    });
    expect(view.event).toMatchObject({ kind: "approve", version: 2, by: { id: reviewer.id }, undone: false });
    expect(view.progress).toEqual({
      facts: 2,
      approved: 1,
      rejected: 0,
      openFacts: 1,
      numerals: 6,
      openNumerals: 2,
      complete: false,
    });
    const row = await getDb().fact.findUniqueOrThrow({ where: { id: facts.first } });
    expect(row).toMatchObject({ status: "approved", version: 2, decidedById: reviewer.id });
    expect(row.approvalHash).toMatch(/^[0-9a-f]{64}$/);
    expect(row.decidedAt?.toISOString()).toBe(view.fact?.decidedAt);
    const events = await getDb().reviewEvent.findMany({ where: { factId: facts.first }, orderBy: { version: "asc" } });
    expect(events.map(({ kind, version, userId }) => ({ kind, version, userId }))).toEqual([
      { kind: "propose", version: 1, userId: null },
      { kind: "approve", version: 2, userId: reviewer.id },
    ]);
    expect(events[1]?.changes).toMatchObject({ status: { from: "proposed", to: "approved" } });
    expect(await ledgerOf(articleId)).toEqual(["covered", "covered", "covered", "covered", "open", "open"]);
  });

  it("hashes values, words and text: the same fact of another text is approved under another hash", async () => {
    const { reviewer, project, facts } = await makeReview();
    const other = await addArticle(project.id);
    await decideFact(reviewer.actor, facts.first, ask(1, approve));
    await decideFact(reviewer.actor, other.facts.first, ask(1, approve));
    const rows = await getDb().fact.findMany({ where: { id: { in: [facts.first, other.facts.first] } } });
    expect(new Set(rows.map(({ approvalHash }) => approvalHash)).size).toBe(2);
  });

  it("rejects with a reason and words, and gives the numerals back to the ledger", async () => {
    const { reviewer, articleId, facts, numerals } = await makeReview();
    const view = done(await decideFact(reviewer.actor, facts.first, ask(1, reject)));
    expect(view.fact).toMatchObject({ status: "rejected", rejectReason: "wrong-figure", rejectNote: "数字不对" });
    expect(view.event).toMatchObject({ kind: "reject", reason: "wrong-figure", note: "数字不对" });
    // 2021 dates the second fact as well: it stays covered.
    expect(await ledgerOf(articleId)).toEqual(["covered", "open", "open", "covered", "open", "open"]);
    expect(view.numerals.map(({ id, status, version }) => ({ id, status, version }))).toEqual([
      { id: numerals.date, status: "covered", version: 1 },
      { id: numerals.cases, status: "open", version: 2 },
      { id: numerals.change, status: "open", version: 2 },
    ]);
    expect(view.progress).toMatchObject({ rejected: 1, openFacts: 1, openNumerals: 4 });
  });

  it("takes the figures of what is rejected as no fact for settled", async () => {
    const { reviewer, articleId, facts, numerals } = await makeReview();
    const view = done(await decideFact(reviewer.actor, facts.first, ask(1, { kind: "reject", reason: "not-a-fact" })));
    expect(await ledgerOf(articleId)).toEqual(["covered", "notFact", "notFact", "covered", "open", "open"]);
    const cases = view.numerals.find(({ id }) => id === numerals.cases);
    expect(cases).toMatchObject({ status: "notFact", reason: "other", byPerson: true });
  });

  it("reopens both ways and covers the numerals again", async () => {
    const { reviewer, articleId, facts } = await makeReview();
    await decideFact(reviewer.actor, facts.first, ask(1, reject));
    const view = done(await decideFact(reviewer.actor, facts.first, ask(2, { kind: "reopen", note: "再看" })));
    expect(view.fact).toMatchObject({ status: "proposed", rejectReason: null, rejectNote: null, decidedBy: null });
    expect(view.event).toMatchObject({ kind: "reopen", note: "再看" });
    expect(await ledgerOf(articleId)).toEqual(["covered", "covered", "covered", "covered", "open", "open"]);
    await decideFact(reviewer.actor, facts.first, ask(3, approve));
    const again = done(await decideFact(reviewer.actor, facts.first, ask(4, { kind: "reopen" })));
    expect(again.fact).toMatchObject({ status: "proposed", changedSinceApproval: false });
    expect(await getDb().fact.findUnique({ where: { id: facts.first } })).toMatchObject({ approvalHash: null });
  });

  it("corrects fields and keeps every digit of them", async () => {
    const { reviewer, facts } = await makeReview();
    const changes = { value: "123456789012345678901234567890.10", period: "2021-01/2021-10", unit: "件" };
    const view = done(await decideFact(reviewer.actor, facts.first, ask(1, { kind: "correct", changes })));
    expect(view.fact).toMatchObject({ ...changes, status: "proposed", corrected: true, changedSinceApproval: false });
    expect(view.fact?.sources).not.toHaveProperty("period");
    const [row] = await getDb().$queryRaw<{ value: string }[]>`
      SELECT value::text FROM "Fact" WHERE id = ${facts.first}::uuid`;
    expect(row?.value).toBe(changes.value);
    expect(view.event.changes).toMatchObject({
      value: { from: "34", to: changes.value },
      unit: { from: "起", to: "件" },
    });
    expect(view.event.changes).not.toHaveProperty("place");
  });

  it("puts a fact that is changed after its approval back to proposed, marked", async () => {
    const { reviewer, facts } = await makeReview();
    for (const decision of [
      { kind: "correct", changes: { unit: "件" } },
      { kind: "link", evidence: [link("evidence", sentence), link("value", "34起")] },
    ] satisfies FactDecision[]) {
      const { version } = await getDb().fact.findUniqueOrThrow({ where: { id: facts.first } });
      done(await decideFact(reviewer.actor, facts.first, ask(version, approve)));
      const view = done(await decideFact(reviewer.actor, facts.first, ask(version + 1, decision)));
      expect(view.fact).toMatchObject({ status: "proposed", changedSinceApproval: true, decidedBy: null });
      const row = await getDb().fact.findUniqueOrThrow({ where: { id: facts.first } });
      expect(row).toMatchObject({ status: "proposed", changedSinceApproval: true, approvalHash: null });
    }
  });

  it("links other words, reads them from the text itself and settles the numerals of both", async () => {
    const { reviewer, articleId, facts, numerals } = await makeReview();
    const evidence = [link("value", "12人"), link("evidence", "第3督察组到场，共12人。")];
    const view = done(await decideFact(reviewer.actor, facts.second, ask(1, { kind: "link", evidence })));
    expect(view.fact?.evidence).toEqual([
      { ...link("evidence", "第3督察组到场，共12人。"), quote: "第3督察组到场，共12人。" },
      { ...link("value", "12人"), quote: "12人" },
    ]);
    expect(view.fact?.position).toBe(at("12人").start);
    expect(await ledgerOf(articleId)).toEqual(["covered", "covered", "covered", "open", "open", "covered"]);
    expect(view.numerals.map(({ id }) => id)).toEqual([numerals.date, numerals.gambling, numerals.people]);
    const rows = await getDb().evidence.findMany({ where: { factId: facts.second }, orderBy: { role: "asc" } });
    expect(rows.map(({ role, quote }) => [role, quote])).toEqual([
      ["evidence", "第3督察组到场，共12人。"],
      ["value", "12人"],
    ]);
  });
});

describe("decideFact refuses and changes nothing", () => {
  async function refused(
    arrange: () => Promise<{ articleId: string; factId: string; actor: { userId: string } }>,
    decision: FactDecision,
    version = 1,
  ) {
    const { articleId, factId, actor } = await arrange();
    const before = await snapshot(articleId);
    const outcome = await decideFact(actor, factId, ask(version, decision));
    expect(await snapshot(articleId)).toEqual(before);
    return outcome.ok ? null : outcome.problem;
  }
  const asReviewer = async () => {
    const { articleId, facts, reviewer } = await makeReview();
    return { articleId, factId: facts.first, actor: reviewer.actor };
  };

  it("a viewer", async () => {
    const asViewer = async () => {
      const { articleId, facts, viewer } = await makeReview();
      return { articleId, factId: facts.first, actor: viewer.actor };
    };
    expect(await refused(asViewer, approve)).toEqual({ code: "not-allowed" });
  });

  it("the owner of another project, a disabled member and a disabled person, as if there were no such fact", async () => {
    const stranger = async () => ({ ...(await asReviewer()), actor: (await makeTeam()).owner.actor });
    const formerMember = async () => {
      const { articleId, facts, project } = await makeReview();
      const { actor } = await makeMember(project.id, "reviewer");
      await getDb().membership.updateMany({ where: { userId: actor.userId }, data: { disabledAt: new Date() } });
      return { articleId, factId: facts.first, actor };
    };
    const disabled = async () => {
      const all = await asReviewer();
      await getDb().user.update({ where: { id: all.actor.userId }, data: { disabledAt: new Date() } });
      return all;
    };
    for (const arrange of [stranger, formerMember, disabled]) {
      expect(await refused(arrange, approve)).toEqual({ code: "not-found" });
    }
    const nothing = await decideFact((await makeTeam()).owner.actor, randomUUID(), ask(1, approve));
    expect(nothing).toMatchObject({ ok: false, problem: { code: "not-found" } });
  });

  it("a stale version, with the fact as it is now", async () => {
    const { articleId, facts, reviewer, owner } = await makeReview();
    await decideFact(owner.actor, facts.first, ask(1, { kind: "correct", changes: { unit: "件" } }));
    const problem = await refused(async () => ({ articleId, factId: facts.first, actor: reviewer.actor }), approve, 1);
    expect(problem).toMatchObject({
      code: "stale-version",
      details: { current: { id: facts.first, version: 2, unit: "件", status: "proposed" } },
    });
    expect(await refused(asReviewer, approve, 2)).toMatchObject({ code: "stale-version" });
  });

  it("a way that the table of transitions has not", async () => {
    expect(await refused(asReviewer, { kind: "reopen" })).toEqual({
      code: "wrong-status",
      details: { status: "proposed" },
    });
  });

  it("fields that the codebook does not allow, each with its code", async () => {
    const changes = { period: "2021-13", value: "3万", place: " " };
    const problem = await refused(asReviewer, { kind: "correct", changes });
    expect(problem?.code).toBe("invalid-fields");
    expect(problem?.details?.fields).toEqual([
      { field: "place", code: "place-empty" },
      { field: "period", code: "period-form" },
      { field: "value", code: "decimal-form" },
    ]);
  });

  it("a correction that changes nothing", async () => {
    const problem = await refused(asReviewer, { kind: "correct", changes: { unit: " 起 " } });
    expect(problem).toEqual({ code: "invalid-input", details: { decision: "no-change" } });
  });

  it("links that leave the article, are empty or cut a character in half", async () => {
    const astral = at("𠮷");
    const evidence = [
      link("evidence", sentence),
      { role: "evidence" as const, start: astral.start, end: astral.end },
      { role: "value" as const, start: 9, end: 9 },
      { role: "value" as const, start: 12, end: 10 },
      { role: "value" as const, start: reviewText.length, end: reviewText.length + 500 },
    ];
    expect(await refused(asReviewer, { kind: "link", evidence })).toEqual({
      code: "invalid-input",
      details: { spans: [1, 2, 3, 4] },
    });
    const wide = async () => {
      const all = await asReviewer();
      await getDb().article.update({ where: { id: all.articleId }, data: { start: 0 } });
      return all;
    };
    const half = [{ role: "evidence" as const, start: astral.start + 1, end: astral.end + 3 }];
    expect(await refused(wide, { kind: "link", evidence: half })).toMatchObject({ details: { spans: [0] } });
  });

  it("approval of words that do not stand where the link says", async () => {
    const tampered = async () => {
      const all = await asReviewer();
      await getDb().evidence.updateMany({ where: { factId: all.factId, role: "value" }, data: { quote: "35起" } });
      return all;
    };
    const problem = await refused(tampered, approve);
    expect(problem?.code).toBe("evidence-mismatch");
    expect(problem?.details?.findings).toMatchObject([
      { code: "evidence-mismatch", role: "value", details: { quote: "35起", found: "34起" } },
    ]);
  });

  it("approval of words that stand at several other places, and of none", async () => {
    const several = async () => {
      const all = await asReviewer();
      await getDb().evidence.updateMany({ where: { factId: all.factId, role: "value" }, data: { quote: "起" } });
      return all;
    };
    expect(await refused(several, approve)).toMatchObject({ code: "evidence-ambiguous" });
    const none = async () => {
      const all = await asReviewer();
      await getDb().evidence.deleteMany({ where: { factId: all.factId } });
      return all;
    };
    expect(await refused(none, approve)).toMatchObject({
      code: "evidence-mismatch",
      details: { findings: [{ code: "evidence-missing" }] },
    });
  });

  it("approval of a text that is not the one that was imported", async () => {
    const changed = async () => {
      const all = await asReviewer();
      await getDb().source.updateMany({
        where: { articles: { some: { id: all.articleId } } },
        data: { text: reviewText.replace("34起", "43起") },
      });
      return all;
    };
    expect(await refused(changed, approve)).toEqual({ code: "evidence-mismatch", details: { source: "changed" } });
  });

  it("approval of fields that do not fit each other", async () => {
    const unfit = async () => {
      const all = await asReviewer();
      await getDb().fact.update({ where: { id: all.factId }, data: { unit: null } });
      return all;
    };
    expect(await refused(unfit, approve)).toEqual({
      code: "invalid-fields",
      details: { fields: [{ field: "unit", code: "unit-missing" }] },
    });
  });
});

describe("decideFact with several at once", () => {
  it("lets exactly one of two reviewers win and shows the other what is there now", async () => {
    const { articleId, facts, reviewer, owner } = await makeReview();
    for (let version = 1; version <= 5; version += 2) {
      const outcomes = await Promise.all([
        decideFact(reviewer.actor, facts.first, ask(version, approve)),
        decideFact(owner.actor, facts.first, ask(version, reject)),
      ]);
      const won = outcomes.filter(({ ok }) => ok);
      expect(won).toHaveLength(1);
      const lost = outcomes.find((outcome) => !outcome.ok);
      const row = await getDb().fact.findUniqueOrThrow({ where: { id: facts.first } });
      expect(lost).toMatchObject({
        problem: { code: "stale-version", details: { current: { version: version + 1, status: row.status } } },
      });
      const { events } = await snapshot(articleId);
      expect(events.filter((event) => event.version === version + 1 && event.factId === facts.first)).toHaveLength(1);
      done(await decideFact(owner.actor, facts.first, ask(version + 1, { kind: "reopen" })));
    }
  });

  it("does not leave a numeral covered by two facts that were rejected at the same moment", async () => {
    const { articleId, facts, reviewer, owner } = await makeReview();
    await Promise.all([
      decideFact(reviewer.actor, facts.first, ask(1, reject)),
      decideFact(owner.actor, facts.second, ask(1, reject)),
    ]);
    // 2021 dated both; once neither holds, the engine's own reason does.
    expect(await ledgerOf(articleId)).toEqual(["notFact", "open", "open", "open", "open", "open"]);
  });
});

describe("decideFact by request id", () => {
  it("decides once and answers the same, one after another and at the same moment", async () => {
    const { articleId, facts, reviewer } = await makeReview();
    const request = ask(1, reject);
    const twice = await Promise.all([
      decideFact(reviewer.actor, facts.first, request),
      decideFact(reviewer.actor, facts.first, request),
    ]);
    const later = await decideFact(reviewer.actor, facts.first, request);
    expect(done(later)).toEqual(done(twice[0]));
    expect(done(later)).toEqual(done(twice[1]));
    const { events } = await snapshot(articleId);
    expect(events.filter(({ kind }) => kind === "reject")).toHaveLength(1);
  });

  it("answers a link again with the numerals that it left as well as those that it took", async () => {
    const { facts, reviewer } = await makeReview();
    const evidence = [link("evidence", "第3督察组到场，共12人。"), link("value", "12人")];
    const request = ask(1, { kind: "link", evidence });
    const first = done(await decideFact(reviewer.actor, facts.second, request));
    expect(done(await decideFact(reviewer.actor, facts.second, request))).toEqual(first);
  });

  it("refuses the id with another decision, for another fact or from another person", async () => {
    const { project, articleId, facts, reviewer, owner } = await makeReview();
    const elsewhere = await addArticle(project.id);
    const request = ask(1, reject);
    done(await decideFact(reviewer.actor, facts.first, request));
    const before = [await snapshot(articleId), await snapshot(elsewhere.articleId)];
    const reused = { ok: false, problem: { code: "invalid-input", details: { requestId: "reused" } } };
    expect(await decideFact(reviewer.actor, facts.first, { ...request, decision: approve })).toEqual(reused);
    expect(await decideFact(reviewer.actor, facts.second, request)).toEqual(reused);
    expect(await decideFact(reviewer.actor, elsewhere.facts.first, request)).toEqual(reused);
    expect(await decideFact(owner.actor, facts.first, request)).toEqual(reused);
    expect([await snapshot(articleId), await snapshot(elsewhere.articleId)]).toEqual(before);
  });

  it("refuses one of two requests with one id that arrive at the same moment for two articles", async () => {
    const { project, facts, reviewer } = await makeReview();
    const elsewhere = await addArticle(project.id);
    const request = ask(1, reject);
    const outcomes = await Promise.all([
      decideFact(reviewer.actor, facts.first, request),
      decideFact(reviewer.actor, elsewhere.facts.first, request),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ problem: { details: { requestId: "reused" } } });
    const events = await getDb().reviewEvent.findMany({ where: { requestId: request.requestId } });
    expect(events).toHaveLength(1);
  });

  it("still asks for the right: a request that was decided is not answered to a person who has left", async () => {
    const { project, facts } = await makeReview();
    const { actor } = await makeMember(project.id, "reviewer");
    const request = ask(1, reject);
    done(await decideFact(actor, facts.first, request));
    await getDb().membership.deleteMany({ where: { userId: actor.userId } });
    expect(await decideFact(actor, facts.first, request)).toMatchObject({ problem: { code: "not-found" } });
    await addMember(project.id, actor.userId, "viewer");
    expect(await decideFact(actor, facts.first, request)).toMatchObject({ problem: { code: "not-allowed" } });
  });
});
