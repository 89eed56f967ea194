/**
 * `kaoju extract FILE…`: prints the facts of text files, one a line. Reads files and writes to the terminal; needs no
 * database and stores nothing.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import Table from "cli-table3";
import type { Command } from "commander";
import { extract } from "@/lib/extract/extract";
import { type FactLine, factLine } from "@/lib/extract/json-lines";
import { cutArticles } from "@/lib/text/articles";
import { decodeSource } from "@/lib/text/decode";
import { problemWords, words } from "../words";
import { traceBlocks } from "./extract-trace";

interface Options {
  readonly format: string;
  readonly trace?: boolean;
}

/** Adds the command. A file that cannot be read is named on standard error with status 1; the others go on. */
export function registerExtract(program: Command): void {
  const t = words();
  program
    .command("extract")
    .description(t("extract.about"))
    .argument("<file...>", t("extract.files"))
    .option("--format <format>", t("extract.format"), "jsonl")
    .option("--trace", t("extract.trace"))
    .action(async (files: string[], options: Options) => {
      if (options.format !== "jsonl" && options.format !== "table") {
        process.stderr.write(`${t("extract.unknownFormat", { format: options.format })}\n`);
        process.exitCode = 1;
        return;
      }
      for (const file of files) await printFile(file, options);
    });
}

async function printFile(file: string, { format, trace = false }: Options): Promise<void> {
  const text = await read(file);
  if (text === null) return;
  const lines = cutArticles(text).flatMap((article, index) =>
    extract(text, article).facts.map((fact) => factLine(basename(file), index, text, article, fact, trace)),
  );
  process.stdout.write(format === "table" ? tableOf(basename(file), lines, text) : lines.map(jsonLine).join(""));
}

async function read(file: string): Promise<string | null> {
  const fail = (reason: string) => {
    process.stderr.write(`${file}: ${reason}\n`);
    process.exitCode = 1;
    return null;
  };
  try {
    const decoded = decodeSource(await readFile(file));
    return decoded.ok ? decoded.text : fail(problemWords()(decoded.code));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function jsonLine(line: FactLine): string {
  return `${JSON.stringify(line)}\n`;
}

function tableOf(file: string, lines: readonly FactLine[], text: string): string {
  const table = new Table({
    head: ["#", "place", "indicator", "period", "value", "unit", "change", "basis", "prior", "rule", "?", "words"],
    style: { head: [], border: [] },
  });
  lines.forEach((line, index) => {
    const figures = [line.valueSpan, line.changeSpan, line.priorSpan].flatMap((span) =>
      span ? [text.slice(span.start, span.end).replaceAll("\n", "⏎")] : [],
    );
    table.push([
      String(index + 1),
      line.place,
      line.indicator,
      line.period ?? "—",
      line.value === null ? "—" : `${line.bound === "=" ? "" : line.bound}${line.value}`,
      line.unit ?? "",
      line.change === null ? "" : `${line.change} ${line.changeUnit}`,
      line.basis ?? "",
      line.prior ?? "",
      line.rule,
      line.confidence.toFixed(2),
      figures.join(" · "),
    ]);
  });
  const traces = lines.some((line) => line.trace) ? `\n${traceBlocks(lines, text)}` : "";
  return `${file}: ${lines.length}\n${table.toString()}\n${traces}`;
}
