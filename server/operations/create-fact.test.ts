import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { CreateFactRequest } from "@/lib/api/requests";
import type { FactFields } from "@/lib/fact/fact";
import { sampleFields } from "@/lib/fact/testing";
import { getDb } from "../db";
import { done } from "../testing/outcomes";
import { articleSpan, at, ledgerOf, link, makeReview, reviewText, snapshot } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { createFact } from "./create-fact";
import { decideFact } from "./decide-fact";
import { prefillFact } from "./prefill-fact";

const fields: FactFields = {
  ...sampleFields,
  indicator: "到场",
  value: "12",
  unit: "人",
  change: null,
  changeUnit: null,
  basis: null,
};
const words = "第3督察组到场，共12人。";
const ask = (changes: Partial<CreateFactRequest> = {}): CreateFactRequest => ({
  requestId: randomUUID(),
  fields,
  evidence: [link("evidence", words), link("value", "12人")],
  ...changes,
});

describe("createFact", () => {
  it("makes a proposed fact with evidence, event and ledger, which can be approved", async () => {
    const { reviewer, articleId, numerals } = await makeReview();
    const view = done(await createFact(reviewer.actor, articleId, ask()));
    expect(view.fact).toMatchObject({
      ...fields,
      articleId,
      status: "proposed",
      version: 1,
      origin: "person",
      rule: "person",
      confidence: null,
      position: at("12人").start,
      evidence: [
        { role: "evidence", quote: words },
        { role: "value", quote: "12人" },
      ],
    });
    expect(view.event).toMatchObject({ kind: "create", version: 1, by: { id: reviewer.id } });
    expect(view.event.changes).toMatchObject({ value: { from: null, to: "12" } });
    expect(view.numerals).toMatchObject([{ id: numerals.people, status: "covered", version: 2 }]);
    expect(view.progress).toMatchObject({ facts: 3, openFacts: 3, openNumerals: 1 });
    expect(await ledgerOf(articleId)).toEqual(["covered", "covered", "covered", "covered", "open", "covered"]);
    const factId = view.fact?.id ?? "";
    const approval = { requestId: randomUUID(), version: 1, decision: { kind: "approve" } } as const;
    expect(done(await decideFact(reviewer.actor, factId, approval)).fact).toMatchObject({ status: "approved" });
  });

  it("makes it once a request, also at the same moment", async () => {
    const { reviewer, articleId } = await makeReview();
    const request = ask();
    const views = await Promise.all([
      createFact(reviewer.actor, articleId, request),
      createFact(reviewer.actor, articleId, request),
    ]);
    expect(done(views[0])).toEqual(done(views[1]));
    expect(await getDb().fact.count({ where: { articleId } })).toBe(3);
    const other = await createFact(reviewer.actor, articleId, { ...request, fields: { ...fields, value: "13" } });
    expect(other).toMatchObject({ problem: { code: "invalid-input", details: { requestId: "reused" } } });
    expect(await getDb().fact.count({ where: { articleId } })).toBe(3);
  });

  it("refuses viewers, strangers, wrong fields and words outside the article, and makes nothing", async () => {
    const { viewer, reviewer, articleId } = await makeReview();
    const stranger = (await makeTeam()).owner.actor;
    const before = await snapshot(articleId);
    const refused = async (...args: Parameters<typeof createFact>) => {
      const outcome = await createFact(...args);
      expect(await snapshot(articleId)).toEqual(before);
      return outcome.ok ? null : outcome.problem;
    };
    expect(await refused(viewer.actor, articleId, ask())).toEqual({ code: "not-allowed" });
    expect(await refused(stranger, articleId, ask())).toEqual({ code: "not-found" });
    expect(await refused(reviewer.actor, randomUUID(), ask())).toEqual({ code: "not-found" });
    const unfit = ask({ fields: { ...fields, period: "去年", unit: null } });
    expect(await refused(reviewer.actor, articleId, unfit)).toEqual({
      code: "invalid-fields",
      details: {
        fields: [
          { field: "period", code: "period-form" },
          { field: "unit", code: "unit-missing" },
        ],
      },
    });
    const outside = ask({ evidence: [{ role: "evidence", start: 0, end: 4 }] });
    expect(await refused(reviewer.actor, articleId, outside)).toEqual({
      code: "invalid-input",
      details: { spans: [0] },
    });
  });
});

describe("prefillFact", () => {
  it("answers what the engine reads in the selection, in the shape that createFact takes", async () => {
    const { reviewer, articleId } = await makeReview();
    const view = done(await prefillFact(reviewer.actor, articleId, at("破获案件34起")));
    expect(view.fields).toMatchObject({ value: "34", unit: "起", bound: "=" });
    const value = view.evidence.find(({ role }) => role === "value");
    expect(value && reviewText.slice(value.start, value.end)).toBe("34起");
    const request = { requestId: randomUUID(), fields: view.fields, evidence: [...view.evidence] };
    expect(await createFact(reviewer.actor, articleId, request)).toMatchObject({ ok: true });
  });

  it("links the one numeral of a selection in which the engine reads no figure", async () => {
    const { reviewer, articleId } = await makeReview();
    const view = done(await prefillFact(reviewer.actor, articleId, at("第3督察组")));
    expect(view.fields).toMatchObject({ value: null, indicator: "" });
    const value = view.evidence.find(({ role }) => role === "value");
    expect(value && reviewText.slice(value.start, value.end)).toBe("3");
  });

  it("refuses viewers, strangers and selections that are empty or leave the article", async () => {
    const { viewer, reviewer, articleId } = await makeReview();
    const stranger = (await makeTeam()).owner.actor;
    const selection = at("34起");
    expect(await prefillFact(viewer.actor, articleId, selection)).toMatchObject({ problem: { code: "not-allowed" } });
    expect(await prefillFact(stranger, articleId, selection)).toMatchObject({ problem: { code: "not-found" } });
    for (const wrong of [
      { start: 9, end: 9 },
      { start: 0, end: 8 },
      { start: articleSpan.start, end: articleSpan.end + 1 },
    ]) {
      const outcome = await prefillFact(reviewer.actor, articleId, wrong);
      expect(outcome).toMatchObject({ problem: { code: "invalid-input" } });
    }
  });
});
