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
  const widest = { ...least };
  for (const fact of facts) {
    const { place, value, prior } = widthsOf(fact);
    widest.place = Math.max(widest.place, place);
    widest.value = Math.max(widest.value, value);
    widest.prior = Math.max(widest.prior, prior);
  }
  const within = (key: keyof ColumnWidths) => Math.ceil(Math.min(widest[key], most[key]));
  return { place: within("place"), value: within("value"), prior: within("prior") };
}

/** A decision changes one fact of a thousand: the others are not measured again. */
const known = new WeakMap<FactView, ColumnWidths>();

function widthsOf(fact: FactView): ColumnWidths {
  const before = known.get(fact);
  if (before) return before;
  const { place, value, unit, prior } = fact;
  const widths = {
    // A part beside `/` may stand on the next line.
    place: Math.max(...place.split("/").map((part) => width(`${part}/`))),
    value: value === null ? 0 : width(`${groupDigits(value)}≥${unit ?? ""}`),
    prior: prior === null ? 0 : width(groupDigits(prior)),
  };
  known.set(fact, widths);
  return widths;
}

function width(text: string): number {
  let sum = 0;
  for (const character of text) sum += /[\u2e80-\uffef]/u.test(character) ? 1.75 : 1;
  return sum;
}
