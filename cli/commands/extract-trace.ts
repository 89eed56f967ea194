/** Sets the traces of facts for a person to read: numbered steps, each with what became, of which words, and by which rule. */
import type { TraceStep } from "@/lib/extract/extraction";
import type { FactLine } from "@/lib/extract/json-lines";
import { factFieldNames } from "@/lib/fact/fact";
import { reasonWords, words } from "../words";

/** One block for each fact, in their order. `text` is the file's. */
export function traceBlocks(lines: readonly FactLine[], text: string): string {
  const lineOf = lineNumbers(text);
  return lines
    .map((line, index) => {
      const head = [`#${index + 1}`, line.place || "—", line.indicator || "—", line.period ?? "—", stated(line)].join(
        "  ",
      );
      const steps = (line.trace ?? []).map(
        (step, at) => `  ${String(at + 1).padStart(2)}. ${stepWords(step, text, lineOf)}`,
      );
      return `${[head, ...steps].join("\n")}\n`;
    })
    .join("\n");
}

/** What a fact states, in short: `>8427 件, 6.3 % yoy`. */
function stated({ bound, value, unit, change, changeUnit, basis }: FactLine): string {
  const level = value === null ? [] : [`${bound === "=" ? "" : (bound ?? "")}${value} ${unit ?? ""}`.trimEnd()];
  const moved = change === null ? [] : [`${change} ${changeUnit} ${basis ?? ""}`.trimEnd()];
  return [...level, ...moved].join(", ");
}

function stepWords({ rule, field, span, to }: TraceStep, text: string, lineOf: (at: number) => number): string {
  const t = words();
  const reasons = reasonWords();
  const name = factFieldNames.find((each) => each === field);
  const what = name ? reasons.field(name) : t("extract.confidence");
  const how = reasons.of(rule);
  const source = span
    ? t("extract.source", { line: lineOf(span.start), words: text.slice(span.start, span.end).replaceAll("\n", "⏎") })
    : null;
  return t("extract.step", {
    what,
    to: to === "" ? "—" : to,
    how: source ? t("extract.both", { how, source }) : how,
    rule,
  });
}

/** Tells the line, from 1, that an offset lies in; by bisection. */
function lineNumbers(text: string): (at: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
