/**
 * `npm run bench:package [-- csv|parquet|xlsx|verify …] [--rows N]`: what it costs to export a project of a million facts, as rows
 * a second beside those of PostgreSQL's own COPY of the same SELECT in the same run, and as growth of memory; and to verify a
 * package of as many. Prints; judges nothing.
 */
import { parseArgs } from "node:util";
import pg from "pg";
import { type ExportFormat, exportFormats } from "@/lib/export/formats";
import { everyFact } from "@/lib/review/fact-filter";
import { exportedSelect } from "@/server/repositories/exported-facts";
import { seedProject, settle } from "../review/list-seed";
import { onStage } from "../review/stage";
import { printTable } from "../review/tables";
import { type ExportRun, runExport } from "./export-run";
import { measureVerify } from "./verify-run";

const rounds = 3;
const usual: readonly ExportFormat[] = ["csv", "parquet", "xlsx"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: "string", default: "1000000" } },
});
const formats = exportFormats.filter((format) => (positionals.length === 0 ? usual : positionals).includes(format));
const facts = Number(values.rows);
const verifies = positionals.includes("verify");
if ((formats.length === 0 && !verifies) || !Number.isSafeInteger(facts) || facts < 1) {
  throw new Error(`Give formats of ${exportFormats.join(", ")}, or verify, and --rows as a number.`);
}
if (formats.length > 0) await onStage(({ url }) => measure(url));
if (verifies) await measureVerify(facts);

async function measure(url: string): Promise<void> {
  const start = performance.now();
  const project = await seedProject(url, facts);
  await settle(url);
  process.stdout.write(`A project of ${count(facts)} facts made in ${secondsSince(start).toFixed(0)} s\n`);
  const copies: number[] = [];
  const runs = new Map<ExportFormat, ExportRun[]>(formats.map((format) => [format, []]));
  // In turns, so that whatever else the machine does meets both alike.
  for (let round = 0; round < rounds; round++) {
    copies.push(await copySeconds(url, project.projectId));
    for (const format of formats) runs.get(format)?.push(runExport({ url, ...project, format }));
  }
  const copied = middle(copies);
  const rows = [...runs].map(([format, list]) => {
    const seconds = middle(list.map((run) => run.seconds));
    const [{ rows: exported, bytes } = { rows: 0, bytes: 0 }] = list;
    return [
      format,
      count(exported),
      `${(bytes / 2 ** 20).toFixed(0)} MiB`,
      count(Math.round(exported / seconds)),
      count(Math.round(exported / copied)),
      (copied / seconds).toFixed(2),
      middle(list.map((run) => run.processor)).toFixed(1),
      `${(Math.max(...list.map((run) => run.growth)) / 2 ** 20).toFixed(0)} MiB`,
    ];
  });
  const head = ["", "rows", "size", "rows/s", "COPY, rows/s", "share of COPY", "processor, s", "growth at most"];
  printTable(`Export of ${count(facts)} facts (middle of ${rounds} runs)`, [head, ...rows]);
}

/** PostgreSQL writes the same rows as CSV to the same machine; nobody reads them. */
async function copySeconds(url: string, projectId: string): Promise<number> {
  const { text, values: parameters } = exportedSelect(projectId, everyFact);
  const select = text.replace(/\$(\d+)/g, (_, number) => pg.escapeLiteral(String(parameters[Number(number) - 1])));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const start = performance.now();
    await client.query(`COPY (${select}) TO STDOUT (FORMAT csv)`);
    return secondsSince(start);
  } finally {
    await client.end();
  }
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

function middle(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
}

function count(size: number): string {
  return size.toLocaleString("en");
}
