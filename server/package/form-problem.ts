/** What is wrong with the form of a record, from what the schema says of it. */
import type { FindingPlace } from "@/lib/package/verify/finding";

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The first problem: the path of the key, what stands there, and what the schema says. */
export function problemOf(error: { readonly issues: readonly Issue[] }, value: unknown): FindingPlace {
  const [issue] = error.issues;
  if (!issue) return {};
  const column = issue.path.map(String).join(".");
  let found: unknown = value;
  for (const key of issue.path) found = (found as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return { ...(column ? { column } : {}), found: JSON.stringify(found) ?? "—", expected: issue.message };
}
