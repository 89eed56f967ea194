/**
 * What a reviewer does next: facts and numerals of an article in one order, that of the text or the least certain facts
 * first. Pure.
 */
import type { FactStatus, NumeralStatus } from "./decision";

/** `text` as the article has them; `least-certain` by the confidence of the facts, then what is open of the numerals. */
export const queueOrders = ["text", "least-certain"] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** Name of the cookie that keeps a reviewer's choice. */
export const queueOrderCookie = "kaoju-queue-order";

/** The reviewer's choice if there is one, else the order of the text. */
export function chooseQueueOrder(chosen: string | null | undefined): QueueOrder {
  return queueOrders.find((order) => order === chosen) ?? "text";
}

export interface QueueFact {
  readonly id: string;
  readonly status: FactStatus;
  /** Where its figure stands. */
  readonly position: number;
  /** The chance, 0 to 1, that every field is right; null for a fact that a person has made. */
  readonly confidence: number | null;
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
  /** What it is ordered by before its place in the text. */
  readonly rank: number;
}

/** Everything that is open, in the order asked for. It is total: where all else is equal facts come first, then the ids. */
export function openItems(
  facts: readonly QueueFact[],
  numerals: readonly QueueNumeral[],
  order: QueueOrder,
): QueueItem[] {
  const items: QueueItem[] = [
    ...facts.filter((fact) => fact.status === "proposed").map((fact) => factItem(fact, order)),
    ...numerals.filter((numeral) => numeral.status === "open").map((numeral) => numeralItem(numeral, order)),
  ];
  return items.sort(compare);
}

/**
 * The open item after the one in hand (which need not be open any more), round the end to the first; before it with
 * `backwards`. Null when nothing is open; the item in hand itself when nothing else is. Both in the same order.
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

/** What a person has made is certain enough to come behind all that the engine says. */
export function factItem({ id, position, confidence }: Omit<QueueFact, "status">, order: QueueOrder): QueueItem {
  return { kind: "fact", id, at: position, rank: order === "text" ? 0 : (confidence ?? 1) };
}

/** Numerals come behind all facts: nobody has said yet how certain it is that one is none. */
export function numeralItem({ id, start }: Omit<QueueNumeral, "status">, order: QueueOrder): QueueItem {
  return { kind: "numeral", id, at: start, rank: order === "text" ? 0 : 2 };
}

function compare(a: QueueItem, b: QueueItem): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.at !== b.at) return a.at - b.at;
  if (a.kind !== b.kind) return a.kind === "fact" ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
