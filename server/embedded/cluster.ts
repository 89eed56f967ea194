/**
 * One PostgreSQL data folder: make it, start and stop its server, find out whether it runs. Knows nothing of who uses it
 * (see embedded.ts) nor of what is in it.
 */
import { spawn } from "node:child_process";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { program } from "./binaries";
import type { Place } from "./place";
import type { EmbeddedSettings } from "./settings";

const user = "kaoju";
const database = "kaoju";
const host = "127.0.0.1";

/** What Prisma connects with. */
export function clusterUrl({ port, password }: EmbeddedSettings): string {
  return `postgresql://${user}:${password}@${host}:${port}/${database}`;
}

export function isMade(place: Place): boolean {
  return existsSync(join(place.folder, "data", "PG_VERSION"));
}

/** Makes the data folder. It gets its name only when whole, so that a killed process leaves nothing half-made behind. */
export async function makeCluster(place: Place, settings: EmbeddedSettings): Promise<void> {
  const half = join(place.folder, "data.new");
  const passwordFile = join(place.folder, "password.new");
  rmSync(half, { recursive: true, force: true });
  writeFileSync(passwordFile, settings.password, { mode: 0o600 });
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
  try {
    // PostgreSQL's own C.UTF-8 rather than the system's: the same order of characters on every platform.
    await run(place, "initdb", [
      `--pgdata=${half}`,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, join(place.folder, "data"));
}

/** Starts the server and waits until it takes connections. Throws with the end of its log if it does not. */
export async function startCluster(place: Place, settings: EmbeddedSettings, flags: readonly string[] = []) {
  const options = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", ...flags];
  await run(place, "pg_ctl", [
    "start",
    "--wait",
    "--silent",
    "--timeout=120",
    `--pgdata=${join(place.folder, "data")}`,
    `--log=${join(place.folder, "log")}`,
    `--options=-p ${settings.port} ${options.map((option) => `-c ${option}`).join(" ")}`,
  ]);
  await ensureDatabase(settings);
}

/** Stops the server: open transactions are rolled back, the data are flushed. Does nothing if it is not running. */
export async function stopCluster(place: Place): Promise<void> {
  if (!existsSync(join(place.folder, "data", "postmaster.pid"))) return;
  await run(place, "pg_ctl", ["stop", "--wait", "--silent", "--mode=fast", `--pgdata=${join(place.folder, "data")}`]);
}

/**
 * The port on which this folder's own server answers, or undefined if it is not running. A `postmaster.pid` that a killed
 * machine left is removed when the process it names is no PostgreSQL: the number may belong to anything by now, and
 * PostgreSQL would refuse to start for it.
 */
export async function runningPort(place: Place, password: string): Promise<number | undefined> {
  const pidFile = join(place.folder, "data", "postmaster.pid");
  if (!existsSync(pidFile)) return undefined;
  const [pid, , , port] = readFileSync(pidFile, "utf8").split("\n");
  if (port && (await isOurs(place, { port: Number(port), password }))) return Number(port);
  if (!isPostgres(Number(pid))) rmSync(pidFile, { force: true });
  return undefined;
}

async function isOurs(place: Place, settings: EmbeddedSettings): Promise<boolean> {
  try {
    const folder = await query(settings, "postgres", "show data_directory");
    return folder === join(place.folder, "data");
  } catch {
    return false;
  }
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    // No /proc: leave the question to PostgreSQL itself.
    return true;
  }
}

async function ensureDatabase(settings: EmbeddedSettings): Promise<void> {
  const found = await query(settings, "postgres", `select datname from pg_database where datname = '${database}'`);
  if (!found) await query(settings, "postgres", `create database ${database}`);
}

/** The first value of the first row. */
async function query({ port, password }: EmbeddedSettings, db: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ host, port, user, password, database: db, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

function run(place: Place, name: "initdb" | "pg_ctl", args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program(place.native, name), args, {
      cwd: place.folder,
      stdio: ["ignore", "ignore", "pipe"],
      ...place.account,
    });
    let words = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      words += chunk;
    });
    child.once("error", reject);
    // `exit`, not `close`: the server that pg_ctl leaves behind may hold the pipe open.
    child.once("exit", (code) => {
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`${name} failed (${code}).\n${words}${name === "pg_ctl" ? endOfLog(place) : ""}`.trim()));
    });
  });
}

function endOfLog(place: Place): string {
  try {
    return readFileSync(join(place.folder, "log"), "utf8").split("\n").slice(-12).join("\n");
  } catch {
    return "";
  }
}
