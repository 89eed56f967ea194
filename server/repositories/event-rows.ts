/** Events of the log: how SQL selects them, what the API sees, and the row that a decision appends. */
import { DatabaseError } from "pg";
import type { EventView } from "@/lib/api/views";
import type { EventKind } from "@/lib/review/decision";
import type { Changes } from "@/lib/review/fact-state";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";

export interface EventRow {
  readonly id: string;
  readonly factId: string | null;
  readonly numeralId: string | null;
  readonly requestHash: string | null;
  readonly kind: EventKind;
  readonly version: number;
  readonly changes: Changes;
  readonly reason: string | null;
  readonly note: string | null;
  readonly undoes: string | null;
  /** The bulk decision that it is part of. */
  readonly batchId: string | null;
  readonly userId: string | null;
  readonly userName: string | null;
  /** A text where it comes out of JSON. */
  readonly at: Date | string;
  readonly undone: boolean;
}

/** An event that is being appended. */
export interface NewEvent {
  readonly id: string;
  readonly requestId: string;
  readonly requestHash: string | null;
  readonly kind: EventKind;
  readonly version: number;
  readonly changes: Changes;
  readonly reason: string | null;
  readonly note: string | null;
  readonly undoes: string | null;
  readonly userId: string | null;
  readonly at: Date;
}

/** What a query selects to read `EventRow`s: from "ReviewEvent" as `r`, left joined with "User" as `u`. */
export const eventColumns = Prisma.sql`
  r.id, r."factId", r."numeralId", r."requestHash", r.kind, r.version, r.changes, r.reason, r.note, r.undoes, r."batchId", r."userId",
  u.name AS "userName", r.at, EXISTS (SELECT FROM "ReviewEvent" x WHERE x.undoes = r.id) AS undone`;

function selectEvents(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${eventColumns} FROM "ReviewEvent" r LEFT JOIN "User" u ON u.id = r."userId" WHERE ${condition}`;
}

/** An expression: the event for which the condition on `r` holds, as JSON, or null. */
export function eventJson(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT row_to_json(found) FROM (${selectEvents(condition)}) found)`;
}

export async function findEvent(db: Db, id: string): Promise<EventRow | null> {
  const rows = await db.$queryRaw<EventRow[]>`${selectEvents(Prisma.sql`r.id = ${id}::uuid`)}`;
  return rows[0] ?? null;
}

/** All events of a fact, for working out which are in force. By version and not by moment: two processes' clocks need not agree. */
export function eventsOfFact(db: Db, factId: string): Promise<EventRow[]> {
  return db.$queryRaw<EventRow[]>`${selectEvents(Prisma.sql`r."factId" = ${factId}::uuid`)} ORDER BY r.version, r.id`;
}

/** Those before a version (null: the newest), newest first. */
export function pageOfEvents(db: Db, factId: string, before: number | null, limit: number): Promise<EventRow[]> {
  const older = before === null ? Prisma.empty : Prisma.sql`AND r.version < ${before}`;
  const condition = Prisma.sql`r."factId" = ${factId}::uuid ${older}`;
  return db.$queryRaw<EventRow[]>`${selectEvents(condition)} ORDER BY r.version DESC LIMIT ${limit}`;
}

/** An event with the article in which its row stood when it happened. */
export interface LogRow extends EventRow {
  readonly articleId: string;
}

/**
 * Events of a project behind an id (null: from the first), in the order of their ids. Project and id are compared as one row,
 * which the index of the two alone can answer: told by an equality, the planner may read through all projects' events.
 */
export function pageOfLog(db: Db, projectId: string, after: string | null, limit: number): Promise<LogRow[]> {
  return db.$queryRaw<LogRow[]>`
    SELECT ${eventColumns}, r."articleId" FROM "ReviewEvent" r LEFT JOIN "User" u ON u.id = r."userId"
    WHERE (r."projectId", r.id) > (${projectId}::uuid, ${after ?? firstId}::uuid)
      AND (r."projectId", r.id) < (${projectId}::uuid, ${lastId}::uuid)
    ORDER BY r."projectId", r.id LIMIT ${limit}`;
}

const firstId = "00000000-0000-0000-0000-000000000000";
const lastId = "ffffffff-ffff-ffff-ffff-ffffffffffff";

export function toEventView(row: EventRow): EventView {
  const { id, factId, numeralId, kind, version, changes, reason, note, undoes, batchId, undone } = row;
  const by = row.userId === null ? null : { id: row.userId, name: row.userName ?? "" };
  const at = new Date(row.at).toISOString();
  return { id, factId, numeralId, kind, version, changes, reason, note, undoes, batchId, undone, by, at };
}

/** The appended event as it would be read back. */
export function toEventRow(event: NewEvent, factId: string | null, numeralId: string | null, userName: string) {
  const { requestId: _, ...rest } = event;
  return { ...rest, factId, numeralId, batchId: null, userName, undone: false } satisfies EventRow;
}

/**
 * Appends the event for each row of `from`, a CTE of none or one with `projectId` and `articleId`: nothing is logged that
 * was not done.
 */
export function insertEvent(
  event: NewEvent,
  factId: string | null,
  numeralId: string | null,
  from: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "ReviewEvent" (id, "projectId", "articleId", "factId", "numeralId", "requestId", "requestHash", kind, version,
      changes, reason, note, undoes, "userId", at)
    SELECT ${event.id}::uuid, "projectId", "articleId", ${factId}::uuid, ${numeralId}::uuid, ${event.requestId}::uuid, ${event.requestHash},
      ${event.kind}, ${event.version}, ${JSON.stringify(event.changes)}::jsonb, ${event.reason}, ${event.note},
      ${event.undoes}::uuid, ${event.userId}::uuid, ${event.at}::timestamptz
    FROM ${from}`;
}

/** True for the error of a second event with the same request id, whichever way the statement went. */
export function isTakenRequest(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.code === "23505" && error.constraint === "ReviewEvent_requestId_key";
  return error instanceof Prisma.PrismaClientKnownRequestError && JSON.stringify(error).includes("requestId");
}
