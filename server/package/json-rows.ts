/** One line of JSON of a stranger, held against its form. */
import type { FindingPlace } from "@/lib/package/verify/finding";
import type { FindingLog } from "@/lib/package/verify/report";
import { problemOf } from "./form-problem";

interface Form<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Parameters<typeof problemOf>[0] };
}

/** Null if it is no JSON or has another form; why is in the log. */
export function readJson<T>(text: string, form: Form<T>, at: FindingPlace, log: FindingLog): T | null {
  log.looked("tables", 1);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    log.add("line-json", { ...at, found: text, expected: error instanceof Error ? error.message : String(error) });
    return null;
  }
  const parsed = form.safeParse(value);
  if (parsed.success) return parsed.data;
  log.add("line-form", { ...at, ...problemOf(parsed.error, value) });
  return null;
}
