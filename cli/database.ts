/** Opens the database for one command and leaves it as it was found. */
import { readEnv } from "@/server/env";
import { migrate, missingMigrations } from "@/server/migrate";
import { openDatabase } from "@/server/start/database";
import { endWith, remark } from "./print";
import { projectRoot } from "./root";
import { words } from "./words";

/**
 * Runs `work` with the database open. An embedded one is brought up to date first; one that belongs to a team is not
 * touched: what it lacks is said, and the command ends with 1.
 */
export async function withDatabase(work: () => Promise<void>): Promise<void> {
  const isOwn = readEnv().DATABASE_URL === undefined;
  const database = await openDatabase();
  try {
    if (isOwn) {
      await migrate(database.url, projectRoot);
    } else {
      const missing = await missingMigrations(database.url, projectRoot);
      if (missing.length > 0) {
        remark(words()("target.unmigrated", { names: missing.join(", ") }));
        endWith(1);
        return;
      }
    }
    await work();
  } finally {
    await database.close();
  }
}
