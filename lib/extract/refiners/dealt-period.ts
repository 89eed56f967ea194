/**
 * Times that 分别 deals out: `一、二、三季度分别为8亿元、9亿元和7亿元`, `2021年和2022年分别增长3%和4%`. The figures are told by the
 * signs between them, so that nothing but the words and their times is needed.
 */
import type { PeriodMention } from "../finders/periods";
import { usablePeriods } from "./sentence-periods";

/** The time that the figure at `at` takes of such a list; null if it stands in none. */
export function dealtOut(at: number, words: string, mentions: readonly PeriodMention[]): PeriodMention | null {
  if (mentions.length < 2) return null;
  const before = words.slice(Math.max(0, at - 120), at);
  const found = dealing.exec(before);
  if (!found) return null;
  const sign = at - before.length + found.index;
  const list = listBefore(sign, words, mentions);
  const place = (found[1]?.match(/、|和|以?及/gu) ?? []).length;
  return list.length > 1 ? (list[place] ?? null) : null;
}

/** From the last 分别 up to the figure, without another sentence or clause in between. */
const dealing = /(?:分别|依次)((?:(?!分别|依次)[^，。；])*)$/u;

/** The times that stand in a row before 分别, and nothing else in a list between them and it. */
function listBefore(sign: number, words: string, mentions: readonly PeriodMention[]): PeriodMention[] {
  const list: PeriodMention[] = [];
  for (const mention of usablePeriods(mentions).toReversed()) {
    if (mention.end > sign) continue;
    const between = words.slice(mention.end, list[0]?.start ?? sign);
    if (
      list.length === 0
        ? between.length > 24 || /[、。；]|和|及|\d/u.test(between)
        : !/^(?:、|和|与|以?及)$/u.test(between)
    )
      break;
    list.unshift(mention);
  }
  return list;
}
