/**
 * Which mistake a correction has mended, so that the facts which share it can be offered together. Pure; finding those facts
 * is the server's.
 */
import { type FactField, type FactFields, type FieldSource, factFieldNames } from "@/lib/fact/fact";
import type { Changes } from "./fact-state";

/** Fields in which two facts are wrong in the same way. Equal figures are chance: 5 cases here and 5 cars there. */
const shared: ReadonlySet<FactField> = new Set([
  "place",
  "indicator",
  "period",
  "unit",
  "bound",
  "changeUnit",
  "basis",
  "priorPeriod",
  "level",
]);

/** One field of the mistake. */
export interface Mended {
  readonly field: FactField;
  readonly from: string | null;
  readonly to: string | null;
  /** Where the engine had the wrong content from; null where it did not say. */
  readonly source: FieldSource | null;
}

/** The fields that a correction changed; empty if a figure is among them, or none: then nothing is offered. */
export function mendedBy(changes: Changes): readonly Mended[] {
  const fields = factFieldNames.filter((name) => name in changes);
  if (!fields.every((name) => shared.has(name))) return [];
  return fields.map((field) => ({
    field,
    from: textOf(changes[field]?.from),
    to: textOf(changes[field]?.to),
    source: (changes[`sources.${field}`]?.from ?? null) as FieldSource | null,
  }));
}

/** The same correction for another fact. */
export function sameCorrection(mended: readonly Mended[]): Partial<FactFields> {
  return Object.fromEntries(mended.map(({ field, to }) => [field, to]));
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
