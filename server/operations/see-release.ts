/** Who may see a release, and as whom: its project's members, and everybody once it is public. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { ReleaseSummary } from "@/lib/api/releases";
import { type Actor, reaches } from "@/lib/auth/actor";
import type { Role } from "@/lib/auth/can";
import { type Db, getDb } from "../db";
import { roleOf } from "../repositories/memberships";
import { findRelease, type ReleaseRow } from "../repositories/release-rows";

/** Whoever reads a release; null for somebody who is not signed in. */
export type Reader = Actor | null;

export interface SeenRelease {
  readonly row: ReleaseRow;
  /** Null for somebody who is no member: then the release is public, and tells only what everybody may know. */
  readonly role: Role | null;
}

/**
 * `signed-out` for nobody, `not-found` for those who are no member: whether there is such a release is not theirs to know, unless
 * it is public.
 */
export async function seeRelease(reader: Reader, releaseId: string): Promise<Outcome<SeenRelease>> {
  const db = getDb();
  const row = await findRelease(db, releaseId);
  const role = row && reader ? await memberRole(db, reader, row.projectId) : null;
  if (row && (role !== null || row.publicAt !== null)) return ok({ row, role });
  return refuse(reader ? "not-found" : "signed-out");
}

async function memberRole(db: Db, actor: Actor, projectId: string): Promise<Role | null> {
  return reaches(actor, projectId) ? roleOf(db, actor.userId, projectId) : null;
}

/** Whether people are shown by name: to members always, to others as the release was frozen. */
export function showsNames({ row, role }: SeenRelease): boolean {
  return role !== null || row.names;
}

/** What people of the release are called for who asks: by name or by key. */
export function peopleFor(seen: SeenRelease): (userId: string) => string | null {
  const byName = showsNames(seen);
  const shown = new Map(seen.row.people.map(({ id, key, name }) => [id, byName ? name : key]));
  return (userId) => shown.get(userId) ?? null;
}

/** A release that is not public is no address for those outside of the project: they are told its number alone. */
function previousFor({ row, role }: SeenRelease): ReleaseSummary["previous"] {
  const { previousId, previousNumber, previousPublicAt } = row;
  if (previousNumber === null) return null;
  return { id: role === null && previousPublicAt === null ? null : previousId, number: previousNumber };
}

export function toReleaseSummary(seen: SeenRelease): ReleaseSummary {
  const { row } = seen;
  const named = showsNames(seen);
  const { packageSha256, packageBytes, withdrawnAt } = row;
  return {
    id: row.id,
    number: row.number,
    project: { id: seen.role === null ? null : row.projectId, name: row.projectName },
    title: row.title,
    notes: row.notes,
    createdAt: row.createdAt.toISOString(),
    createdBy: named ? row.createdByName : null,
    licence: row.licence,
    texts: row.texts,
    names: row.names,
    counts: row.counts,
    previous: previousFor(seen),
    contentSha256: row.contentSha256,
    package: packageSha256 === null ? null : { sha256: packageSha256, bytes: Number(packageBytes) },
    publicAt: row.publicAt?.toISOString() ?? null,
    withdrawn: withdrawnAt && {
      at: withdrawnAt.toISOString(),
      by: named ? row.withdrawnByName : null,
      reason: row.withdrawReason ?? "",
    },
  };
}
