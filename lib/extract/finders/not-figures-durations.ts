/** Tells times that last (`连续十四年`, `用了2天`) from those that only say when (`五年来`, `三年行动`) or how soon (`3日内`). */
import type { NotFactReason } from "@/lib/fact/not-fact";
import { calendarTails, durationLeads } from "../lexicon/set-phrases";
import { durationUnits } from "../lexicon/units";
import { phraseSet } from "../phrases";
import type { Figure } from "./figure";
import { isThreshold } from "./thresholds";

const split = (words: string): string[] => words.split(/\s+/).filter(Boolean);
const units = new Set(split(durationUnits));
/** Right before a time they say that it lasts. */
export const leads = phraseSet(split(durationLeads));
const tails = phraseSet(split(calendarTails));

/** True if the figure is measured in time. */
export function isDuration({ unit }: Figure): boolean {
  return units.has(unit);
}

/** `五年来` and `三年行动` say when; `连续十四年` and `用了2天` say how long. */
export function duration(words: string, figure: Figure, chineseNumeral = false): NotFactReason | undefined {
  const tail = tails.at(words, figure.end);
  // `一年365天` names the year, day by day.
  if (/^36[56]$/.test(figure.value) && figure.unit === "天" && !/[续满]$/.test(words.slice(0, figure.start)))
    return "calendar-span";
  if (
    /^(?:新低|新高|最低|最高|最好|首次|首降|之最)/.test(words.slice(figure.end, figure.end + 2)) ||
    /^来(?:新低|新高|最|首)/.test(words.slice(figure.end, figure.end + 3))
  )
    return "rank";
  if (/(?:假期?|暑期|[春暑]运|黄金周|小长假)$/.test(words.slice(Math.max(0, figure.start - 3), figure.start)))
    return "calendar-span";
  // `由五年前的三成升至六成`, `三天前`: how long ago, not how long.
  if (/^前(?:的|，|就|相|已|还|只|增|减|[上下提翻]|$)/.test(words.slice(figure.end, figure.end + 2))) return "date";
  if (leads.endingAt(words, figure.start) && !(tail && /^[来以]/.test(tail.phrase)))
    return isThreshold(words, figure) ? "threshold" : undefined;
  if (tail)
    return tail.phrase === "内" || tail.phrase === "之内" || tail.phrase === "以内" ? "threshold" : "calendar-span";
  // `6月30日止六个月`: the time that a report covers; `东站5天发送旅客21万人次`: that of what the verb counts.
  if (/止$/.test(words.slice(0, figure.start))) return "calendar-span";
  if (/^(?:累计|共)?(?:接待|发送|到发|运送|疏运|迎客|接诊|揽客)/.test(words.slice(figure.end, figure.end + 6)))
    return "calendar-span";
  if (
    /(?:过去|最近|未来|今后|这|前|后|近|每|头|上)$/.test(
      words.slice(Math.max(0, figure.numeral.start - 2), figure.numeral.start),
    )
  )
    return "calendar-span";
  if (chineseNumeral && !/[月时钟]$/.test(figure.unit)) return "calendar-span";
  return isThreshold(words, figure) ? "threshold" : undefined;
}
