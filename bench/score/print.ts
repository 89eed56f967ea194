/** Sets a report in tables for the terminal. Computes nothing but roundings. */
import { print, printTable } from "@/cli/print";
import type { Reliability } from "./reliability";
import type { SetReport } from "./report";
import { scoredFields } from "./same-field";
import type { Score } from "./totals";

export function printReport(name: string, report: SetReport): void {
  print(`\n== ${name} ==`);
  const rows = [...Object.entries(report.files), ["all", report.total] as const];
  printTable(
    ["text", "gold", "found", "precision", "recall", "detection F1", "core F1", "full F1"],
    rows.map(([file, score]) => scoreRow(file, score)),
  );
  print(
    `\nRight, of the facts found: ${scoredFields.map((field) => `${field} ${percent(report.total.fields[field])}`).join(", ")}`,
  );
  print("\nRules");
  printTable(
    ["rule", "facts", "right", "wrong field", "no fact", "fields"],
    report.rules.map(({ rule, facts, right, wrong, extra, fields }) => [
      rule,
      ...[facts, right, wrong, extra].map(String),
      fields.map(([field, count]) => `${field} ${count}`).join(", "),
    ]),
  );
  print(`\nMissed: ${report.missed.map(([kind, count]) => `${kind} ${count}`).join(", ") || "nothing"}`);
  printReliability("Confidence", report.confidence);
}

/** The table of how far chances can be believed. */
export function printReliability(title: string, reliability: Reliability): void {
  const { count, shareRight, bins, brier, brierOfBaseRate, calibrationError, ranking } = reliability;
  print(`\n${title}: ${count} facts, ${percent(shareRight)} % right`);
  printTable(
    ["said", "facts", "mean", "right"],
    bins.map((bin) => [
      `${bin.from}–${bin.to}`,
      String(bin.count),
      bin.meanChance.toFixed(3),
      bin.shareRight.toFixed(3),
    ]),
  );
  print(`Brier score ${brier.toFixed(4)} (always the share right: ${brierOfBaseRate.toFixed(4)})`);
  print(`calibration error ${calibrationError.toFixed(4)}`);
  print(`a wrong fact stands below a right one in ${ranking === null ? "—" : percent(ranking)} % of all pairs`);
}

function scoreRow(file: string, { gold, found, precision, recall, detectF1, coreF1, fullF1 }: Score): string[] {
  return [file, String(gold), String(found), ...[precision, recall, detectF1, coreF1, fullF1].map(percent)];
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
