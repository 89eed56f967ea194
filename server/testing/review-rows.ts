/**
 * An article under review for operation tests, written past the operations. Its text begins before the article and holds
 * a character of two UTF-16 units, so that an offset that is counted otherwise shows.
 */

import { createHash, randomUUID } from "node:crypto";
import type { ExtractedFact, Extraction, LedgerEntry } from "@/lib/extract/extraction";
import type { EvidenceRole, FactFields } from "@/lib/fact/fact";
import { noChange, sampleFields } from "@/lib/fact/testing";
import type { Span } from "@/lib/text/span";
import { getDb, transaction } from "../db";
import { insertExtraction } from "../repositories/facts";
import { makeTeam } from "./rows";

const head = "𠮷县周报\n";
const body = "2021年，云岭破获案件34起，同比下降12.5%；查处赌博6起。第3督察组到场，共12人。";

export const reviewText = `${head}${body}\n`;
export const articleSpan: Span = { start: head.length, end: head.length + body.length };

/** Where the words stand in `reviewText`. Throws if they do not. */
export function at(words: string): Span {
  const start = reviewText.indexOf(words);
  if (start < 0) throw new Error(`The text has no ${words}.`);
  return { start, end: start + words.length };
}

export function link(role: EvidenceRole, words: string) {
  return { role, ...at(words) };
}

export const sentence = "2021年，云岭破获案件34起，同比下降12.5%；查处赌博6起。";

function found(fields: FactFields, value: string, change: string | null): ExtractedFact {
  return {
    fields,
    evidence: [at(sentence)],
    valueSpan: at(value),
    changeSpan: change === null ? null : at(change),
    priorSpan: null,
    sources: { period: { how: "stated", span: at("2021年") } },
    rule: "test",
    confidence: 0.9,
    doubts: [],
    trace: [{ rule: "test", field: "value", span: at(value), to: fields.value ?? "" }],
  };
}

function entry(words: string, fact: number | null, reason: LedgerEntry["reason"]): LedgerEntry {
  return { ...at(words), fact, reason };
}

/** Two facts; of the numerals one is a date, one an ordinal without a reason, one a figure that the engine missed. */
export const extraction: Extraction = {
  facts: [
    found(sampleFields, "34起", "12.5%"),
    found({ ...sampleFields, ...noChange, indicator: "查处赌博", value: "6" }, "6起", null),
  ],
  ledger: [
    entry("2021", null, "date"),
    entry("34", 0, null),
    entry("12.5", 0, null),
    entry("6", 1, null),
    entry("3督", null, null),
    entry("12人", null, null),
  ].map((numeral) => ({ ...numeral, end: numeral.start + digits(numeral) })),
};

function digits({ start }: Span): number {
  return /^[\d.]+/.exec(reviewText.slice(start))?.[0].length ?? 0;
}

/** A team and its article with `extraction` stored. Ids of facts and numerals are in the order of the text. */
export async function makeReview() {
  const team = await makeTeam();
  const article = await addArticle(team.project.id);
  return { ...team, ...article };
}

/** One more source with such an article in the project; its text is made different from all others at its end. */
export async function addArticle(projectId: string) {
  const text = `${reviewText}${randomUUID()}`;
  const hash = createHash("sha256").update(text).digest("hex");
  const source = await getDb().source.create({
    data: {
      projectId,
      fileName: `${randomUUID()}.txt`,
      encoding: "utf-8",
      bytes: Buffer.from(text),
      text,
      sha256: hash,
      textSha256: hash,
      articles: { create: { projectId, ordinal: 0, ...articleSpan, title: "周报", date: "2021", place: "云岭" } },
    },
    select: { id: true, articles: { select: { id: true } } },
  });
  const articleId = source.articles[0]?.id ?? "";
  await transaction((tx) => insertExtraction(tx, articleId, text, extraction));
  const facts = await getDb().fact.findMany({ where: { articleId }, orderBy: { position: "asc" } });
  const numerals = await getDb().numeral.findMany({ where: { articleId }, orderBy: { start: "asc" } });
  const [first, second] = facts.map(({ id }) => id);
  const [date, cases, change, gambling, ordinal, people] = numerals.map(({ id }) => id);
  if (!first || !second || !date || !cases || !change || !gambling || !ordinal || !people) {
    throw new Error("The extraction was not stored whole.");
  }
  return {
    sourceId: source.id,
    articleId,
    facts: { first, second },
    numerals: { date, cases, change, gambling, ordinal, people },
  };
}

/** Everything that a decision may change in an article, to show that a refusal changed none of it. */
export async function snapshot(articleId: string) {
  const db = getDb();
  const [facts, evidence, numerals, events] = await Promise.all([
    db.fact.findMany({ where: { articleId }, orderBy: { id: "asc" } }),
    db.evidence.findMany({ where: { articleId }, orderBy: { id: "asc" } }),
    db.numeral.findMany({ where: { articleId }, orderBy: { id: "asc" } }),
    db.reviewEvent.findMany({
      where: { OR: [{ fact: { articleId } }, { numeral: { articleId } }] },
      orderBy: { id: "asc" },
    }),
  ]);
  return { facts, evidence, numerals, events };
}

/** The statuses of the article's numerals in the order of the text. */
export async function ledgerOf(articleId: string): Promise<string[]> {
  const rows = await getDb().numeral.findMany({ where: { articleId }, orderBy: { start: "asc" } });
  return rows.map(({ status }) => status);
}
