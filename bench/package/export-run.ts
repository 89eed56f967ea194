/** One export in a process of its own: it exports, throws the bytes away and says what that cost. */
import { randomBytes } from "node:crypto";
import type { ExportFormat } from "@/lib/export/formats";
import { everyFact } from "@/lib/review/fact-filter";
import { closeDb } from "@/server/db";
import { setEnv } from "@/server/env";
import { countFacets } from "@/server/operations/count-facets";
import { exportFacts } from "@/server/operations/export-facts";
import { type Cost, measured } from "./measured";
import { doOwnTask, inOwnProcess } from "./own-process";

export interface ExportTask {
  /** Of the database. */
  readonly url: string;
  readonly projectId: string;
  readonly userId: string;
  readonly format: ExportFormat;
}

export interface ExportRun extends Cost {
  readonly rows: number;
  readonly bytes: number;
}

/** Exports in a new process. Throws if that process fails. */
export function runExport(task: ExportTask): ExportRun {
  return inOwnProcess(import.meta.filename, task);
}

async function measure({ url, projectId, userId, format }: ExportTask): Promise<ExportRun> {
  setEnv({ DATABASE_URL: url, NEXTAUTH_SECRET: randomBytes(32).toString("hex"), NODE_ENV: "production" });
  const counted = await countFacets({ userId }, projectId, everyFact);
  if (!counted.ok) throw new Error(counted.problem.code);
  // A first export that is broken off loads what every export needs.
  await consume(await opened(userId, projectId, format), 1);
  const stream = await opened(userId, projectId, format);
  const { value: bytes, cost } = await measured(() => consume(stream, Number.POSITIVE_INFINITY));
  await closeDb();
  return { rows: counted.value.total, bytes, ...cost };
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

await doOwnTask(import.meta.filename, measure);
