/** What a reviewer does next: facts and numerals of an article in one order, that of the text. Pure. */
import type { FactStatus, NumeralStatus } from "./decision";

export interface QueueFact {
  readonly id: string;
  readonly status: FactStatus;
  /** Where its figure stands. */
  readonly position: number;
}

export interface QueueNumeral {
  readonly id: string;
  readonly status: NumeralStatus;
  readonly start: number;
}

export interface QueueItem {
  readonly kind: "fact" | "numeral";
  readonly id: string;
  readonly at: number;
}

/** Everything that is open, in the order of the text; at one place facts come first, then by id, so that it is total. */
export function openItems(facts: readonly QueueFact[], numerals: readonly QueueNumeral[]): QueueItem[] {
  const items: QueueItem[] = [
    ...facts.filter((fact) => fact.status === "proposed").map(({ id, position }) => factItem(id, position)),
    ...numerals.filter((numeral) => numeral.status === "open").map(({ id, start }) => numeralItem(id, start)),
  ];
  return items.sort(compare);
}

/**
 * The open item after the one in hand (which need not be open any more), round the end to the first; before it with
 * `backwards`. Null when nothing is open; the item in hand itself when nothing else is.
 */
export function nextOpen(
  open: readonly QueueItem[],
  inHand: QueueItem | null,
  direction: "forwards" | "backwards" = "forwards",
): QueueItem | null {
  if (direction === "backwards") {
    return (inHand && open.findLast((item) => compare(item, inHand) < 0)) || (open.at(-1) ?? null);
  }
  return (inHand && open.find((item) => compare(item, inHand) > 0)) || (open[0] ?? null);
}

export function factItem(id: string, position: number): QueueItem {
  return { kind: "fact", id, at: position };
}

export function numeralItem(id: string, start: number): QueueItem {
  return { kind: "numeral", id, at: start };
}

function compare(a: QueueItem, b: QueueItem): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.kind !== b.kind) return a.kind === "fact" ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
