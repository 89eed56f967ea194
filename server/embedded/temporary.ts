/** A database for one run of tests or of a script: in the system's temporary folder, gone when it is closed. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedDatabase, openEmbedded, stopIfUnused } from "./embedded";

const prefix = "kaoju-temporary-";
/** Milliseconds in which a folder's maker may not have signed in as its user yet. */
const justMade = 60_000;

/** Opens a new, empty database. Faster than a kept one, because it may be lost when the machine fails. */
export async function openTemporary(): Promise<EmbeddedDatabase> {
  await clearLeftovers();
  const home = mkdtempSync(join(tmpdir(), prefix));
  // The account that the server runs as has to come through (mkdtemp allows its maker only).
  chmodSync(home, 0o711);
  const database = await openEmbedded(home, ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
  return {
    ...database,
    close: async () => {
      await database.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Stops and removes what runs that were killed have left. */
async function clearLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const home = join(tmpdir(), name);
    if (!name.startsWith(prefix) || !existsSync(join(home, "users"))) continue;
    try {
      if (Date.now() - statSync(home).mtimeMs < justMade) continue;
      if (await stopIfUnused(home)) rmSync(home, { recursive: true, force: true });
    } catch {
      // Another person's folder on a shared machine: not ours to clear.
    }
  }
}
