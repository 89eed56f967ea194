import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { FactDecision } from "@/lib/review/decision";
import { getDb } from "../db";
import { makeTeam } from "../testing/rows";
import { bytesOf, twoArticles } from "../testing/texts";
import { decideFact } from "./decide-fact";
import { decideNumeral } from "./decide-numeral";
import { getSource } from "./get-source";
import { importSource } from "./import-source";
import { replaceCuts } from "./replace-cuts";

const text = twoArticles("另派出工作组12个。");

async function makeSource() {
  const team = await makeTeam();
  const file = { fileName: "a.txt", bytes: bytesOf(text) };
  const imported = await importSource(team.reviewer.actor, team.project.id, file);
  if (!imported.ok) throw new Error(imported.problem.code);
  const source = await getSource(team.reviewer.actor, imported.value.sourceId);
  if (!source.ok) throw new Error(source.problem.code);
  const [first, second] = source.value.articles;
  if (!first || !second) throw new Error("two articles are needed");
  return { ...team, sourceId: imported.value.sourceId, first, second };
}

/** All that the source holds, in the order of the text. */
async function contentOf(sourceId: string) {
  const ofSource = { article: { sourceId } };
  const [articles, facts, numerals, events] = await Promise.all([
    // The version of the ledger moves on wherever it is settled, even to what it was.
    getDb().article.findMany({ where: { sourceId }, omit: { ledgerVersion: true }, orderBy: { ordinal: "asc" } }),
    getDb().fact.findMany({
      where: ofSource,
      include: { evidence: { orderBy: [{ role: "asc" }, { ordinal: "asc" }] } },
      orderBy: { position: "asc" },
    }),
    getDb().numeral.findMany({ where: ofSource, orderBy: { start: "asc" } }),
    getDb().reviewEvent.findMany({
      where: { OR: [{ fact: ofSource }, { numeral: ofSource }] },
      orderBy: { id: "asc" },
    }),
  ]);
  return { articles, facts, numerals, events };
}
type Content = Awaited<ReturnType<typeof contentOf>>;

/** The fact whose figure stands at these words. */
function factAt({ facts }: Content, words: string) {
  const at = text.indexOf(words);
  const fact = facts.find(({ evidence }) =>
    evidence.some(({ role, start, end }) => role === "value" && start <= at && at < end),
  );
  if (!fact) throw new Error(`no fact at ${words}`);
  return fact;
}

function numeralAt({ numerals }: Content, words: string) {
  const numeral = numerals.find(({ start }) => start === text.indexOf(words));
  if (!numeral) throw new Error(`no numeral at ${words}`);
  return numeral;
}

type Source = Awaited<ReturnType<typeof makeSource>>;

async function decide({ reviewer }: Source, fact: { id: string; version: number }, decision: FactDecision) {
  const request = { requestId: randomUUID(), version: fact.version, decision };
  const outcome = await decideFact(reviewer.actor, fact.id, request);
  if (!outcome.ok) throw new Error(outcome.problem.code);
}

/** Where the figures of an article stand. */
function figures({ facts }: Content, articleId: string | undefined) {
  return facts.filter((fact) => fact.articleId === articleId).map(({ position }) => position);
}

describe("replaceCuts", () => {
  test("the same cuts change nothing at all", async () => {
    const source = await makeSource();
    const before = await contentOf(source.sourceId);
    await decide(source, factAt(before, "3座"), { kind: "approve" });
    const decided = await contentOf(source.sourceId);
    const outcome = await replaceCuts(source.reviewer.actor, source.sourceId, {
      articles: [source.first, source.second],
    });
    expect(outcome.ok).toBe(true);
    expect(await contentOf(source.sourceId)).toEqual(decided);
  });

  test("decisions follow their words into another article, with log and words", async () => {
    const source = await makeSource();
    const before = await contentOf(source.sourceId);
    await decide(source, factAt(before, "3座"), { kind: "approve" });
    await decide(source, factAt(before, "4500人"), { kind: "reject", reason: "wrong-meaning" });
    await decide(source, factAt(before, "12个"), { kind: "reject", reason: "duplicate" });
    const numeral = numeralAt(await contentOf(source.sourceId), "12个");
    const request = { requestId: randomUUID(), version: numeral.version };
    const said = await decideNumeral(source.reviewer.actor, numeral.id, {
      ...request,
      decision: { kind: "not-fact", reason: "other" },
    });
    expect(said.ok).toBe(true);
    const decided = await contentOf(source.sourceId);

    // The first article ends before the sentence that holds the investment; the second begins there.
    const boundary = text.indexOf("全年完成投资");
    const outcome = await replaceCuts(source.reviewer.actor, source.sourceId, {
      articles: [
        { ...source.first, end: boundary },
        { ...source.second, start: boundary },
      ],
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    const after = await contentOf(source.sourceId);
    expect(after.articles.map(({ id }) => id)).toEqual(decided.articles.map(({ id }) => id));
    const [first, second] = after.articles;

    const kept = factAt(decided, "3座");
    expect(after.facts.find(({ id }) => id === kept.id)).toEqual(kept);
    const moved = factAt(decided, "4500人");
    const movedEvidence = moved.evidence.map((piece) => ({ ...piece, articleId: second?.id }));
    expect(after.facts.find(({ id }) => id === moved.id)).toEqual({
      ...moved,
      articleId: second?.id,
      evidence: movedEvidence,
      // Its period and place were taken from words that stand in the other article now.
      findings: ["evidence-mismatch"],
    });
    expect(numeralAt(after, "12个")).toMatchObject({
      id: numeral.id,
      articleId: second?.id,
      status: "notFact",
      reason: "other",
      byPerson: true,
    });
    const byPeople = ({ events }: Content) => events.filter(({ userId }) => userId !== null);
    expect(byPeople(after)).toEqual(byPeople(decided));

    // Every figure is proposed or decided once, in the article that holds it.
    expect(figures(after, first?.id).every((position) => position < boundary)).toBe(true);
    expect(figures(after, second?.id).every((position) => position >= boundary)).toBe(true);
    expect(new Set(after.facts.map(({ position }) => position)).size).toBe(after.facts.length);
    expect(after.facts.map(({ position }) => position)).toEqual(decided.facts.map(({ position }) => position));
    expect(after.numerals.map(({ start, end }) => [start, end])).toEqual(
      decided.numerals.map(({ start, end }) => [start, end]),
    );
    for (const { start, articleId } of after.numerals)
      expect(articleId).toBe(start < boundary ? first?.id : second?.id);
    expect(numeralAt(after, "4500").status).toBe("open");
    expect(numeralAt(after, "3座").status).toBe("covered");
  });

  test("another date reads the article anew and leaves decisions and the other article alone", async () => {
    const source = await makeSource();
    const before = await contentOf(source.sourceId);
    await decide(source, factAt(before, "3座"), { kind: "correct", changes: { indicator: "建成水库" } });
    const decided = await contentOf(source.sourceId);
    const outcome = await replaceCuts(source.reviewer.actor, source.sourceId, {
      articles: [{ ...source.first, date: "2019-06-01", place: "别县" }, source.second],
    });
    expect(outcome).toMatchObject({ ok: true, value: { articles: [{ date: "2019-06-01", place: "别县" }, {}] } });
    const after = await contentOf(source.sourceId);
    const [first, second] = after.articles;
    expect(factAt(after, "3座")).toEqual(factAt(decided, "3座"));
    expect(after.facts.filter(({ articleId }) => articleId === second?.id)).toEqual(
      decided.facts.filter(({ articleId }) => articleId === second?.id),
    );
    expect(figures(after, first?.id)).toEqual(figures(decided, first?.id));
  });

  test("an article cut in two and joined again loses nothing", async () => {
    const source = await makeSource();
    const before = await contentOf(source.sourceId);
    await decide(source, factAt(before, "7所"), { kind: "approve" });
    const boundary = text.indexOf("全县在校学生");
    const { first, second, sourceId, owner } = source;
    const parts = [
      { ...second, end: boundary },
      { ...second, start: boundary, title: "其余" },
    ];
    expect((await replaceCuts(owner.actor, sourceId, { articles: [first, ...parts] })).ok).toBe(true);
    const split = await contentOf(sourceId);
    expect(split.articles.map(({ title }) => title)).toEqual([first.title, second.title, "其余"]);
    expect((await replaceCuts(owner.actor, sourceId, { articles: [first, second] })).ok).toBe(true);
    const joined = await contentOf(sourceId);
    expect(joined.articles).toHaveLength(2);
    expect(factAt(joined, "7所")).toMatchObject({ id: factAt(before, "7所").id, status: "approved" });
    expect(joined.facts.map(({ position }) => position)).toEqual(before.facts.map(({ position }) => position));
    expect(joined.numerals.map(({ start, status }) => [start, status])).toEqual(
      before.numerals.map(({ start, status }) => [start, status]),
    );
  });

  test("refuses cuts that no longer hold a decided fact, or go through its words, and says which", async () => {
    const source = await makeSource();
    const before = await contentOf(source.sourceId);
    const fact = factAt(before, "7所");
    await decide(source, fact, { kind: "approve" });
    const decided = await contentOf(source.sourceId);
    const words = text.indexOf("2022年，白河县");
    const through = text.indexOf("新建学校7所，新增");
    for (const articles of [
      [source.first],
      [source.first, { ...source.second, start: through }],
      [
        { ...source.first, end: through },
        { ...source.second, start: through },
      ],
    ]) {
      const outcome = await replaceCuts(source.owner.actor, source.sourceId, { articles });
      expect(outcome).toMatchObject({
        ok: false,
        problem: { code: "bad-cuts", details: { problem: "decided", facts: [{ start: words }], numerals: [] } },
      });
      expect(await contentOf(source.sourceId)).toEqual(decided);
    }
  });

  test("text that nobody has decided about can be cut away", async () => {
    const source = await makeSource();
    const outcome = await replaceCuts(source.owner.actor, source.sourceId, { articles: [source.second] });
    expect(outcome.ok).toBe(true);
    const { articles, facts, numerals } = await contentOf(source.sourceId);
    expect(articles).toMatchObject([{ ordinal: 0, title: source.second.title }]);
    expect(facts.length).toBeGreaterThan(0);
    for (const { position } of facts) expect(position).toBeGreaterThanOrEqual(source.second.start);
    for (const { start } of numerals) expect(start).toBeGreaterThanOrEqual(source.second.start);
  });

  test("is not for viewers or strangers", async () => {
    const source = await makeSource();
    const stranger = await makeTeam();
    const before = await contentOf(source.sourceId);
    const articles = [source.second];
    for (const [actor, code] of [
      [source.viewer.actor, "not-allowed"],
      [stranger.owner.actor, "not-found"],
    ] as const) {
      expect(await replaceCuts(actor, source.sourceId, { articles })).toMatchObject({ problem: { code } });
    }
    expect(await contentOf(source.sourceId)).toEqual(before);
  });
});

test("an assignment stays with the larger part of its article, and a fact that was commented on stays", async () => {
  const { sourceId, owner, reviewer, project, first, second } = await makeSource();
  const before = await contentOf(sourceId);
  const [article] = before.articles;
  if (!article) throw new Error("two articles are needed");
  await getDb().article.update({ where: { id: article.id }, data: { assigneeId: reviewer.id } });
  const fact = before.facts.find(({ articleId }) => articleId === article.id);
  if (!fact) throw new Error("the first article has no fact");
  const { id: factId, articleId } = fact;
  await getDb().comment.create({
    data: { projectId: project.id, articleId, factId, userId: owner.id, requestId: randomUUID(), body: "请看单位" },
  });
  const cut = ({ start, end, title }: typeof first, place: string | null) => ({
    start,
    end,
    title,
    byline: null,
    date: null,
    place,
  });
  const outcome = await replaceCuts(reviewer.actor, sourceId, {
    articles: [cut(first, "别处"), cut(second, null)],
  });
  expect(outcome.ok).toBe(true);
  const after = await getDb().article.findMany({ where: { sourceId }, orderBy: { ordinal: "asc" } });
  expect(after.map(({ assigneeId }) => assigneeId)).toEqual([reviewer.id, null]);
  expect(await getDb().fact.findUnique({ where: { id: factId } })).toMatchObject({
    id: factId,
    articleId: after[0]?.id,
  });
  expect(await getDb().comment.count({ where: { factId } })).toBe(1);
});
