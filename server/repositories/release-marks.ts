/** The few things that are written of a release once it is sealed: whether it is public, that it is withdrawn, its package. */
import type { Db } from "../db";

/** Null takes it back. False for one that is withdrawn and would be made public: then nothing is written. */
export async function setPublic(db: Db, releaseId: string, at: Date | null): Promise<boolean> {
  if (at === null) {
    await db.release.updateMany({ where: { id: releaseId }, data: { publicAt: null } });
    return true;
  }
  // Since when it is public stays what it was.
  const { count } = await db.release.updateMany({
    where: { id: releaseId, publicAt: null, withdrawnAt: null },
    data: { publicAt: at },
  });
  return count > 0 || (await db.release.count({ where: { id: releaseId, publicAt: { not: null } } })) > 0;
}

/** False for one that is withdrawn already: then nothing is written. */
export async function setWithdrawn(
  db: Db,
  releaseId: string,
  { at, userId, reason }: { readonly at: Date; readonly userId: string; readonly reason: string },
): Promise<boolean> {
  const { count } = await db.release.updateMany({
    where: { id: releaseId, withdrawnAt: null },
    data: { withdrawnAt: at, withdrawnById: userId, withdrawReason: reason },
  });
  return count > 0;
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
