/** The smallest question to the database. */
import type { Db } from "../db";

export async function pingDatabase(db: Db): Promise<void> {
  await db.$queryRaw`SELECT 1`;
}
