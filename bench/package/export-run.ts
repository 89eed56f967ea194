/**
 * One export in a process of its own, so that no run finds the memory of another. Called with a task, it is that process: it
 * exports, throws the bytes away and prints what it measured as JSON.
 */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import type { ExportFormat } from "@/lib/export/formats";
import { everyFact } from "@/lib/review/fact-filter";
import { closeDb } from "@/server/db";
import { setEnv } from "@/server/env";
import { countFacets } from "@/server/operations/count-facets";
import { exportFacts } from "@/server/operations/export-facts";

export interface ExportTask {
  /** Of the database. */
  readonly url: string;
  readonly projectId: string;
  readonly userId: string;
  readonly format: ExportFormat;
}

export interface ExportRun {
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Seconds of processor time of the app, without the database's. */
  readonly processor: number;
  /** Of the process at its largest, in bytes, over what it had once everything was loaded. */
  readonly growth: number;
}

/** Exports in a new process. Throws if that process fails. */
export function runExport(task: ExportTask): ExportRun {
  const run = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, JSON.stringify(task)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (run.status !== 0) throw new Error(`an export as ${task.format} failed: ${run.signal ?? run.status}`);
  return JSON.parse(run.stdout);
}

async function measure({ url, projectId, userId, format }: ExportTask): Promise<ExportRun> {
  setEnv({ DATABASE_URL: url, NEXTAUTH_SECRET: randomBytes(32).toString("hex"), NODE_ENV: "production" });
  // A first export that is broken off loads what every export needs.
  await consume(await opened(userId, projectId, format), 1);
  const counted = await countFacets({ userId }, projectId, everyFact);
  if (!counted.ok) throw new Error(counted.problem.code);
  const rows = counted.value.total;
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const start = performance.now();
  const used = process.cpuUsage();
  const bytes = await consume(await opened(userId, projectId, format), Number.POSITIVE_INFINITY);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  clearInterval(watch);
  most = Math.max(most, process.memoryUsage().rss);
  await closeDb();
  return { rows, bytes, seconds, processor: (user + system) / 1e6, growth: most - before };
}

async function opened(userId: string, projectId: string, format: ExportFormat): Promise<ReadableStream<Uint8Array>> {
  const outcome = await exportFacts({ userId }, projectId, { format, filter: everyFact, address: "http://bench" });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value.stream;
}

/** Reads so many chunks and counts their bytes. */
async function consume(stream: ReadableStream<Uint8Array>, chunks: number): Promise<number> {
  const reader = stream.getReader();
  let bytes = 0;
  for (let read = 0; read < chunks; read++) {
    const { done, value } = await reader.read();
    if (done) return bytes;
    bytes += value.length;
  }
  await reader.cancel();
  return bytes;
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(JSON.stringify(await measure(JSON.parse(process.argv[2] ?? ""))));
}
