/**
 * How far a time governs the figures behind it, where that is less than the rest of its sentence. What it is for is
 * period-uses.ts's work. Looks a bounded way ahead and back.
 */
import type { Span } from "@/lib/text/span";
import { aimed } from "./period-asides";
import type { PeriodKind } from "./period-uses";

/** The offset behind which figures do not take the time any more; null if it goes on to the end of the sentence. */
export function reachOf(words: string, { start, end }: Span, kind: PeriodKind): number | null {
  if (kind === "share-of") return end + (aimed.exec(words.slice(end, end + 24))?.[0].length ?? 0);
  // `结余9亿元（2030年12月31日：8亿元），负债率……`: the other date is of the bracket alone.
  if ("（(".includes(words.charAt(start - 1) || "。") && "：:".includes(words.charAt(end) || "。"))
    return next(words, end, "）)");
  const before = words.slice(Math.max(0, start - 3), start);
  // `2031年受理900件，其中12月受理80件；审结700件`: the part is over with the semicolon. At the head of a sentence 其中 is of all.
  if (/其中[，,：:]?$/u.test(before) && start > 3) return next(words, end, "；;。");
  if (kind !== "years-back" || start <= 3) return null;
  // `发病率五年来累计下降三成二，接种率保持在95%以上`: only the rise or fall took five years.
  return trend.test(words.slice(end, end + 24)) ? next(words, end, "，,；;。") : next(words, end, "；;。");
}

const trend = /^[^，,；。\d]{0,16}?(?:年均|累计(?:下降|减少|上升|增长|提高|降低|回落))/u;

function next(words: string, from: number, signs: string): number {
  let at = from;
  // The comma right behind a time only sets it off.
  if (words.charAt(at) === "，") at++;
  while (at < words.length && !signs.includes(words.charAt(at))) at++;
  return at;
}
