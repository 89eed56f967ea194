/**
 * Decisions over many rows of one article, written by one statement: rows, events and the items' outcomes together or not at
 * all. A batch of thousands would else be thousands of ways to the database and back.
 */
import type { BatchOutcome } from "@/lib/api/batches";
import type { EventKind, NumeralStatus } from "@/lib/review/decision";
import type { Changes, FactState } from "@/lib/review/fact-state";
import type { NumeralState } from "@/lib/review/ledger";
import { searchText } from "@/lib/review/search-text";
import type { Tx } from "../db";
import { Prisma } from "../generated/prisma/client";
import { newId } from "./new-id";

/** What all events of a step share. */
export interface BatchEvent {
  readonly batchId: string;
  readonly kind: EventKind;
  readonly note: string | null;
  readonly userId: string;
  readonly at: Date;
  /** What becomes of the items. */
  readonly outcome: BatchOutcome;
}

interface Written {
  readonly ordinal: number;
  readonly id: string;
  /** The version that the row must still have; it goes up by one. */
  readonly version: number;
  readonly changes: Changes;
  /** Of the decision, as its event has it. */
  readonly reason: string | null;
  /** The event that is taken back, or null. */
  readonly undoes: string | null;
}

export interface WrittenFact extends Written {
  readonly state: FactState;
  /** Codes of lib/checks; null leaves them as they are. */
  readonly findings: readonly string[] | null;
}

export interface WrittenNumeral extends Written {
  readonly state: NumeralState;
  readonly status: NumeralStatus;
}

/** Writes facts of one article, but not their evidence, which no batch changes. Rows with another version stay waiting. */
export async function writeBatchFacts(tx: Tx, event: BatchEvent, facts: readonly WrittenFact[]): Promise<void> {
  if (facts.length === 0) return;
  const given = facts.map(({ state, ...written }) => ({
    ...written,
    ...newIds(),
    state: { ...state, decidedById: state.decidedBy, searchText: searchText(state, state.evidence) },
  }));
  await tx.$executeRaw`
    WITH given AS MATERIALIZED (${givenRows(given)}), changed AS (
      UPDATE "Fact" f SET status = s.status, version = f.version + 1, place = s.place, indicator = s.indicator,
        period = s.period, value = s.value, unit = s.unit, bound = s.bound, change = s.change,
        "changeUnit" = s."changeUnit", basis = s.basis, prior = s.prior, "priorPeriod" = s."priorPeriod",
        level = s.level, sources = s.sources, corrected = s.corrected, "changedSinceApproval" = s."changedSinceApproval",
        "approvalHash" = s."approvalHash", "rejectReason" = s."rejectReason", "rejectNote" = s."rejectNote",
        "decidedById" = s."decidedById", "decidedAt" = s."decidedAt", "searchText" = s."searchText",
        findings = coalesce(g.findings, f.findings)
      FROM given g CROSS JOIN LATERAL jsonb_populate_record(null::"Fact", g.state) s
      WHERE f.id = g.id AND f.version = g.version
      RETURNING f."projectId", f."articleId", f.id AS "factId", null::uuid AS "numeralId", g.*
    ), logged AS (${logged(event)}), counted AS (${counted(event)}), moved AS (${moved})
    ${outcomes(event)}`;
}

/** Writes what is said of numerals of one article. Rows with another version stay waiting. */
export async function writeBatchNumerals(
  tx: Tx,
  event: BatchEvent,
  numerals: readonly WrittenNumeral[],
): Promise<void> {
  if (numerals.length === 0) return;
  const given = numerals.map(({ state, status, ...written }) => ({
    ...written,
    ...newIds(),
    state: { ...state, status },
  }));
  await tx.$executeRaw`
    WITH given AS MATERIALIZED (${givenRows(given)}), changed AS (
      UPDATE "Numeral" n SET reason = s.reason, "byPerson" = s."byPerson", status = s.status, version = n.version + 1
      FROM given g CROSS JOIN LATERAL jsonb_populate_record(null::"Numeral", g.state) s, "Article" a
      WHERE n.id = g.id AND n.version = g.version AND a.id = n."articleId"
      RETURNING a."projectId", n."articleId", null::uuid AS "factId", n.id AS "numeralId", g.*
    ), logged AS (${logged(event)}), counted AS (${counted(event)}), moved AS (${moved})
    ${outcomes(event)}`;
}

function newIds() {
  return { eventId: newId(), requestId: newId() };
}

function givenRows(rows: readonly object[]): Prisma.Sql {
  return Prisma.sql`
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(ordinal int, id uuid, version int, state jsonb,
      "eventId" uuid, "requestId" uuid, changes jsonb, reason text, undoes uuid, findings text[])`;
}

/** The events of the rows of `changed`: nothing is logged that was not done. */
function logged({ batchId, kind, note, userId, at }: BatchEvent): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "ReviewEvent" (id, "projectId", "articleId", "batchId", "factId", "numeralId", "requestId", kind, version,
      changes, reason, note, undoes, "userId", at)
    SELECT c."eventId", c."projectId", c."articleId", ${batchId}::uuid, c."factId", c."numeralId", c."requestId", ${kind},
      c.version + 1, c.changes, c.reason, ${note}, c.undoes, ${userId}::uuid,
      ${at}::timestamptz
    FROM changed c`;
}

/** A project's activity says how many without counting them. */
function counted({ batchId, kind }: BatchEvent): Prisma.Sql {
  return Prisma.sql`
    UPDATE "BatchRun" b SET items = b.items + (SELECT count(*) FROM changed)
    WHERE b."batchId" = ${batchId}::uuid AND b.kind = ${kind}`;
}

/** The caller holds the article's lock; decisions without one must see that somebody was here. */
const moved = Prisma.sql`
  UPDATE "Article" a SET "ledgerVersion" = a."ledgerVersion" + 1 WHERE a.id IN (SELECT c."articleId" FROM changed c)`;

function outcomes({ batchId, outcome }: BatchEvent): Prisma.Sql {
  return Prisma.sql`
    UPDATE "BatchItem" i SET outcome = ${outcome}::"BatchOutcome", problem = NULL
    FROM changed c WHERE i."batchId" = ${batchId}::uuid AND i.ordinal = c.ordinal`;
}
