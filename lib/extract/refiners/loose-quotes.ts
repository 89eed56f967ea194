/** Takes quotation marks without their other half off the ends of an indicator. Marks inside and whole pairs stay. */
import { classesIn, classTable } from "@/lib/text/class-table";
import type { Cutting } from "../phrase-cutter";

const pairs = ["“”", "‘’", "「」", "『』", "《》"].map((pair) => [pair.charAt(0), pair.charAt(1)] as const);
const anyMark = classTable([[1, pairs.flat().join("")]]);

/** `“亩产` is 亩产; `“双向兼职”覆盖率` stays. */
export function withoutLooseQuotes(cutting: Cutting): Cutting {
  if (classesIn(anyMark, cutting.words, 0, cutting.words.length) === 0) return cutting;
  let now = cutting;
  for (const [open, close] of pairs) {
    if (!now.words.startsWith(open) && !now.words.endsWith(close)) continue;
    const surplus = now.words.split(open).length - now.words.split(close).length;
    if (surplus > 0 && now.words.startsWith(open)) now = now.slice(1);
    else if (surplus < 0 && now.words.endsWith(close)) now = now.slice(0, now.words.length - 1);
  }
  return now;
}
