/**
 * The days of holidays and travel rushes that an article itself gives; what a name without days means is period-forms.ts's
 * work. Takes folded text and the times found in it.
 */
import type { Period } from "@/lib/fact/period";
import { fixedHolidays, movingHolidays, travelRushes } from "../lexicon/periods";
import type { PeriodMention } from "./periods";

const holidayNear = new RegExp(
  [...fixedHolidays.map(([name]) => name), ...movingHolidays, ...travelRushes].join("|"),
  "u",
);
/** `7月1日至8月31日，为期62天的2023年铁路暑运`: the rush whose days they are may stand a clause further on. */
const rushOfDays = new RegExp(`^，为期[^，。；\\n]{0,16}?(${travelRushes.join("|")})`, "u");
/** The days of holidays that a text gives beside their names: `春节假期（2月10日至17日）`, `9月29日至10月6日国庆假期`. */
export function holidaysOf(text: string, mentions: readonly PeriodMention[]): Record<string, Period> {
  const days: Record<string, Period> = {};
  for (const { start, end, period } of mentions) {
    const [first = "", last = ""] = period?.split("/") ?? [];
    if (first.length !== 10 || last.length !== 10) continue;
    const near =
      holidayNear.exec(text.slice(end, end + 10))?.[0] ??
      rushOfDays.exec(text.slice(end, end + 30))?.[1] ??
      holidayNear.exec(text.slice(Math.max(0, start - 12), start))?.[0];
    if (near !== undefined && !(near in days)) days[near] = { start: first, end: last };
  }
  const written = mentions.filter(({ start, end }) => text.slice(start, end).includes("月"));
  for (const name of new Set([...text.matchAll(holidayNames)].map((match) => match[0])))
    if (!(name in days)) {
      const told = daysAround(name, written);
      if (told) days[name] = told;
    }
  return days;
}

const holidayNames = new RegExp(holidayNear.source, "gu");

/** The days in which a holiday of fixed date falls, where its name stands apart: `五一` above `4月29日至5月3日`. */
function daysAround(name: string, mentions: readonly PeriodMention[]): Period | null {
  const first = fixedHolidays.find(([own]) => own === name)?.[1];
  if (first === undefined) return null;
  for (const { period, isPrior } of mentions) {
    const [start = "", end = ""] = period?.split("/") ?? [];
    const short = end.length === 10 && Number(end.slice(5, 7)) - Number(start.slice(5, 7)) <= 1;
    if (!isPrior && short && start <= `${end.slice(0, 4)}-${first}` && `${end.slice(0, 4)}-${first}` <= end)
      return { start, end };
  }
  return null;
}
