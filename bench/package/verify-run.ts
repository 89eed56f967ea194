/**
 * Verifying a package in a process of its own, so that its memory is its own. Called with a path, it is that process: it prints
 * what it measured as JSON.
 */
import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { verifyPackage } from "@/server/package/verify-package";
import { writePackage } from "@/server/package/write-package";
import { printTable } from "../review/tables";
import { type MadeKind, madeRelease } from "./made-release";

interface VerifyRun {
  readonly holds: boolean;
  readonly seconds: number;
  /** Of all threads: inflating runs beside the one that checks. */
  readonly processor: number;
  /** Of the thread that checks; what the system says of it, where it does. */
  readonly thread: number;
  readonly growth: number;
}

const rounds = 3;

/** Writes packages of so many facts and verifies them: one as most releases are, one in which people changed much. */
export async function measureVerify(facts: number): Promise<void> {
  await measureKind(facts, "plain");
  await measureKind(facts, "reviewed");
}

async function measureKind(facts: number, kind: MadeKind): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "kaoju-bench-"));
  try {
    const file = join(folder, "package.zip");
    await writeFile(file, writePackage(madeRelease(facts, kind)));
    const runs = Array.from({ length: rounds }, () => runVerify(file));
    const middle = (of: (run: VerifyRun) => number) =>
      [...runs].sort((a, b) => of(a) - of(b)).map(of)[Math.floor(rounds / 2)] ?? Number.NaN;
    const perSecond = (of: (run: VerifyRun) => number) => Math.round(facts / middle(of)).toLocaleString("en");
    if (!runs.every(({ holds }) => holds)) throw new Error("The package that was made does not hold.");
    printTable(`Verifying a ${kind} package of ${facts.toLocaleString("en")} facts (middle of ${rounds} runs)`, [
      ["size", "facts/s", "facts a second of its thread's processor time", "of all threads'", "growth at most"],
      [
        `${((await stat(file)).size / 2 ** 20).toFixed(0)} MiB`,
        perSecond(({ seconds }) => seconds),
        perSecond(({ thread }) => thread),
        perSecond(({ processor }) => processor),
        `${(Math.max(...runs.map(({ growth }) => growth)) / 2 ** 20).toFixed(0)} MiB`,
      ],
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function runVerify(file: string): VerifyRun {
  const run = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, file], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (run.status !== 0) throw new Error(`verifying failed: ${run.signal ?? run.status}`);
  return JSON.parse(run.stdout);
}

/** Verifies a small package first, so that nothing is loaded or compiled while the large one is measured. */
async function measured(file: string): Promise<VerifyRun> {
  for await (const _ of createReadStream(file));
  const small = `${file}.small`;
  await writeFile(small, writePackage(madeRelease(2000)));
  await verifyPackage(small);
  let largest = 0;
  const base = process.memoryUsage().rss;
  const watch = setInterval(() => {
    largest = Math.max(largest, process.memoryUsage().rss);
  }, 20);
  const [start, used, own] = [performance.now(), process.cpuUsage(), ownSeconds()];
  const { holds } = await verifyPackage(file);
  const { user, system } = process.cpuUsage(used);
  const thread = ownSeconds() - own;
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  return { holds, seconds, processor: (user + system) / 1e6, thread, growth: Math.max(0, largest - base) };
}

/** Processor time of this thread. Only Linux tells; elsewhere it is that of all threads. */
function ownSeconds(): number {
  const path = `/proc/self/task/${process.pid}/schedstat`;
  if (existsSync(path)) return Number(readFileSync(path, "utf8").split(" ")[0]) / 1e9;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const [, script, task] = process.argv;
if (script === import.meta.filename && task !== undefined) {
  process.stdout.write(JSON.stringify(await measured(task)));
}
