/** `kaoju export --project NAME`: the approved facts, or those of any filter, streamed, as the screens give them. */
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { type Command, Option } from "commander";
import { type ExportFormat, exportFormats } from "@/lib/export/formats";
import { readFactFilter } from "@/lib/review/fact-filter";
import { withDatabase } from "../database";
import { endWith, remark } from "../print";
import { target } from "../target";
import { problemWords, words } from "../words";

interface ExportOptions {
  readonly project: string;
  readonly format: ExportFormat;
  readonly filter: string;
  readonly out?: string;
  readonly as?: string;
}

export function registerExport(program: Command): void {
  const t = words();
  program
    .command("export")
    .description(t("export.about"))
    .requiredOption("--project <name>", t("import.project"))
    .addOption(new Option("--format <format>", t("export.format")).choices(exportFormats).default("csv"))
    .option("--filter <query>", t("export.filter"), "status=approved")
    .option("--out <file>", t("export.out"))
    .option("--as <login>", t("import.as"))
    .action((options: ExportOptions) => withDatabase(() => exportProject(options)));
}

async function exportProject({ format, filter, out, ...request }: ExportOptions): Promise<void> {
  const found = await target(request);
  if (!found) return;
  const { exportFacts } = await import("@/server/operations/export-facts");
  const outcome = await exportFacts(found.actor, found.projectId, {
    format,
    filter: readFactFilter(new URLSearchParams(filter)),
  });
  if (!outcome.ok) {
    remark(problemWords()(outcome.problem.code));
    return endWith(1);
  }
  const source = Readable.fromWeb(outcome.value.stream as ReadableStream<Uint8Array>);
  if (out === undefined) await pipeline(source, process.stdout, { end: false });
  else await writeTo(out, source);
}

/** Written aside and renamed, so that a file of that name is never half a dataset. */
async function writeTo(file: string, source: Readable): Promise<void> {
  const half = `${file}.part`;
  try {
    await pipeline(source, createWriteStream(half));
    await rename(half, file);
    remark(words()("export.wrote", { file }));
  } catch (error) {
    await rm(half, { force: true });
    if (!(error instanceof Error && "code" in error)) throw error;
    remark(words()("export.cannotWrite", { file, reason: error.message }));
    endWith(1);
  }
}
