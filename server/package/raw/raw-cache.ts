/**
 * What was made of bytes that come again and again: places, units, rules, figures. Each key has one place in the table, and the last
 * one that came there is kept: a stranger's million different ones, or ones that all want the same place, cost neither memory nor time.
 */
import { type Raw, same } from "./raw";

interface Kept<T> {
  readonly key: Raw;
  readonly value: T;
}

export class RawCache<T> {
  readonly #kept: (Kept<T> | undefined)[];
  readonly #mask: number;
  /** Where the key that was looked for last belongs. */
  #place = 0;

  /** @param places a power of two */
  constructor(places: number) {
    this.#kept = new Array<Kept<T> | undefined>(places).fill(undefined);
    this.#mask = places - 1;
  }

  /** Undefined if it is not kept, or no longer. */
  find(raw: Raw, from: number, to: number): T | undefined {
    this.#place = placeOf(raw, from, to) & this.#mask;
    const kept = this.#kept[this.#place];
    const length = to - from;
    return kept !== undefined && kept.key.length === length && same(raw, from, kept.key, 0, length)
      ? kept.value
      : undefined;
  }

  /** Keeps a value for the key that `find` was asked for last. */
  keep(raw: Raw, from: number, to: number, value: T): T {
    this.#kept[this.#place] = { key: raw.copy(from, to), value };
    return value;
  }
}

function placeOf({ view }: Raw, from: number, to: number): number {
  let mixed = (to - from) | 0;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    mixed = Math.imul(mixed ^ view.getInt32(at, true), 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  for (; at < to; at++) mixed = Math.imul(mixed ^ view.getUint8(at), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
