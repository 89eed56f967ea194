/**
 * The embedded database of one folder (`.kaoju/`), shared by every process that needs it: the first one starts the server,
 * the last one stops it. A process that was killed is forgotten; a server that it left running is taken over.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { clusterUrl, isMade, makeCluster, runningPort, startCluster, stopCluster } from "./cluster";
import { isAlive, withLock } from "./lock";
import { placeFor } from "./place";
import { freePort, isPortFree, newSettings, readSettings, writeSettings } from "./settings";

export interface EmbeddedDatabase {
  readonly url: string;
  /** Whether the data folder was made just now. */
  readonly isNew: boolean;
  /** Whether the server was already running. */
  readonly wasRunning: boolean;
  /** Ends this process's use; stops the server if nobody else uses it. Safe to call twice. */
  close(): Promise<void>;
}

/** Opens the database in `home`, making or starting what is missing. `flags` are PostgreSQL settings (`fsync=off`). */
export async function openEmbedded(home: string, flags: readonly string[] = []): Promise<EmbeddedDatabase> {
  const user = join(home, "users", String(process.pid));
  mkdirSync(join(home, "users"), { recursive: true, mode: 0o711 });
  // Before the lock is held, so that nobody clears the folder away in between.
  writeFileSync(user, "");
  const place = placeFor(home);
  const opened = await withLock(join(home, "lock"), async () => {
    const isNew = !isMade(place);
    let settings = readSettings(home);
    if (!settings) {
      if (!isNew) throw new Error(`${join(home, "database.json")} is missing; it holds the password of the database.`);
      settings = await newSettings();
      // Before the data folder is made: a folder whose password nobody knows would be of no use.
      writeSettings(home, settings);
    }
    if (isNew) await makeCluster(place, settings);
    const running = await runningPort(place, settings.password);
    if (running !== undefined) {
      settings = { ...settings, port: running };
    } else {
      if (!(await isPortFree(settings.port))) settings = { ...settings, port: await freePort() };
      await startCluster(place, settings, flags);
    }
    writeSettings(home, settings);
    return { url: clusterUrl(settings), isNew, wasRunning: running !== undefined };
  });
  let closed = false;
  return {
    ...opened,
    close: async () => {
      if (closed) return;
      closed = true;
      await withLock(join(home, "lock"), async () => {
        rmSync(user, { force: true });
        if (!isUsed(home)) await stopCluster(place);
      });
    },
  };
}

/** Stops the server of `home` if no living process uses it: for folders whose makers were killed. */
export async function stopIfUnused(home: string): Promise<boolean> {
  const folder = resolve(home);
  return withLock(join(folder, "lock"), async () => {
    if (isUsed(folder)) return false;
    await stopCluster(placeFor(folder));
    return true;
  });
}

function isUsed(home: string): boolean {
  let used = false;
  for (const name of readdirSync(join(home, "users"))) {
    if (isAlive(Number(name))) used = true;
    else rmSync(join(home, "users", name), { force: true });
  }
  return used;
}
