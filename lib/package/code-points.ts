/** Positions of a text in code points, which the Web Annotation model counts in, from those in UTF-16 code units. */

export interface CodePoints {
  /** Code points before the offset. */
  readonly at: (offset: number) => number;
  /** At most `count` code points that end at the offset. */
  readonly before: (offset: number, count: number) => string;
  /** At most `count` code points that begin at the offset. */
  readonly after: (offset: number, count: number) => string;
}

/** @param text well-formed: no half of a character */
export function codePointsOf(text: string): CodePoints {
  const pairs: number[] = [];
  // Most texts have none: looking for them is one fast pass.
  for (const { index } of text.matchAll(/[\ud800-\udbff]/g)) pairs.push(index);
  return {
    at: (offset) => offset - countBelow(pairs, offset),
    before(offset, count) {
      let from = offset;
      for (let left = count; left > 0 && from > 0; left--) from -= isLow(text.charCodeAt(from - 1)) ? 2 : 1;
      return text.slice(from, offset);
    },
    after(offset, count) {
      let to = offset;
      for (let left = count; left > 0 && to < text.length; left--) to += isHigh(text.charCodeAt(to)) ? 2 : 1;
      return text.slice(offset, to);
    },
  };
}

/** How many of the numbers, which go up, are less than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
