/**
 * Vitest's global set-up for the operation tests: one PostgreSQL for the run, on a port and with data of its own, with all
 * migrations applied. Tests share it and make rows of their own (rows.ts); none may count on an empty table.
 */
import { openTemporary } from "@/server/embedded/temporary";
import { setEnv } from "@/server/env";
import { migrate } from "@/server/migrate";

export default async function setup(): Promise<() => Promise<void>> {
  const database = await openTemporary();
  await migrate(database.url, process.cwd());
  // Vitest starts its workers after this; they inherit it.
  setEnv({ DATABASE_URL: database.url, NEXTAUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests" });
  return () => database.close();
}
