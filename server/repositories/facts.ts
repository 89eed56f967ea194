/** New facts: those of the engine and those of people. A fact comes with its evidence and the event that says where it is from. */
import { randomUUID } from "node:crypto";
import { ownFindings } from "@/lib/checks/own-findings";
import type { ExtractedFact, Extraction } from "@/lib/extract/extraction";
import {
  type EvidenceRole,
  type EvidenceSpan,
  type FactFields,
  type FieldSources,
  factFieldNames,
} from "@/lib/fact/fact";
import { positionOf, quoteEvidence } from "@/lib/review/evidence";
import type { Changes } from "@/lib/review/fact-state";
import { type LedgerFact, settle } from "@/lib/review/ledger";
import { searchText } from "@/lib/review/search-text";
import type { Span } from "@/lib/text/span";
import type { Tx } from "../db";
import type { NewEvent } from "./event-rows";
import { evidenceRows, insertEvidence } from "./fact-writes";
import { insertRows } from "./insert-rows";
import { newId } from "./new-id";

export interface NewFact {
  readonly id: string;
  readonly articleId: string;
  readonly origin: "engine" | "person";
  readonly fields: FactFields;
  readonly evidence: readonly EvidenceSpan[];
  readonly sources: FieldSources;
  readonly rule: string;
  readonly confidence: number | null;
  readonly trace: ExtractedFact["trace"];
  readonly event: NewEvent;
}

const numeralColumns = ["id", "articleId", "start", "end", "status", "reason", "byPerson"] as const;
const eventColumns = [
  "id",
  "projectId",
  "articleId",
  "factId",
  "requestId",
  "requestHash",
  "kind",
  "version",
  "changes",
  "reason",
  "note",
  "undoes",
  "userId",
  "at",
] as const;
const factColumns = [
  "id",
  "articleId",
  "sourceId",
  "projectId",
  "origin",
  ...factFieldNames,
  "sources",
  "rule",
  "confidence",
  "trace",
  "position",
  "searchText",
  "findings",
] as const;

/**
 * Inserts facts of one source as proposed, with evidence, findings and their first events. `text` is the whole source's.
 * Throws if an article of theirs is not there.
 */
export async function insertFacts(tx: Tx, text: string, facts: readonly NewFact[]): Promise<void> {
  const homes = await homesOf(tx, [...new Set(facts.map(({ articleId }) => articleId))]);
  const rows = facts.map(({ fields, ...fact }) => {
    const { start, end, ...home } = homeOf(homes, fact.articleId);
    const checked = { ...fields, id: fact.id, status: "proposed", evidence: fact.evidence } as const;
    return {
      ...fact,
      ...fields,
      ...home,
      position: positionOf(fact.evidence),
      searchText: searchText(fields, fact.evidence),
      findings: ownFindings(checked, { start, text: text.slice(start, end) }),
    };
  });
  await insertRows(tx, "Fact", factColumns, rows);
  await insertEvidence(
    tx,
    facts.flatMap((fact) => evidenceRows(fact.id, fact.articleId, fact.evidence)),
  );
  const events = facts.map(({ id, articleId, event }) => ({
    ...event,
    factId: id,
    articleId,
    projectId: homeOf(homes, articleId).projectId,
  }));
  await insertRows(tx, "ReviewEvent", eventColumns, events);
}

/** Where an article belongs; its facts carry it too. */
interface Home extends Span {
  readonly sourceId: string;
  readonly projectId: string;
}

async function homesOf(tx: Tx, articleIds: readonly string[]): Promise<ReadonlyMap<string, Home>> {
  const articles = await tx.article.findMany({
    where: { id: { in: [...articleIds] } },
    select: { id: true, sourceId: true, projectId: true, start: true, end: true },
  });
  return new Map(articles.map(({ id, ...home }) => [id, home]));
}

function homeOf(homes: ReadonlyMap<string, Home>, articleId: string): Home {
  const home = homes.get(articleId);
  if (!home) throw new Error(`There is no article ${articleId}.`);
  return home;
}

/**
 * Stores what the engine found in an article: facts as proposals with the event that proposed them, and every numeral
 * with its status. `text` is the whole source's. The article must exist; numerals that it has already stay as they are.
 */
export async function insertExtraction(
  tx: Tx,
  articleId: string,
  text: string,
  extraction: Extraction,
): Promise<{ readonly facts: number; readonly numerals: number }> {
  const at = new Date();
  const facts = extraction.facts.map((fact) => proposal(articleId, text, fact, at));
  await insertFacts(tx, text, facts);
  const ledgerFacts = facts.map(
    ({ evidence }): LedgerFact => ({
      status: "proposed",
      rejectReason: null,
      withdrawn: false,
      evidence,
    }),
  );
  const numerals = await insertLedger(tx, articleId, extraction.ledger, ledgerFacts);
  return { facts: facts.length, numerals };
}

/**
 * Stores every numeral of an article with the status that follows from its facts; those that it has already stay as they
 * are. Answers how many there are.
 */
export async function insertLedger(
  tx: Tx,
  articleId: string,
  ledger: Extraction["ledger"],
  facts: readonly LedgerFact[],
): Promise<number> {
  const numerals = ledger.map(({ start, end, reason }) => ({ start, end, reason, byPerson: false }));
  const statuses = settle(numerals, facts);
  const rows = numerals.map((numeral, index) => ({
    ...numeral,
    id: newId(),
    articleId,
    status: statuses[index] ?? ("open" as const),
  }));
  await insertRows(tx, "Numeral", numeralColumns, rows, { ifNew: true });
  return rows.length;
}

function proposal(articleId: string, text: string, fact: ExtractedFact, at: Date): NewFact {
  const evidence = quoteEvidence(text, linkedSpans(fact));
  const { fields, sources, rule, confidence, trace } = fact;
  const event = {
    id: newId(),
    requestId: randomUUID(),
    requestHash: null,
    kind: "propose",
    version: 1,
    changes: firstChanges(fields, evidence),
    reason: null,
    note: null,
    undoes: null,
    userId: null,
    at,
  } as const;
  return { id: newId(), articleId, origin: "engine", fields, evidence, sources, rule, confidence, trace, event };
}

/** The figures, and the words from which period and place were taken, wherever they stand. */
function linkedSpans(fact: ExtractedFact): (Span & { role: EvidenceRole })[] {
  const one = (role: EvidenceRole, span: Span | null | undefined) => (span ? [{ role, ...plain(span) }] : []);
  return [
    ...fact.evidence.map((span) => ({ role: "evidence" as const, ...plain(span) })),
    ...one("value", fact.valueSpan),
    ...one("change", fact.changeSpan),
    ...one("prior", fact.priorSpan),
    ...one("period", fact.sources.period?.span),
    ...one("place", fact.sources.place?.span),
  ];
}

function plain({ start, end }: Span): Span {
  return { start, end };
}

/** What the first event of a fact says: everything, from nothing. */
export function firstChanges(fields: FactFields, evidence: readonly EvidenceSpan[]): Changes {
  const all = { ...fields, status: "proposed", evidence };
  return Object.fromEntries(Object.entries(all).map(([key, to]) => [key, { from: null, to }]));
}
