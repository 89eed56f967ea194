/** Where two records differ that should be the same: the cell or key, and both contents. Pure; never throws. */
import { parseRecord } from "../csv-records";
import type { FindingPlace } from "./finding";

export type Difference = Pick<FindingPlace, "column" | "found" | "expected">;

/** Of two records of a CSV with these columns, without their line ends. */
export function csvDifference(columns: readonly string[], found: string, expected: string): Difference {
  const [actual, wanted] = [parseRecord(found), parseRecord(expected)];
  if (!actual || !wanted || actual.length !== wanted.length) return { found, expected };
  const index = wanted.findIndex((cell, at) => cell !== actual[at]);
  if (index < 0) return { found, expected };
  const column = columns[index];
  return { ...(column ? { column } : {}), found: actual[index] ?? "", expected: wanted[index] ?? "" };
}

/** Of two lines of JSON. Where only the spelling differs, both lines from there on. */
export function jsonDifference(found: string, expected: string): Difference {
  try {
    const path = differingPath(JSON.parse(withoutComma(found)), JSON.parse(withoutComma(expected)));
    if (path) return path;
  } catch {
    // One of them is no JSON: the letters say it.
  }
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at++;
  const from = Math.max(0, at - 20);
  return { found: found.slice(from), expected: expected.slice(from) };
}

function withoutComma(line: string): string {
  return line.endsWith(",") ? line.slice(0, -1) : line;
}

function differingPath(found: unknown, expected: unknown, path = ""): Difference | null {
  if (Object.is(found, expected)) return null;
  const both = [found, expected];
  if (both.some((value) => typeof value !== "object" || value === null)) {
    return { ...(path ? { column: path } : {}), found: shown(found), expected: shown(expected) };
  }
  const [a, b] = both as [Record<string, unknown>, Record<string, unknown>];
  for (const key of new Set([...Object.keys(b), ...Object.keys(a)])) {
    const difference = differingPath(a[key], b[key], path ? `${path}.${key}` : key);
    if (difference) return difference;
  }
  return null;
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "—");
}
