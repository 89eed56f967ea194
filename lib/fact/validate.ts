/**
 * What the codebook demands of a fact's fields, field by field, for the server and for the cells in which people type. It
 * looks at the fields alone; whether the text bears them out is the checks' work. It changes nothing and never throws.
 */
import { isDecimal } from "./decimal";
import type { FactField, FactFields } from "./fact";
import { inOrder, splitPeriod } from "./period";

/** What can be wrong with a field. Words for people are in the message catalogues under `fieldProblem`. */
export const fieldProblemCodes = [
  /** Blank place. */
  "place-empty",
  /** A part beside `/` is blank: `琼中/`. */
  "place-form",
  /** Blank indicator. */
  "indicator-empty",
  /** Not `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or two of them with `/`, or a day that the calendar has not. */
  "period-form",
  /** The period ends before it starts. */
  "period-order",
  /** Both ends are the same: it is written once. */
  "period-repeated",
  /** Not a decimal: digits, one point, a minus sign; no separators, no 万 or 亿. */
  "decimal-form",
  /** Neither a level nor a change. */
  "nothing-stated",
  /** A level without its unit; a bare ratio has the empty unit, which is not null. */
  "unit-missing",
  /** A unit with neither a level nor an earlier level that it could measure. */
  "unit-without-level",
  /** 万 or 亿 left in the unit: they belong multiplied into the number. */
  "unit-multiplier",
  /** A level that does not say whether it is exact, about, more than or less than. */
  "bound-missing",
  /** A change without its unit; that of a bare ratio is empty, which is not null. */
  "change-unit-missing",
  /** A unit of the change without a change. */
  "change-unit-without-change",
  /** A unit of the change that is none of `%`, `‰`, `‱`, `pp`, `基点`, `倍` and not the level's. */
  "change-unit",
  /** A basis without a change. */
  "basis-without-change",
  /** Not `yoy`, `mom` or `vs:` and words. */
  "basis-form",
  /** The period of an earlier level that is not stated. */
  "prior-period-without-prior",
] as const;
export type FieldProblemCode = (typeof fieldProblemCodes)[number];

export interface FieldProblem {
  readonly field: FactField;
  readonly code: FieldProblemCode;
}

/** All that is wrong with the fields, in the order in which fields are shown; empty if they may stand in the dataset. */
export function checkFields(fields: FactFields): FieldProblem[] {
  return [
    ...placeProblems(fields.place),
    ...found("indicator", fields.indicator.trim() === "" && "indicator-empty"),
    ...periodProblems("period", fields.period),
    ...found("value", decimalProblem(fields.value)),
    ...found("value", fields.value === null && fields.change === null && "nothing-stated"),
    ...found("unit", unitProblem(fields)),
    ...found("bound", fields.value !== null && fields.bound === null && "bound-missing"),
    ...found("change", decimalProblem(fields.change)),
    ...found("changeUnit", changeUnitProblem(fields)),
    ...found("basis", basisProblem(fields)),
    ...found("prior", decimalProblem(fields.prior)),
    ...periodProblems("priorPeriod", fields.priorPeriod),
    ...found("priorPeriod", fields.priorPeriod !== null && fields.prior === null && "prior-period-without-prior"),
  ];
}

function found(field: FactField, code: FieldProblemCode | false): FieldProblem[] {
  return code ? [{ field, code }] : [];
}

function placeProblems(place: string): FieldProblem[] {
  if (place.trim() === "") return found("place", "place-empty");
  return found("place", place.split("/").some((part) => part.trim() === "") && "place-form");
}

function periodProblems(field: "period" | "priorPeriod", text: string | null): FieldProblem[] {
  if (text === null) return [];
  const ends = splitPeriod(text);
  if (!ends) return found(field, "period-form");
  if (!inOrder(ends)) return found(field, "period-order");
  return found(field, text.includes("/") && ends.start === ends.end && "period-repeated");
}

function decimalProblem(text: string | null): FieldProblemCode | false {
  return text !== null && !isDecimal(text) && "decimal-form";
}

/** 千 stays: 千瓦时, 千克 and 千米 are units of their own. */
const multiplier = /^[万亿]./u;

function unitProblem({ value, unit, prior }: FactFields): FieldProblemCode | false {
  if (unit === null) return value !== null && "unit-missing";
  // A change from a stated earlier level may leave the present one unsaid (`相比上年的40条下降一半`): the unit is the earlier one's.
  if (value === null && prior === null) return "unit-without-level";
  return multiplier.test(unit) && "unit-multiplier";
}

const relativeUnits: readonly string[] = ["%", "‰", "‱", "pp", "基点", "倍"];
/** `压缩四分之三` is a bare ratio, with the empty unit that a level of that form has too. */
const bareRatio = /^-?0\.[0-9]+$/u;

function changeUnitProblem({ value, unit, change, changeUnit }: FactFields): FieldProblemCode | false {
  if (change === null) return changeUnit !== null && "change-unit-without-change";
  if (changeUnit === "" && (unit === "" || bareRatio.test(change))) return false;
  if (changeUnit === null || changeUnit.trim() === "") return "change-unit-missing";
  if (multiplier.test(changeUnit)) return "unit-multiplier";
  return value !== null && !relativeUnits.includes(changeUnit) && changeUnit !== unit && "change-unit";
}

function basisProblem({ change, basis }: FactFields): FieldProblemCode | false {
  if (basis === null) return false;
  if (change === null) return "basis-without-change";
  return basis !== "yoy" && basis !== "mom" && !/^vs:.*\S/u.test(basis) && "basis-form";
}
