/**
 * What of a fact is frozen, and the texts that are hashed of it. Keys are written in one fixed order, so that equal facts have
 * equal hashes wherever their parts came from. Pure; the hashing is the server's. A change of these texts makes every fact of
 * the next release look corrected.
 */
import {
  type EvidenceSpan,
  type FactFields,
  type FieldSource,
  type FieldSources,
  factFieldNames,
} from "@/lib/fact/fact";

/** What a fact says and where that stands, without who decided on it and when. */
export interface FrozenFact extends FactFields {
  readonly sourceId: string;
  readonly articleId: string;
  /** Where its figure stands in the source. */
  readonly position: number;
  /** Of the place by GB/T 2260, nine digits for a town, as known at the time; or null. */
  readonly placeCode: string | null;
  /** By role in the order of lib/fact/fact.ts `evidenceRoles`, then as the pieces are read. */
  readonly evidence: readonly EvidenceSpan[];
  readonly fieldSources: FieldSources;
  readonly origin: "engine" | "person";
  readonly rule: string;
  /** 0 to 1; null where a person made the fact. */
  readonly confidence: number | null;
  /** Whether a person changed its fields or its words. */
  readonly corrected: boolean;
  /**
   * Codes of lib/checks that held of the fact by itself when it was frozen: what a person saw and let stand. Verifying a
   * package takes them as declared; a number that differs from its words and is not declared here is an error.
   */
  readonly findings: readonly string[];
}

/** What is compared: the fields, and the words that carry them. The article is not: its cuts may move around the same words. */
export type ChangedClaim = Pick<FrozenFact, keyof FactFields | "placeCode" | "evidence" | "sourceId" | "articleId">;

/** The whole content as JSON: what a snapshot stores, and what its hash is taken of. */
export function snapshotText(fact: FrozenFact): string {
  const { sourceId, articleId, position, placeCode, origin, rule, confidence, corrected, findings } = fact;
  return JSON.stringify({
    sourceId,
    articleId,
    position,
    ...fieldsOf(fact),
    placeCode,
    evidence: spansOf(fact.evidence),
    fieldSources: sourcesOf(fact.fieldSources),
    origin,
    rule,
    confidence,
    corrected,
    findings: [...findings],
  });
}

/** What two releases are compared by, as JSON. */
export function claimText(claim: ChangedClaim): string {
  return JSON.stringify([claim.sourceId, fieldsOf(claim), claim.placeCode, spansOf(claim.evidence)]);
}

/** The line of one fact of which, in order, a release's own hash is taken. `hash` is that of `snapshotText`. */
export function contentLine(fact: {
  readonly factId: string;
  readonly hash: string;
  readonly version: number;
}): string {
  return `${fact.factId} ${fact.hash} ${fact.version}\n`;
}

/** The part of a fact that is compared. */
export function claimOf(fact: ChangedClaim): ChangedClaim {
  const { placeCode, evidence, sourceId, articleId } = fact;
  return { ...fieldsOf(fact), placeCode, evidence, sourceId, articleId };
}

function fieldsOf(fact: FactFields): FactFields {
  const { place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level } = fact;
  return { place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level };
}

function spansOf(evidence: readonly EvidenceSpan[]): EvidenceSpan[] {
  return evidence.map(({ role, start, end, quote }) => ({ role, start, end, quote }));
}

function sourcesOf(sources: FieldSources): Record<string, FieldSource> {
  const entries = factFieldNames.flatMap((name): [string, FieldSource][] => {
    const source = sources[name];
    if (!source) return [];
    const { how, span } = source;
    return [[name, { how, span: span && { start: span.start, end: span.end } }]];
  });
  return Object.fromEntries(entries);
}
