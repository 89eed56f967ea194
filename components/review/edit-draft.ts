/**
 * What a person types into a cell, and the correction that it amounts to. Typed text is kept as it is until it is right.
 * Pure; the rules of the fields are lib/fact/validate.ts.
 */
import { type FactField, type FactFields, factFieldNames } from "@/lib/fact/fact";
import { checkFields, type FieldProblem } from "@/lib/fact/validate";
import { readTypedNumber } from "./typed-number";

/** Field by field as typed; a field that is not in it was not touched. */
export type Draft = Partial<Record<FactField, string>>;

export interface ReadDraft {
  /** The fields as they would be. */
  readonly fields: FactFields;
  /** Only what differs; empty: nothing to save. */
  readonly changes: Partial<FactFields>;
  /** What is wrong with the fields of the draft, or became wrong through them. Anything here blocks saving. */
  readonly problems: readonly FieldProblem[];
}

/** Fields that hold a figure; people may type 万 and 亿 there. */
export const numberFields: readonly FactField[] = ["value", "change", "prior"];

/** The content of a field as text to edit. */
export function asTyped(fields: FactFields, field: FactField): string {
  return fields[field] ?? "";
}

/** Reads a draft over the fields of a fact. */
export function readDraft(fields: FactFields, draft: Draft): ReadDraft {
  const next = consistent({ ...fields, ...readEach(draft) }, draft);
  const changed = factFieldNames.filter((name) => next[name] !== fields[name]);
  const before = checkFields(fields);
  const problems = checkFields(next).filter(
    (problem) =>
      draft[problem.field] !== undefined ||
      !before.some((other) => other.field === problem.field && other.code === problem.code),
  );
  return { fields: next, changes: Object.fromEntries(changed.map((name) => [name, next[name]])), problems };
}

/** What a typed number is read as, for the hint beside the field; null if it is taken as typed. */
export function numberHint(field: FactField, typed: string): string | null {
  if (!numberFields.includes(field)) return null;
  const { read, text, unit } = readTypedNumber(typed);
  return read ? text + (unit ?? "") : null;
}

function readEach(draft: Draft): Partial<FactFields> {
  const read: Record<string, string | null> = {};
  for (const [name, typed] of Object.entries(draft)) {
    const text = typed.trim();
    if (name === "place" || name === "indicator" || name === "level") read[name] = text;
    else read[name] = text === "" ? null : numberFields.includes(name as FactField) ? readTypedNumber(text).text : text;
  }
  return read;
}

/** Fields that follow from one another: a unit typed with its number, a unit and a qualifier where there is a level. */
function consistent(fields: FactFields, draft: Draft): FactFields {
  const valueUnit = typedUnit(draft.value);
  const changeUnit = typedUnit(draft.change);
  const hasLevel = fields.value !== null;
  return {
    ...fields,
    unit: valueUnit ?? (hasLevel ? (fields.unit ?? "") : fields.prior === null ? null : fields.unit),
    // A qualifier without a level stays: it may qualify the change.
    bound: hasLevel ? (fields.bound ?? "=") : draft.value === undefined ? fields.bound : null,
    changeUnit: fields.change === null ? null : (changeUnit ?? fields.changeUnit),
    basis: fields.change === null ? null : fields.basis,
    priorPeriod: fields.prior === null ? null : fields.priorPeriod,
  };
}

function typedUnit(typed: string | undefined): string | null {
  return typed === undefined ? null : readTypedNumber(typed).unit;
}
