/** Tells figures of one kind from others: shares and multiples from counts and amounts. */
import type { Figure } from "../finders/figure";

const ratioUnits = new Set(["%", "‰", "pp", "倍", "番"]);

/** A percentage, a multiple, or a bare share (`三分之一`, `1/4`). */
export function isRatio(figure: Figure): boolean {
  return ratioUnits.has(figure.unit) || (figure.unit === "" && figure.numeral.unit === "");
}

export function sameKind(a: Figure, b: Figure): boolean {
  return a.unit === b.unit || (isRatio(a) && isRatio(b));
}
