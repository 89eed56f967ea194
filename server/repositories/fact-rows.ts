/**
 * A fact as SQL selects it, and as the domain and the API see it. Read by SQL and not by the client's models, because
 * those turn numerics into floats' notation (`1e+21`) and drop the zeros of `90.50`.
 */
import type { FactView, TraceView } from "@/lib/api/views";
import { type EvidenceSpan, evidenceRoles, type FactFields, type FieldSources } from "@/lib/fact/fact";
import { placeCode } from "@/lib/fact/place-code";
import type { FactStatus, RejectReason } from "@/lib/review/decision";
import type { FactState } from "@/lib/review/fact-state";
import { Prisma } from "../generated/prisma/client";

/** A fact without the steps that led to it, which are as much again and which no list shows. */
export interface ListedFact extends FactFields {
  readonly id: string;
  readonly articleId: string;
  readonly status: FactStatus;
  readonly version: number;
  readonly origin: "engine" | "person";
  readonly evidence: readonly EvidenceSpan[];
  readonly sources: FieldSources;
  readonly rule: string;
  readonly confidence: number | null;
  readonly corrected: boolean;
  readonly changedSinceApproval: boolean;
  readonly approvalHash: string | null;
  readonly rejectReason: RejectReason | null;
  readonly rejectNote: string | null;
  readonly decidedById: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly withdrawn: boolean;
  readonly position: number;
  /** What its article is about, and what tells places of one name apart there. */
  readonly articlePlace: string | null;
  readonly placesNamed: readonly string[];
}

export interface FactRow extends ListedFact {
  readonly trace: readonly TraceView[];
}

/** The order of lib/review/evidence.ts, for "Evidence" as `e`. */
export const evidenceOrder = Prisma.sql`array_position(${[...evidenceRoles]}::text[], e.role), e.ordinal`;

/** The evidence of fact `f`. */
const evidenceOfFact = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('role', e.role, 'start', e.start, 'end', e."end", 'quote', e.quote)
    ORDER BY ${evidenceOrder}), '[]')
  FROM "Evidence" e WHERE e."factId" = f.id
)`;

const ownColumns = Prisma.sql`
  f.id, f."articleId", f.status::text, f.version, f.origin::text, f.place, f.indicator, f.period, f.value::text, f.unit,
  f.bound, f.change::text, f."changeUnit", f.basis, f.prior::text, f."priorPeriod", f.level, f.sources, f.rule,
  f.confidence, f.corrected, f."changedSinceApproval", f."approvalHash", f."rejectReason", f."rejectNote",
  f."decidedById", d.name AS "decidedByName", f."decidedAt", f.withdrawn, f.position,
  (SELECT a.place FROM "Article" a WHERE a.id = f."articleId") AS "articlePlace",
  (SELECT a."placesNamed" FROM "Article" a WHERE a.id = f."articleId") AS "placesNamed"`;

/** What a query selects to read `ListedFact`s: from "Fact" as `f`, left joined with "User" as `d` by "decidedById". */
export const listedColumns = Prisma.sql`${ownColumns}, ${evidenceOfFact} AS evidence`;

/** The same for `FactRow`s. */
export const factColumns = Prisma.sql`${listedColumns}, f.trace`;

/** The same with null for the evidence, for those who read that of many facts at once (article-evidence.ts). */
export const factColumnsAlone = Prisma.sql`${ownColumns}, NULL::json AS evidence, f.trace`;

/** The part that decisions change. */
export function stateOf(row: ListedFact): FactState {
  return {
    ...fieldsOf(row),
    status: row.status,
    evidence: row.evidence,
    sources: row.sources,
    corrected: row.corrected,
    changedSinceApproval: row.changedSinceApproval,
    approvalHash: row.approvalHash,
    rejectReason: row.rejectReason,
    rejectNote: row.rejectNote,
    decidedBy: row.decidedById,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    withdrawn: row.withdrawn,
  };
}

/** Field by field: an object made from a list of entries is several times as slow, to make and wherever it is then copied. */
export function fieldsOf(row: FactFields): FactFields {
  const { place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level } = row;
  return { place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level };
}

/** Derived each time, so that it follows whoever corrects the place. */
function codeOf({ place, articlePlace, placesNamed, evidence }: ListedFact): string | null {
  const words = evidence.find(({ role }) => role === "place")?.quote ?? "";
  return placeCode(place, { article: articlePlace, named: placesNamed }, words);
}

export function toFactView(row: FactRow): FactView {
  return Object.assign(toListedView(row), { trace: row.trace });
}

/** Field by field here too: a literal that begins with the fields of another object and has as many more takes dozens of times as long. */
export function toListedView(row: ListedFact): Omit<FactView, "trace"> {
  const { place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level } = row;
  return {
    place,
    indicator,
    period,
    value,
    unit,
    bound,
    change,
    changeUnit,
    basis,
    prior,
    priorPeriod,
    level,
    placeCode: codeOf(row),
    id: row.id,
    articleId: row.articleId,
    status: row.status,
    version: row.version,
    origin: row.origin,
    evidence: row.evidence,
    sources: row.sources,
    rule: row.rule,
    confidence: row.confidence,
    corrected: row.corrected,
    changedSinceApproval: row.changedSinceApproval,
    rejectReason: row.rejectReason,
    rejectNote: row.rejectNote,
    decidedBy: row.decidedById === null ? null : { id: row.decidedById, name: row.decidedByName ?? "" },
    decidedAt: row.decidedAt?.toISOString() ?? null,
    position: row.position,
  };
}
