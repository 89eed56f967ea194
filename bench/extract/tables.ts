/** Prints what was measured, as tables on standard output. Only words and columns; it measures and judges nothing. */
import Table from "cli-table3";
import type { LargeRun } from "./memory";
import { median, type Result, ratio } from "./rounds";

/** A title and a table below it; the first row is its head, numbers stand to the right. */
export function printTable(title: string, [head = [], ...rows]: readonly (readonly string[])[]): void {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, column) => (column === 0 ? "left" : "right")),
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  process.stdout.write(`\n${title}\n${table.toString()}\n`);
}

export const resultHead = ["", "chars/s", "slowest", "fastest", "chars/s of processor", "rounds", "chars", "found"];

/** The rates are medians, beside the slowest and the fastest round. */
export function resultRow({ name, characters, found, rates, processorRates }: Result): string[] {
  return [
    name,
    whole(median(rates)),
    whole(Math.min(...rates)),
    whole(Math.max(...rates)),
    whole(median(processorRates)),
    whole(rates.length),
    whole(characters),
    whole(found),
  ];
}

export const largeHead = ["", "chars", "MB", "facts", "seconds", "chars/s", "kept, MB", "peak, MB", "kept, bytes/char"];

export function largeRow(name: string, run: LargeRun): string[] {
  return [
    name,
    whole(run.characters),
    megabytes(run.bytes),
    whole(run.facts),
    run.seconds.toFixed(1),
    whole(run.characters / run.seconds),
    megabytes(run.kept),
    megabytes(run.peak),
    (run.kept / run.characters).toFixed(1),
  ];
}

export const ratioHead = ["", "by the clock", "by processor time"];

/** How many times as fast `a` is as `b`. */
export function fasterRow(a: Result, b: Result): string[] {
  const { clock, processor } = ratio(a, b);
  return [`${a.name} / ${b.name}`, times(clock), times(processor)];
}

/** How many times as dear a character is to `a` as to `b`. */
export function dearerRow(a: Result, b: Result): string[] {
  const { clock, processor } = ratio(b, a);
  return [`${a.name} / ${b.name}`, times(clock), times(processor)];
}

function times(factor: number): string {
  return `${factor.toPrecision(3)} ×`;
}

function whole(number: number): string {
  return Math.round(number).toLocaleString("en");
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
