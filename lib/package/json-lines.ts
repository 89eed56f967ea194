/** The files of one JSON object a line: facts, decisions, changes. Keys stand in one order, so that bytes can be compared. */
import { jsonLine } from "@/lib/export/jsonl";
import type { EvidenceSpan, FactFields, FieldSource, FieldSources } from "@/lib/fact/fact";
import { factFieldNames } from "@/lib/fact/fact";
import type { FactChange, ReleasedDecision, ReleasedFact, ReleaseHead } from "./content";

type ChangedClaim = Extract<FactChange, { kind: "added" }>["after"];

/** Address at which a fact of a release can be looked up, for as long as the app is reached there. */
export function factLink({ address, id }: Pick<ReleaseHead, "address" | "id">, factId: string): string {
  return `${address}/releases/${id}/facts/${factId}`;
}

/** A line of facts.jsonl: everything that the release says of the fact. All other files of facts follow from it. */
export function factLine(head: ReleaseHead, fact: ReleasedFact): string {
  return jsonLine({
    id: fact.id,
    sourceId: fact.sourceId,
    articleId: fact.articleId,
    position: fact.position,
    ...fieldsOf(fact),
    placeCode: fact.placeCode,
    evidence: fact.evidence.map(spanOf),
    fieldSources: fieldSourcesOf(fact.fieldSources),
    origin: fact.origin,
    rule: fact.rule,
    confidence: fact.confidence,
    corrected: fact.corrected,
    findings: fact.findings,
    version: fact.version,
    approvedBy: fact.approvedBy,
    approvedAt: fact.approvedAt,
    link: factLink(head, fact.id),
  });
}

/** A line of decisions.jsonl. */
export function decisionLine(decision: ReleasedDecision): string {
  const { id, factId, kind, version, changes, reason, note, undoes, by, at } = decision;
  return jsonLine({ id, factId, kind, version, changes: sorted(changes), reason, note, undoes, by, at });
}

/** A line of changes.jsonl. */
export function changeLine(change: FactChange): string {
  const { kind, factId } = change;
  if (kind === "added") return jsonLine({ kind, factId, after: claimOf(change.after) });
  const { before, reason, note } = change;
  if (kind === "withdrawn") return jsonLine({ kind, factId, before: claimOf(before), reason, note });
  return jsonLine({ kind, factId, before: claimOf(before), after: claimOf(change.after), reason, note });
}

function claimOf(claim: ChangedClaim) {
  const { placeCode, evidence, sourceId, articleId } = claim;
  return { sourceId, articleId, ...fieldsOf(claim), placeCode, evidence: evidence.map(spanOf) };
}

function fieldsOf(from: FactFields) {
  const { place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level } = from;
  return { place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level };
}

function spanOf({ role, start, end, quote }: EvidenceSpan): EvidenceSpan {
  return { role, start, end, quote };
}

function fieldSourcesOf(sources: FieldSources): Partial<Record<string, FieldSource>> {
  const ordered: Partial<Record<string, FieldSource>> = {};
  for (const field of factFieldNames) {
    const source = sources[field];
    if (!source) continue;
    const { how, span } = source;
    ordered[field] = { how, span: span && { start: span.start, end: span.end } };
  }
  return ordered;
}

/**
 * With the keys of every object in one order, because the database does not keep the one they were written in: those of linked words as
 * in facts.jsonl, so that the same words are the same letters in both files; the others by their code units.
 */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (comesBefore(a, b) ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

const firstKeys: readonly string[] = ["role", "start", "end", "quote"];

/** Whether a key stands before another one in an object of decisions.jsonl. */
export function comesBefore(a: string, b: string): boolean {
  const [first, second] = [firstKeys.indexOf(a), firstKeys.indexOf(b)];
  if (first < 0 && second < 0) return a < b;
  return first >= 0 && (second < 0 || first < second);
}
