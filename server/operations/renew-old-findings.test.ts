/** Findings that facts from before lack are found, once, by whoever comes to it, and never over what people do meanwhile. */
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { checksVersion } from "@/lib/checks/checks-version";
import { getDb, transaction } from "../db";
import { done } from "../testing/outcomes";
import { addArticle, makeReview } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { bytesOf, twoArticles } from "../testing/texts";
import { importSource } from "./import-source";
import { renewOldFindings } from "./renew-old-findings";

const never = new AbortController().signal;

/** Some articles, each with a fact whose figure is not that of its words and that has no findings yet. */
async function makeOld(count: number) {
  const { project, ...first } = await makeReview();
  const articles = [first];
  while (articles.length < count) articles.push({ ...first, ...(await addArticle(project.id)) });
  await getDb().fact.updateMany({
    where: { id: { in: articles.map(({ facts }) => facts.first) } },
    data: { value: "777", findings: [] },
  });
  return { projectId: project.id, ids: articles.map(({ articleId }) => articleId), articles };
}

const findingsOf = async (id: string) => (await getDb().fact.findUniqueOrThrow({ where: { id } })).findings;
const versionOf = async (id: string) => (await getDb().article.findUniqueOrThrow({ where: { id } })).checksVersion;

test("finds for facts from before what they lack, and nobody has decided anything", async () => {
  const { projectId, articles } = await makeOld(2);
  const [old, renewedBefore] = articles;
  if (!old || !renewedBefore) throw new Error("There are two.");
  await getDb().article.update({ where: { id: renewedBefore.articleId }, data: { checksVersion } });
  const rows = () => getDb().fact.findMany({ where: { projectId }, orderBy: { id: "asc" }, omit: { findings: true } });
  const before = await rows();
  expect(await renewOldFindings({ projectId, signal: never })).toBe(1);
  expect(await findingsOf(old.facts.first)).toContain("figure-differs");
  expect(await findingsOf(old.facts.second)).toEqual([]);
  expect(await versionOf(old.articleId)).toBe(checksVersion);
  expect(await findingsOf(renewedBefore.facts.first)).toEqual([]);
  expect(await rows()).toEqual(before);
  expect(await renewOldFindings({ projectId, signal: never })).toBe(0);
});

test("several at once share the articles", async () => {
  const { projectId, articles } = await makeOld(6);
  const shares = await Promise.all([0, 1, 2].map(() => renewOldFindings({ projectId, signal: never })));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(articles.length);
  for (const { facts } of articles) expect(await findingsOf(facts.first)).toContain("figure-differs");
});

test("an article in which somebody is at work waits for them, and is found as they left it; what was done stays done", async () => {
  const { projectId, articles } = await makeOld(2);
  const [held, free] = articles;
  if (!held || !free) throw new Error("There are two.");
  const ending = new AbortController();
  const isFreeRenewed = async () => (await versionOf(free.articleId)) === checksVersion;
  let first = 0;
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Article" WHERE id = ${held.articleId}::uuid FOR NO KEY UPDATE`;
    const renewing = renewOldFindings({ projectId, signal: ending.signal });
    while (!(await isFreeRenewed())) await pause(10);
    ending.abort();
    first = await renewing;
    await tx.fact.update({ where: { id: held.facts.first }, data: { value: "34" } });
  });
  expect(first).toBe(1);
  expect([await versionOf(held.articleId), await findingsOf(held.facts.first)]).toEqual([0, []]);
  expect(await findingsOf(free.facts.first)).toContain("figure-differs");
  expect(await renewOldFindings({ projectId, signal: never })).toBe(1);
  expect([await versionOf(held.articleId), await findingsOf(held.facts.first)]).toEqual([checksVersion, []]);
});

test("begins nothing once it is told to end", async () => {
  const { projectId, ids } = await makeOld(1);
  expect(await renewOldFindings({ projectId, signal: AbortSignal.abort() })).toBe(0);
  expect(await versionOf(ids[0] ?? "")).toBe(0);
});

test("a text that is not the one imported is left alone, and not looked at again and again", async () => {
  const { projectId, articles } = await makeOld(1);
  const [article] = articles;
  if (!article) throw new Error("There is one.");
  await getDb().source.update({ where: { id: article.sourceId }, data: { textSha256: "0".repeat(64) } });
  expect(await renewOldFindings({ projectId, signal: never })).toBe(1);
  expect(await findingsOf(article.facts.first)).toEqual([]);
  expect(await renewOldFindings({ projectId, signal: never })).toBe(0);
});

test("what is imported now is up to date", async () => {
  const { owner, project } = await makeTeam();
  done(
    await importSource(owner.actor, project.id, { fileName: "a.txt", bytes: bytesOf(twoArticles(`${Math.random()}`)) }),
  );
  expect(await renewOldFindings({ projectId: project.id, signal: never })).toBe(0);
});
