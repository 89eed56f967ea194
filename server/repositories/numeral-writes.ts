/** Changes of the ledger's rows: statuses that follow from facts, and what a person says of a numeral. */
import type { EvidenceRole } from "@/lib/fact/fact";
import type { NumeralStatus } from "@/lib/review/decision";
import { coveringRoles } from "@/lib/review/evidence";
import { type LedgerFact, type NumeralState, settle } from "@/lib/review/ledger";
import type { Span } from "@/lib/text/span";
import type { Queries, Tx } from "../db";
import { Prisma } from "../generated/prisma/client";
import { insertEvent, type NewEvent } from "./event-rows";
import { kept } from "./kept-statement";
import {
  enterLedger,
  moveLedgerOn,
  type SeenLedger,
  sayWritten,
  toWritten,
  type Written,
  type WrittenRow,
} from "./ledger-version";
import { type NumeralRow, numeralColumns } from "./numeral-rows";

export interface StatusChange {
  readonly id: string;
  readonly status: NumeralStatus;
}

/** Sets statuses if `from` (a CTE) has a row. The version goes up: whoever still sees the old status decides on nothing. */
export function updateStatuses(changes: readonly StatusChange[], from: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    UPDATE "Numeral" n SET status = c.status::"NumeralStatus", version = n.version + 1
    FROM unnest(${changes.map(({ id }) => id)}::uuid[], ${changes.map(({ status }) => status)}::text[]) AS c(id, status)
    WHERE n.id = c.id AND EXISTS (SELECT FROM ${from})`;
}

export interface NumeralWrite {
  readonly id: string;
  /** The version that the row must still have; it goes up by one. */
  readonly version: number;
  readonly state: NumeralState;
  readonly status: NumeralStatus;
  readonly event: NewEvent;
  /** The article, as it was when `status` was found to follow. */
  readonly seen: SeenLedger;
}

/** All of it or nothing, without a transaction too. */
export async function writeNumeral(
  db: Queries,
  { id, version, state, status, event, seen }: NumeralWrite,
): Promise<Written> {
  const rows = await db.$queryRaw<WrittenRow[]>`
    ${kept}WITH entered AS (
      ${enterLedger(seen)}
    ), changed AS (
      UPDATE "Numeral" SET reason = ${state.reason}, "byPerson" = ${state.byPerson}, version = version + 1,
        status = ${status}::"NumeralStatus"
      WHERE id = ${id}::uuid AND version = ${version} AND EXISTS (SELECT FROM entered)
      RETURNING id, "articleId"
    ), logged AS (
      ${insertEvent(event, null, id, Prisma.sql`(SELECT c."articleId", a."projectId" FROM changed c JOIN "Article" a ON a.id = c."articleId") AS placed`)}
    )
    ${sayWritten}`;
  return toWritten(rows);
}

/**
 * Settles every numeral of an article anew: after its facts or numerals came from elsewhere (a moved cut, another run of
 * the engine). Decisions settle what they touch themselves. Answers how many statuses changed.
 */
export async function resettle(tx: Tx, articleId: string): Promise<number> {
  await moveLedgerOn(tx, articleId);
  const numerals = await tx.$queryRaw<NumeralRow[]>`
    SELECT ${numeralColumns} FROM "Numeral" n WHERE n."articleId" = ${articleId}::uuid ORDER BY n.start`;
  const facts = await ledgerFacts(tx, articleId);
  const statuses = settle(numerals, facts);
  const changes = numerals.flatMap(({ id, status: was }, index): StatusChange[] => {
    const status = statuses[index];
    return status === undefined || status === was ? [] : [{ id, status }];
  });
  return setStatuses(tx, changes);
}

/** What stands over the numerals of an article, one entry for each span of a fact. */
export async function ledgerFacts(tx: Tx, articleId: string): Promise<LedgerFact[]> {
  const spans = await tx.$queryRaw<(Omit<LedgerFact, "evidence"> & Span & { role: EvidenceRole })[]>`
    SELECT e.role, e.start, e."end", f.status::text, f."rejectReason", f.withdrawn
    FROM "Evidence" e JOIN "Fact" f ON f.id = e."factId"
    WHERE e."articleId" = ${articleId}::uuid AND e.role = ANY (${[...coveringRoles]}::text[])`;
  return spans.map(({ role, start, end, ...fact }) => ({ ...fact, evidence: [{ role, start, end }] }));
}

/** Sets statuses, without a condition. Answers how many. */
export async function setStatuses(tx: Tx, changes: readonly StatusChange[]): Promise<number> {
  if (changes.length === 0) return 0;
  return tx.$executeRaw`${updateStatuses(changes, Prisma.sql`(SELECT 1) AS always`)}`;
}
