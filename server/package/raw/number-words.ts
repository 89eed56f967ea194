/**
 * Numbers in digits, read where they stand: `4705万元` says 47050000 if the field has these digits and four zeros behind them. What
 * stands behind the digits is asked about once of equal words, by the reader of lib/checks.
 */
import { readFigures } from "@/lib/checks/read-figure";
import { byteAt, type Raw } from "./raw";
import { RawCache } from "./raw-cache";

/** Any whole numbers and decimals: what stands behind them may stand behind every one. */
const wholes = ["7", "77", "7123", "7,123"];
const decimals = ["7.7", "12.5"];
/** What 万 and 亿 add, and nothing. */
const scales = [0, 4, 8];
const unsure = -1;

const comma = 0x2c;
const point = 0x2e;
const zero = 0x30;
const mostDigits = 15;

export class NumberWords {
  readonly #zeros = new RawCache<number>(1024);
  /** Where the words and the digits of the field part. */
  #tail = 0;
  #rest = 0;
  #hasPoint = false;

  /**
   * Whether the words from `from` to `to` say the number of which the digits stand from `digits` to `end`; false where another look is
   * needed.
   *
   * @param text in which the words stand from `start` to `stop`
   */
  say(raw: Raw, from: number, to: number, digits: number, end: number, text: string, start: number, stop: number) {
    if (!this.#follow(raw, from, to, digits, end)) return false;
    const known = this.#zeros.find(raw, this.#tail, to);
    // Before the tail each byte is a letter of the text.
    const zeros =
      known ?? this.#zeros.keep(raw, this.#tail, to, zerosBehind(text.slice(start + this.#tail - from, stop)));
    if (zeros !== end - this.#rest || (zeros > 0 && this.#hasPoint)) return false;
    for (let at = this.#rest; at < end; at++) if (byteAt(raw, at) !== zero) return false;
    return true;
  }

  /** Goes along both as far as they say the same digits, with or without commas between thousands. */
  #follow(raw: Raw, from: number, to: number, digits: number, end: number): boolean {
    let at = from;
    let rest = digits;
    let run = 0;
    let groups = 0;
    this.#hasPoint = false;
    for (; at < to; at++) {
      const byte = byteAt(raw, at);
      if (byte === comma) {
        if (this.#hasPoint || run === 0 || run > 3 || (groups > 0 && run !== 3)) return false;
        groups++;
        run = 0;
        continue;
      }
      if (byte === point) {
        if (this.#hasPoint) return false;
        this.#hasPoint = true;
      } else if (byte < zero || byte > 0x39) break;
      else if (!this.#hasPoint) run++;
      if (rest === end || byteAt(raw, rest) !== byte) return false;
      rest++;
    }
    this.#tail = at;
    this.#rest = rest;
    return rest > digits && rest - digits <= mostDigits && (groups === 0 || run === 3);
  }
}

/** How many zeros these words add to any number before them, and say no other number; -1 where that is not sure. */
export function zerosBehind(tail: string): number {
  for (const zeros of scales) {
    const scaled = (sample: string) => sample.replace(",", "") + "0".repeat(zeros);
    if (!wholes.every((sample) => isRead(sample + tail, scaled(sample)))) continue;
    return zeros > 0 || decimals.every((sample) => isRead(sample + tail, sample)) ? zeros : unsure;
  }
  return unsure;
}

function isRead(words: string, number: string): boolean {
  const read = readFigures(words);
  return read.length === 1 && read[0] === number;
}
