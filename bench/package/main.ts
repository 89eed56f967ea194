/**
 * `npm run bench:package [-- csv|parquet|xlsx|jsonl|freeze|package|verify …] [--rows N] [--rounds N]`: what it costs to export a
 * project of a million facts, as rows a second beside those of PostgreSQL's own COPY of the same SELECT in the same run, to freeze
 * it, to write the package of that, and to verify a package of as many. With growth of memory and the longest step without a
 * pause. Prints; judges nothing.
 */
import { parseArgs } from "node:util";
import { type ExportFormat, exportFormats } from "@/lib/export/formats";
import { onStage, type Stage } from "../review/stage";
import { printTable } from "../review/tables";
import { copySeconds } from "./copy";
import { type ExportRun, runExport } from "./export-run";
import { count, mebibytes, middle, perSecond } from "./figures";
import type { Cost } from "./measured";
import { seedApproved } from "./project-seed";
import { runFreeze, runPack } from "./release-run";
import { measureVerify } from "./verify-run";

const costHead = ["rows/s", "rows/s of the thread", "rows/s of processor", "growth at most", "longest step"];
const usual = ["csv", "parquet", "xlsx", "freeze", "package"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: "string", default: "1000000" }, rounds: { type: "string", default: "3" } },
});
const parts = positionals.length === 0 ? usual : positionals;
const formats = exportFormats.filter((format) => parts.includes(format));
const facts = Number(values.rows);
const rounds = Number(values.rounds);
const known: readonly string[] = [...exportFormats, "freeze", "package", "verify"];
if (!parts.every((part) => known.includes(part)) || ![facts, rounds].every((n) => Number.isSafeInteger(n) && n > 0)) {
  throw new Error(`Give some of ${known.join(", ")}, and --rows and --rounds as numbers.`);
}
if (parts.some((part) => part !== "verify")) await onStage(measure);
if (parts.includes("verify")) await measureVerify(facts);

async function measure(stage: Stage): Promise<void> {
  const start = performance.now();
  await seedApproved(stage.url, stage, facts);
  process.stdout.write(`A project of ${count(facts)} facts made in ${secondsSince(start).toFixed(0)} s\n`);
  if (formats.length > 0) await measureExports(stage);
  if (parts.includes("freeze") || parts.includes("package")) measureRelease(stage);
}

async function measureExports({ url, projectId, userId }: Stage): Promise<void> {
  const copies: number[] = [];
  const runs = new Map<ExportFormat, ExportRun[]>(formats.map((format) => [format, []]));
  // In turns, so that whatever else the machine does meets both alike.
  for (let round = 0; round < rounds; round++) {
    copies.push(await copySeconds(url, projectId));
    for (const format of formats) runs.get(format)?.push(runExport({ url, projectId, userId, format }));
  }
  const copied = middle(copies);
  const rows = [...runs].map(([format, list]) => {
    const seconds = middle(list.map((run) => run.seconds));
    const [{ rows: exported, bytes } = { rows: 0, bytes: 0 }] = list;
    const share = (copied / seconds).toFixed(2);
    return [format, count(exported), mebibytes(bytes), perSecond(exported, copied), share, ...costs(exported, list)];
  });
  const head = ["", "rows", "size", "COPY, rows/s", "share of COPY", ...costHead];
  printTable(`Export of ${count(facts)} facts (middle of ${rounds} runs)`, [head, ...rows]);
}

function measureRelease({ url, projectId, userId }: Stage): void {
  const frozen = runFreeze({ url, projectId, userId });
  const head = ["", ...costHead];
  printTable(`Freezing ${count(facts)} facts`, [head, ["freeze", ...costs(facts, [frozen])]]);
  if (!parts.includes("package")) return;
  const { releaseId } = frozen;
  const runs = Array.from({ length: rounds }, () => runPack({ url, projectId, userId, releaseId }));
  if (new Set(runs.map(({ sha256 }) => sha256)).size > 1) throw new Error("The package was not the same each time.");
  const [{ bytes } = { bytes: 0 }] = runs;
  printTable(`Writing the package of ${count(facts)} facts, ${mebibytes(bytes)} (middle of ${rounds} runs)`, [
    head,
    ["package", ...costs(facts, runs)],
  ]);
}

function costs(rows: number, runs: readonly Cost[]): string[] {
  return [
    perSecond(rows, middle(runs.map(({ seconds }) => seconds))),
    perSecond(rows, middle(runs.map(({ thread }) => thread))),
    perSecond(rows, middle(runs.map(({ processor }) => processor))),
    mebibytes(Math.max(...runs.map(({ growth }) => growth))),
    `${middle(runs.map(({ longest }) => longest)).toFixed(0)} ms`,
  ];
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
