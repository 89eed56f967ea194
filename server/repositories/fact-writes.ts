/** Changes of a fact: one statement a decision, so that row, event and ledger are written together or not at all. */
import type { EvidenceSpan } from "@/lib/fact/fact";
import { positionOf } from "@/lib/review/evidence";
import type { FactState } from "@/lib/review/fact-state";
import { searchText } from "@/lib/review/search-text";
import type { Queries } from "../db";
import { Prisma } from "../generated/prisma/client";
import { insertEvent, type NewEvent } from "./event-rows";
import { insertRows } from "./insert-rows";
import { kept } from "./kept-statement";
import { enterLedger, type SeenLedger, sayWritten, toWritten, type Written, type WrittenRow } from "./ledger-version";
import { newId } from "./new-id";
import { type StatusChange, updateStatuses } from "./numeral-writes";

export interface FactWrite {
  readonly id: string;
  /** The version that the row must still have; it goes up by one. */
  readonly version: number;
  readonly state: FactState;
  readonly event: NewEvent;
  /** The article, as it was when `numerals` were found to follow. */
  readonly seen: SeenLedger;
  readonly numerals: readonly StatusChange[];
  /** Codes of lib/checks; null leaves them as they are. */
  readonly findings: readonly string[] | null;
}

/** All of it or nothing, without a transaction too. Evidence is written apart (`replaceEvidence`), and only in one. */
export async function writeFact(
  db: Queries,
  { id, version, state, event, seen, numerals, findings }: FactWrite,
): Promise<Written> {
  const changed = Prisma.sql`changed`;
  const rows = await db.$queryRaw<WrittenRow[]>`
    ${kept}WITH entered AS (
      ${enterLedger(seen)}
    ), changed AS (
      UPDATE "Fact" SET ${assignments(state)}, findings = coalesce(${findings}::text[], findings), version = version + 1
      WHERE id = ${id}::uuid AND version = ${version} AND EXISTS (SELECT FROM entered)
      RETURNING id, "projectId", "articleId"
    ), logged AS (
      ${insertEvent(event, id, null, changed)}
    ), settled AS (
      ${updateStatuses(numerals, changed)}
    )
    ${sayWritten}`;
  return toWritten(rows);
}

function assignments(state: FactState): Prisma.Sql {
  return Prisma.sql`
    status = ${state.status}::"FactStatus", place = ${state.place}, indicator = ${state.indicator},
    period = ${state.period}, value = ${state.value}::numeric, unit = ${state.unit}, bound = ${state.bound},
    change = ${state.change}::numeric, "changeUnit" = ${state.changeUnit}, basis = ${state.basis},
    prior = ${state.prior}::numeric, "priorPeriod" = ${state.priorPeriod}, level = ${state.level},
    sources = ${JSON.stringify(state.sources)}::jsonb, corrected = ${state.corrected},
    "changedSinceApproval" = ${state.changedSinceApproval}, "approvalHash" = ${state.approvalHash},
    "rejectReason" = ${state.rejectReason}, "rejectNote" = ${state.rejectNote},
    "decidedById" = ${state.decidedBy}::uuid, "decidedAt" = ${state.decidedAt}::timestamptz,
    withdrawn = ${state.withdrawn}, position = ${positionOf(state.evidence)},
    "searchText" = ${searchText(state, state.evidence)}`;
}

/** Replaces all evidence of a fact. `evidence` is in the order of lib/review/evidence.ts. */
export async function replaceEvidence(
  tx: Queries,
  factId: string,
  articleId: string,
  evidence: readonly EvidenceSpan[],
): Promise<void> {
  await tx.$executeRaw`DELETE FROM "Evidence" WHERE "factId" = ${factId}::uuid`;
  await insertEvidence(tx, evidenceRows(factId, articleId, evidence));
}

const evidenceColumns = ["id", "factId", "articleId", "role", "ordinal", "start", "end", "quote"] as const;

export function insertEvidence(tx: Queries, rows: ReturnType<typeof evidenceRows>): Promise<void> {
  return insertRows(tx, "Evidence", evidenceColumns, rows);
}

/** The rows of a fact's evidence; ordinals count within a role. */
export function evidenceRows(factId: string, articleId: string, evidence: readonly EvidenceSpan[]) {
  const counts = new Map<string, number>();
  return evidence.map(({ role, start, end, quote }) => {
    const ordinal = counts.get(role) ?? 0;
    counts.set(role, ordinal + 1);
    return { id: newId(), factId, articleId, role, ordinal, start, end, quote };
  });
}
