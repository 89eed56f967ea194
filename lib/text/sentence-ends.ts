/** The marks that sentences end with, and what may close a sentence behind them. Knows marks alone, no words. */
import { classTable, isOf } from "./class-table";

const ending = 1;
const closing = 2;
const marks = classTable([
  [ending, "。！？!?…"],
  [closing, "”’」』）)】]》\"'"],
]);

/** How many closing marks and brackets behind its end still belong to a sentence, in UTF-16 units. */
const longestClosing = 16;
/** As many units as a line's end is looked at for its sentence's end. */
const tail = 12;

/** Finds the next mark that ends a sentence. */
const nextEnding = /[。！？!?…]/g;

/**
 * Where the sentences of the words end, closing marks included, as offsets in order; words behind the last end are a rest
 * that the caller has.
 */
export function sentenceEnds(words: string): number[] {
  const ends: number[] = [];
  nextEnding.lastIndex = 0;
  while (nextEnding.test(words)) {
    const end = closingEnd(words, rowEnd(words, nextEnding.lastIndex - 1));
    ends.push(end);
    // A row of marks is one ending, even if it is longer than what still belongs to this sentence.
    nextEnding.lastIndex = rowEnd(words, end - 1);
  }
  return ends;
}

/** True if the words end as a sentence does, up to eleven closing quotation marks and brackets aside. */
export function endsSentence(words: string): boolean {
  const first = Math.max(0, words.length - tail);
  let last = words.length - 1;
  while (last > first && isOf(marks, words, last, closing)) last--;
  return isOf(marks, words, last, ending);
}

/** Where the row of `……`, or of `。！？`, ends in which `at` lies; straight behind `at` if it is no such mark. */
function rowEnd(words: string, at: number): number {
  if (!isOf(marks, words, at, ending)) return at + 1;
  const dots = words[at] === "…";
  let end = at + 1;
  while (isOf(marks, words, end, ending) && (words[end] === "…") === dots) end++;
  return end;
}

/** Where the marks and brackets end that close what `at` comes behind. */
function closingEnd(words: string, at: number): number {
  const last = Math.min(words.length, at + longestClosing);
  let end = at;
  while (end < last && isOf(marks, words, end, ending | closing)) end++;
  return end;
}
