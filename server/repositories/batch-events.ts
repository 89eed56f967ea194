/** What the log has of a batch and of the facts in it, as undoing the batch asks for it. */
import type { EventKind } from "@/lib/review/decision";
import type { Changes } from "@/lib/review/fact-state";
import type { LoggedEvent } from "@/lib/review/history";
import type { Tx } from "../db";

/** The event by which a batch decided an item. */
export interface MadeEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly changes: Changes;
  /** Whether another event has taken it back. */
  readonly undone: boolean;
}

/** By the id of the fact or numeral. What undoing the batch added is no decision of it. */
export async function madeByBatch(
  tx: Tx,
  batchId: string,
  { facts = [], numerals = [] }: { readonly facts?: readonly string[]; readonly numerals?: readonly string[] },
): Promise<ReadonlyMap<string, MadeEvent>> {
  const rows = await tx.$queryRaw<(MadeEvent & { of: string })[]>`
    SELECT coalesce(r."factId", r."numeralId") AS of, r.id, r.kind, r.changes,
      EXISTS (SELECT FROM "ReviewEvent" x WHERE x.undoes = r.id) AS undone
    FROM "ReviewEvent" r
    WHERE r."batchId" = ${batchId}::uuid AND r.kind <> 'undo'
      AND (r."factId" = ANY (${[...facts]}::uuid[]) OR r."numeralId" = ANY (${[...numerals]}::uuid[]))`;
  return new Map(rows.map(({ of, ...event }) => [of, event]));
}

/** The whole log of each fact, as history.ts reads it. */
export async function logsOf(tx: Tx, factIds: readonly string[]): Promise<ReadonlyMap<string, readonly LoggedEvent[]>> {
  const rows = await tx.$queryRaw<(LoggedEvent & { factId: string })[]>`
    SELECT r."factId", r.id, r.kind, r.undoes FROM "ReviewEvent" r WHERE r."factId" = ANY (${[...factIds]}::uuid[])`;
  const logs = new Map<string, LoggedEvent[]>();
  for (const { factId, ...event } of rows) {
    const log = logs.get(factId);
    if (log) log.push(event);
    else logs.set(factId, [event]);
  }
  return logs;
}
