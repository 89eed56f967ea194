/** One line of JSON of a stranger, held against its form. */
import type { FindingPlace } from "@/lib/package/verify/finding";
import type { FindingLog } from "@/lib/package/verify/report";
import { BrokenPackage } from "./broken";
import { problemOf } from "./form-problem";

interface Form<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Parameters<typeof problemOf>[0] };
}

/** After so many lines of another form the rest of a file says nothing new, and saying what is wrong with each takes long. */
const enough = 1000;
/** No line of a package is nested deeper; what follows the levels one by one would end in an overflow. */
const deepest = 100;
/** Shorter lines have no room for so many levels that it would matter. */
const shallow = 4000;

/** A line that has its form. */
export interface JsonRow<T> {
  readonly value: T;
  /** Whether the quick form took it; then its keys stand in the order of the writer. */
  readonly isUsual: boolean;
}

/** Null if it is no JSON or has another form; why is in the log. Throws BrokenPackage after too many of those. */
export function readJson<T>(text: string, form: Form<T>, at: FindingPlace, log: FindingLog): T | null {
  return readJsonRow(text, form, null, at, log)?.value ?? null;
}

/** As `readJson`, with a quick form that is asked before the schema; it may take only what the schema takes unchanged. */
export function readJsonRow<T>(
  text: string,
  form: Form<T>,
  isUsual: ((value: unknown) => value is T) | null,
  at: FindingPlace,
  log: FindingLog,
): JsonRow<T> | null {
  log.looked("tables", 1);
  if (text.length > shallow && depthOf(text) > deepest) {
    log.add("line-form", { ...at, found: text, expected: `≤ ${deepest} levels` });
    return null;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    log.add("line-json", { ...at, found: text, expected: error instanceof Error ? error.message : String(error) });
    return null;
  }
  if (isUsual?.(value)) return { value, isUsual: true };
  const parsed = form.safeParse(value);
  if (parsed.success) return { value: parsed.data, isUsual: false };
  log.add("line-form", { ...at, ...problemOf(parsed.error, value) });
  if (log.countOf("line-form") >= enough) throw new BrokenPackage("given-up", at);
  return null;
}

/** How deep arrays and objects lie in each other. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x22) isString = !isString;
    else if (isString) continue;
    else if (code === 0x5b || code === 0x7b) most = Math.max(most, ++depth);
    else if (code === 0x5d || code === 0x7d) depth--;
  }
  return most;
}
