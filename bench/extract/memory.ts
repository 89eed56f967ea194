/**
 * Heap and time for one large text, each in a process of its own, so that no run finds the heap of another. Called with
 * a length, it is that process: it prints what it measured as JSON.
 */
import { spawnSync } from "node:child_process";
import { extract } from "@/lib/extract/extract";
import { cutArticles } from "@/lib/text/articles";
import { readTexts, repeatTo } from "./texts";

export interface LargeRun {
  /** UTF-16 units. */
  readonly characters: number;
  /** Bytes of the text as UTF-8. */
  readonly bytes: number;
  readonly facts: number;
  readonly seconds: number;
  /** Growth of the heap, in bytes, by all that was handed out: facts with their traces, and ledgers. */
  readonly kept: number;
  /** Growth of the process at its largest, in bytes: what was handed out, what the work took, and garbage. */
  readonly peak: number;
}

/** Extracts a text of so many characters in a new process. Throws if that process fails. */
export function runLarge(characters: number): LargeRun {
  const run = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, String(characters)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (run.status !== 0) throw new Error(`a text of ${characters} characters failed: ${run.signal ?? run.status}`);
  return JSON.parse(run.stdout);
}

function extractLarge(characters: number): LargeRun {
  const { files } = readTexts();
  // Compiled code and what modules set up at first use are not the text's.
  for (const text of files) extractAll(text);
  const text = repeatTo(files, characters);
  const bytes = Buffer.byteLength(text);
  const before = { heap: heapUsed(), peak: process.resourceUsage().maxRSS };
  const start = performance.now();
  const extractions = extractAll(text);
  const seconds = (performance.now() - start) / 1000;
  const peak = (process.resourceUsage().maxRSS - before.peak) * 1024;
  const kept = heapUsed() - before.heap;
  const facts = extractions.reduce((sum, { facts }) => sum + facts.length, 0);
  return { characters, bytes, facts, seconds, kept, peak };
}

function extractAll(text: string) {
  return cutArticles(text).map((article) => extract(text, article));
}

function heapUsed(): number {
  if (!globalThis.gc) throw new Error("run by `node --expose-gc`: the heap is measured without its garbage");
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(JSON.stringify(extractLarge(Number(process.argv[2]))));
}
