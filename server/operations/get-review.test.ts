import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getDb, transaction } from "../db";
import { insertExtraction } from "../repositories/facts";
import { resettle } from "../repositories/numeral-writes";
import { done } from "../testing/outcomes";
import {
  addArticle,
  articleSpan,
  extraction,
  ledgerOf,
  makeReview,
  reviewText,
  snapshot,
} from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { decideFact } from "./decide-fact";
import { getReview } from "./get-review";

describe("getReview", () => {
  it("answers the article's words, facts and numerals in the order of the text, to a viewer too", async () => {
    const { viewer, project, articleId, facts, numerals } = await makeReview();
    const view = done(await getReview(viewer.actor, articleId));
    expect(view.text).toBe(reviewText.slice(articleSpan.start, articleSpan.end));
    expect(view.project).toEqual({ id: project.id, name: project.name, role: "viewer" });
    expect(view.article).toMatchObject({ id: articleId, ...articleSpan, title: "周报", place: "云岭" });
    expect(view.facts.map(({ id }) => id)).toEqual([facts.first, facts.second]);
    expect(view.numerals.map(({ id }) => id)).toEqual(Object.values(numerals));
    for (const { evidence } of view.facts) {
      for (const { start, end, quote } of evidence) {
        expect(view.text.slice(start - view.article.start, end - view.article.start)).toBe(quote);
      }
    }
    expect(view.facts[0]).toMatchObject({ value: "34", change: "-12.5", rule: "test", confidence: 0.9 });
    expect(view.facts[0]?.evidence.map(({ role }) => role)).toEqual(["evidence", "value", "change", "period"]);
  });

  it("shows decisions and which articles of the project are complete", async () => {
    const { reviewer, project, articleId, facts } = await makeReview();
    const other = await addArticle(project.id);
    await getDb().fact.updateMany({ where: { articleId: other.articleId }, data: { status: "approved" } });
    await getDb().numeral.updateMany({ where: { articleId: other.articleId }, data: { status: "notFact" } });
    const decision = { kind: "reject", reason: "other", note: null } as const;
    await decideFact(reviewer.actor, facts.first, { requestId: randomUUID(), version: 1, decision });
    const view = done(await getReview(reviewer.actor, articleId));
    expect(view.facts[0]).toMatchObject({ status: "rejected", rejectReason: "other", decidedBy: { id: reviewer.id } });
    expect(view.articles.map(({ id, complete }) => ({ id, complete }))).toEqual([
      { id: articleId, complete: false },
      { id: other.articleId, complete: true },
    ]);
  });

  it("is not there for strangers", async () => {
    const { articleId } = await makeReview();
    const stranger = (await makeTeam()).owner.actor;
    expect(await getReview(stranger, articleId)).toEqual({ ok: false, problem: { code: "not-found" } });
    expect(await getReview(stranger, randomUUID())).toEqual({ ok: false, problem: { code: "not-found" } });
  });
});

describe("insertExtraction", () => {
  it("settles the numerals: within figures and periods covered, with a reason no fact, else open", async () => {
    const { articleId } = await makeReview();
    expect(await ledgerOf(articleId)).toEqual(["covered", "covered", "covered", "covered", "open", "open"]);
    const date = await getDb().numeral.findFirst({ where: { articleId }, orderBy: { start: "asc" } });
    expect(date).toMatchObject({ status: "covered", reason: "date", byPerson: false });
  });

  it("stores some thousands of facts at once, in order, and opens them", async () => {
    const { reviewer, articleId } = await makeReview();
    const [one] = extraction.facts;
    if (!one) throw new Error("The extraction has facts.");
    const facts = Array.from({ length: 2500 }, (_, index) => ({
      ...one,
      fields: { ...one.fields, indicator: `第${index}项` },
    }));
    await transaction((tx) => insertExtraction(tx, articleId, reviewText, { facts, ledger: extraction.ledger }));
    const view = done(await getReview(reviewer.actor, articleId));
    const made = view.facts.map(({ indicator }) => indicator).filter((indicator) => indicator.startsWith("第"));
    expect(made).toEqual(facts.map(({ fields }) => fields.indicator));
    expect(view.numerals).toHaveLength(6);
  });
});

describe("resettle", () => {
  it("brings every numeral to what follows from facts and reasons, and leaves the others alone", async () => {
    const { articleId } = await makeReview();
    const { numerals: before } = await snapshot(articleId);
    expect(await transaction((tx) => resettle(tx, articleId))).toBe(0);
    expect((await snapshot(articleId)).numerals).toEqual(before);
    await getDb().numeral.updateMany({ where: { articleId }, data: { status: "open" } });
    expect(await transaction((tx) => resettle(tx, articleId))).toBe(4);
    expect(await ledgerOf(articleId)).toEqual(["covered", "covered", "covered", "covered", "open", "open"]);
    await getDb().fact.deleteMany({ where: { articleId } });
    expect(await transaction((tx) => resettle(tx, articleId))).toBe(4);
    expect(await ledgerOf(articleId)).toEqual(["notFact", "open", "open", "open", "open", "open"]);
  });
});
