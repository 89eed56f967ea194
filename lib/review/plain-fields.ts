/** Fields as people type them, brought to the one way in which they are stored. Pure; checks nothing. */
import type { FactFields } from "@/lib/fact/fact";

/**
 * Without blanks at the ends, and without the sign of `-0`, which PostgreSQL's numeric does not keep: what is read back
 * must equal what the log says was written, or it could not be taken back.
 */
export function plainFields<T extends Partial<FactFields>>(fields: T): T {
  const plain = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === "string" ? value.trim().replace(/^-(?=0(?:\.0+)?$)/u, "") : value,
  ]);
  return Object.fromEntries(plain) as T;
}
