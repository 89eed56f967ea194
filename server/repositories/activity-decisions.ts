/** The decisions of a page of a project's activity: single ones with what they are about, and runs of bulk decisions. */
import type { BatchStatus } from "@/lib/api/batches";
import type { FactFields } from "@/lib/fact/fact";
import type { BatchDecision } from "@/lib/review/batch";
import type { EventKind } from "@/lib/review/decision";
import type { Span } from "@/lib/text/span";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";
import { type EventRow, eventColumns } from "./event-rows";

/** A fact as lines of the activity name it. */
export type NamedFact = FactFields & { readonly id: string; readonly withdrawn: boolean };

/** An event with what it is about as that is now. */
export interface DoneRow extends EventRow {
  readonly undidKind: EventKind | null;
  readonly undidById: string | null;
  readonly undidByName: string | null;
  readonly undoneById: string | null;
  readonly undoneByName: string | null;
  /** The article in which the fact or numeral stands now. */
  readonly articleId: string;
  readonly title: string;
  readonly articleSpan: Span;
  readonly sourceId: string;
  readonly textSha256: string;
  readonly fact: NamedFact | null;
  readonly numeral: (Span & { readonly id: string }) | null;
}

export function eventsDone(db: Db, ids: readonly string[]): Promise<DoneRow[]> {
  return db.$queryRaw<DoneRow[]>`
    SELECT ${eventColumns}, undid.kind AS "undidKind", undid."userId" AS "undidById", undidby.name AS "undidByName",
      undoing."userId" AS "undoneById", undoneby.name AS "undoneByName",
      a.id AS "articleId", a.title, json_build_object('start', a.start, 'end', a."end") AS "articleSpan",
      a."sourceId", s."textSha256", ${factJson} AS fact,
      CASE WHEN n.id IS NOT NULL THEN json_build_object('id', n.id, 'start', n.start, 'end', n."end") END AS numeral
    FROM "ReviewEvent" r
    LEFT JOIN "User" u ON u.id = r."userId"
    LEFT JOIN "Fact" f ON f.id = r."factId"
    LEFT JOIN "Numeral" n ON n.id = r."numeralId"
    JOIN "Article" a ON a.id = coalesce(f."articleId", n."articleId")
    JOIN "Source" s ON s.id = a."sourceId"
    LEFT JOIN "ReviewEvent" undid ON undid.id = r.undoes
    LEFT JOIN "User" undidby ON undidby.id = undid."userId"
    LEFT JOIN "ReviewEvent" undoing ON undoing.undoes = r.id
    LEFT JOIN "User" undoneby ON undoneby.id = undoing."userId"
    WHERE r.id = ANY (${[...ids]}::uuid[])`;
}

/** Fact `f`, or null. Decimals as texts: JSON's numbers lose digits. */
export const factJson = Prisma.sql`
  CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'withdrawn', f.withdrawn, 'place', f.place, 'indicator', f.indicator,
    'period', f.period, 'value', f.value::text, 'unit', f.unit, 'bound', f.bound, 'change', f.change::text,
    'changeUnit', f."changeUnit", 'basis', f.basis, 'prior', f.prior::text, 'priorPeriod', f."priorPeriod", 'level', f.level) END`;

export interface RunRow {
  readonly id: string;
  readonly batchId: string;
  readonly kind: EventKind;
  readonly at: Date;
  readonly userId: string;
  readonly userName: string;
  readonly items: number;
  readonly decision: BatchDecision;
  readonly status: BatchStatus;
  /** Who prepared the batch and ran it. */
  readonly ofId: string;
  readonly ofName: string;
}

/** @param article null, or the one whose items alone are counted */
export function runsDone(db: Db, ids: readonly string[], article: string | null): Promise<RunRow[]> {
  const items =
    article === null
      ? Prisma.sql`r.items`
      : Prisma.sql`(SELECT count(*)::int FROM "ReviewEvent" e
          WHERE e."articleId" = ${article}::uuid AND e."batchId" = r."batchId" AND e.kind = r.kind)`;
  return db.$queryRaw<RunRow[]>`
    SELECT r.id, r."batchId", r.kind, r.at, r."userId", u.name AS "userName", ${items} AS items,
      b.decision, b.status::text, b."userId" AS "ofId", o.name AS "ofName"
    FROM "BatchRun" r JOIN "User" u ON u.id = r."userId"
    JOIN "Batch" b ON b.id = r."batchId" JOIN "User" o ON o.id = b."userId"
    WHERE r.id = ANY (${[...ids]}::uuid[])`;
}
