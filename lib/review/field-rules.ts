/** Which wrong fields stand in the way of which decision. Pure; what can be wrong is in lib/fact/validate.ts. */
import type { FactField, FactFields } from "@/lib/fact/fact";
import { checkFields, type FieldProblem, type FieldProblemCode } from "@/lib/fact/validate";

/** What is wrong with a field whatever the others hold. The other problems say that fields do not fit each other. */
const ownProblems: ReadonlySet<FieldProblemCode> = new Set([
  "place-empty",
  "place-form",
  "indicator-empty",
  "period-form",
  "period-order",
  "period-repeated",
  "decimal-form",
  "unit-multiplier",
  "basis-form",
]);

/**
 * The problems that refuse a correction: those of the changed fields alone. Fields are corrected one cell at a time, so
 * that a value may stand for a moment without its unit; approval demands that all of them fit (lib/checks/fields.ts).
 */
export function correctionProblems(after: FactFields, changed: readonly FactField[]): FieldProblem[] {
  return checkFields(after).filter(({ field, code }) => changed.includes(field) && ownProblems.has(code));
}
