/** A lock between processes: a file that holds the number of the process that has it. Not for use within one process. */
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Whether a process of this number runs. The number may have been given to another one since. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Runs `work` while no other living process holds `file`. Throws after two minutes of waiting. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + 120_000;
  while (!take(file)) {
    if (Date.now() > until) throw new Error(`Another process holds ${file}.`);
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  // Written first and linked then, so that the lock never stands empty, not even where its maker is killed in between.
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(mine, { force: true });
  }
  const holder = readHolder(file);
  if (holder !== undefined && !isAlive(holder)) rmSync(file, { force: true });
  return false;
}

function readHolder(file: string): number | undefined {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    // Given back in the meantime.
    return undefined;
  }
}
