import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openEmbedded, stopIfUnused } from "./embedded";
import { placeFor } from "./place";

// Making a data folder takes seconds on a slow machine.
const patience = 120_000;
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "kaoju-embedded-test-"));
  chmodSync(home, 0o711);
});

afterEach(async () => {
  rmSync(join(home, "users"), { recursive: true, force: true });
  mkdirSync(join(home, "users"));
  if (existsSync(join(home, "database.json"))) await stopIfUnused(home);
  rmSync(home, { recursive: true, force: true });
}, patience);

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/** What a process leaves that was killed: its server runs on, and it is still noted as a user, under a dead number. */
function killUser(): void {
  rmSync(join(home, "users", String(process.pid)));
  writeFileSync(join(home, "users", "4194304"), "");
}

test(
  "keeps data, port and password from one time to the next, and its server stops with the last user",
  async () => {
    const first = await openEmbedded(home);
    expect(first).toMatchObject({ isNew: true, wasRunning: false });
    await ask(first.url, "create table kept (words text)");
    await ask(first.url, "insert into kept values ('還在𠮷')");
    await first.close();
    await expect(ask(first.url, "select 1")).rejects.toThrow(/ECONNREFUSED/);

    const second = await openEmbedded(home);
    expect(second).toMatchObject({ isNew: false, wasRunning: false, url: first.url });
    expect(await ask(second.url, "select words from kept")).toBe("還在𠮷");
    await second.close();
  },
  patience,
);

test(
  "takes over the server of a process that was killed",
  async () => {
    const first = await openEmbedded(home);
    await ask(first.url, "create table kept (words text)");
    killUser();
    const second = await openEmbedded(home);
    expect(second).toMatchObject({ wasRunning: true, url: first.url });
    expect(await ask(second.url, "select count(*) from kept")).toBe("0");
    await second.close();
    await expect(ask(first.url, "select 1")).rejects.toThrow(/ECONNREFUSED/);
  },
  patience,
);

test(
  "starts after a crash of the machine: half a data folder, a pid file whose number now belongs to another program",
  async () => {
    const { folder } = placeFor(home);
    mkdirSync(join(folder, "data.new"));
    writeFileSync(join(folder, "data.new", "PG_VERSION"), "18\n");
    const first = await openEmbedded(home);
    expect(first.isNew).toBe(true);
    const pidFile = join(folder, "data", "postmaster.pid");
    const lines = readFileSync(pidFile, "utf8").split("\n");
    await first.close();

    writeFileSync(pidFile, [process.pid, ...lines.slice(1)].join("\n"));
    const second = await openEmbedded(home);
    expect(await ask(second.url, "select 1")).toBe(1);
    await second.close();
  },
  patience,
);

test(
  "lets nobody in without the password, which only its owner can read",
  async () => {
    const database = await openEmbedded(home);
    expect(statSync(join(home, "database.json")).mode & 0o777).toBe(0o600);
    const wrong = new URL(database.url);
    wrong.password = "postgres";
    await expect(ask(wrong.href, "select 1")).rejects.toThrow(/password authentication failed/);
    expect(await ask(database.url, "show listen_addresses")).toBe("127.0.0.1");
    await database.close();
    rmSync(join(home, "database.json"));
    await expect(openEmbedded(home)).rejects.toThrow(/database\.json is missing/);
    rmSync(join(home, "users", String(process.pid)), { force: true });
  },
  patience,
);
