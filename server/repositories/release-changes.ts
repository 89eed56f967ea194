/** How a release differs from the one before, as it is read. All of it was sealed and never changes. */
import type { ChangeReason } from "@/lib/release/change-reasons";
import type { FrozenFact } from "@/lib/release/frozen-fact";
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";

export type ChangeKind = "added" | "corrected" | "withdrawn";

export interface ReleaseChangeRow {
  readonly ordinal: number;
  readonly kind: ChangeKind;
  readonly factId: string;
  readonly before: FrozenFact | null;
  readonly after: FrozenFact | null;
  readonly reason: ChangeReason | null;
  readonly note: string | null;
  readonly byId: string | null;
  readonly byName: string | null;
  readonly at: Date | null;
}

/** The changes behind an ordinal (-1: the first), of one kind or of all (null). */
export function pageOfChanges(
  db: Db,
  releaseId: string,
  { kind, after, limit }: { readonly kind: ChangeKind | null; readonly after: number; readonly limit: number },
): Promise<ReleaseChangeRow[]> {
  const ofKind = kind === null ? Prisma.empty : Prisma.sql`AND c.kind = ${kind}::"ReleaseChangeKind"`;
  return db.$queryRaw<ReleaseChangeRow[]>`
    SELECT c.ordinal, c.kind::text, c."factId", b.content AS before, a.content AS after, c.reason, c.note, c."byId",
      u.name AS "byName", c.at
    FROM "ReleaseChange" c
    LEFT JOIN "FactSnapshot" b ON b.hash = c.before
    LEFT JOIN "FactSnapshot" a ON a.hash = c.after
    LEFT JOIN "User" u ON u.id = c."byId"
    WHERE c."releaseId" = ${releaseId}::uuid AND c.ordinal > ${after} ${ofKind}
    ORDER BY c.ordinal LIMIT ${limit}`;
}
