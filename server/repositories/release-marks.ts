/** The few things that are written of a release once it is sealed: whether it is public, that it is withdrawn, its package. */
import type { Db } from "../db";

/** `same`: it was so already; `refused`: it may not be. Nothing is written for either. */
export type Marked = "done" | "same" | "refused";

/** Null takes it back. `refused` for one that is withdrawn and would be made public. */
export async function setPublic(db: Db, releaseId: string, at: Date | null): Promise<Marked> {
  if (at === null) {
    const { count } = await db.release.updateMany({
      where: { id: releaseId, publicAt: { not: null } },
      data: { publicAt: null },
    });
    return count > 0 ? "done" : "same";
  }
  // Since when it is public stays what it was.
  const { count } = await db.release.updateMany({
    where: { id: releaseId, publicAt: null, withdrawnAt: null },
    data: { publicAt: at },
  });
  if (count > 0) return "done";
  return (await db.release.count({ where: { id: releaseId, publicAt: { not: null } } })) > 0 ? "same" : "refused";
}

/** `refused` for one that is withdrawn already. */
export async function setWithdrawn(
  db: Db,
  releaseId: string,
  { at, userId, reason }: { readonly at: Date; readonly userId: string; readonly reason: string },
): Promise<Marked> {
  const { count } = await db.release.updateMany({
    where: { id: releaseId, withdrawnAt: null },
    data: { withdrawnAt: at, withdrawnById: userId, withdrawReason: reason },
  });
  return count > 0 ? "done" : "refused";
}

/** Notes what the package came to, where that is not known yet: it never comes to anything else. */
export async function setPackage(
  db: Db,
  releaseId: string,
  { sha256, bytes, formatVersion }: { readonly sha256: string; readonly bytes: number; readonly formatVersion: number },
): Promise<void> {
  await db.release.updateMany({
    where: { id: releaseId, packageSha256: null },
    data: { packageSha256: sha256, packageBytes: bytes, formatVersion },
  });
}
