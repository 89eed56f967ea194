/** How wide the columns of figures must be for the facts at hand, so that the indicator gets what is left. Pure. */

import { groupDigits } from "@/components/ui/figures";
import type { FactView } from "@/lib/api/views";

/** Widths in `ch`, the width of a digit; a Chinese character counts nearly two. */
export interface ColumnWidths {
  readonly place: number;
  readonly value: number;
  readonly prior: number;
}

const least: ColumnWidths = { place: 7, value: 7, prior: 5 };
const most: ColumnWidths = { place: 13, value: 22, prior: 16 };

/** The widest content of each column, within bounds: one endless figure must not push the words away. */
export function columnWidths(facts: readonly FactView[]): ColumnWidths {
  const widest = (texts: readonly string[], key: keyof ColumnWidths) =>
    Math.ceil(Math.min(Math.max(least[key], ...texts.map(width)), most[key]));
  return {
    // A part beside `/` may stand on the next line.
    place: widest(
      facts.flatMap((fact) => fact.place.split("/").map((part) => `${part}/`)),
      "place",
    ),
    value: widest(
      facts.map((fact) => (fact.value === null ? "" : `${groupDigits(fact.value)}≥${fact.unit ?? ""}`)),
      "value",
    ),
    prior: widest(
      facts.map((fact) => (fact.prior === null ? "" : groupDigits(fact.prior))),
      "prior",
    ),
  };
}

function width(text: string): number {
  let sum = 0;
  for (const character of text) sum += /[\u2e80-\uffef]/u.test(character) ? 1.75 : 1;
  return sum;
}
