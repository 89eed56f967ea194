/**
 * The days of holidays and travel rushes that an article itself gives; what a name without days means is period-forms.ts's
 * work. Takes folded text and the times found in it.
 */
import type { Period } from "@/lib/fact/period";
import { fixedHolidays, movingHolidays, travelRushes } from "../lexicon/periods";
import type { PeriodMention } from "./periods";

const anyHoliday = [...fixedHolidays.map(([name]) => name), ...movingHolidays, ...travelRushes]
  .sort((a, b) => b.length - a.length)
  .join("|");
const holidayNear = new RegExp(anyHoliday, "u");
/** `国庆中秋假期（9月29日`, `春节假期，1月21日`: the name that the days are told of. */
const holidaysBefore = new RegExp(`(?:${anyHoliday})[^，,。；;、\\n\\d]{0,8}[（(，,：:]?(?:即|从|自|是)?$`, "u");
/** `9月29日至10月6日国庆中秋假期`. */
const holidaysAfter = new RegExp(`^[^，,。；;\\n\\d]{0,4}(?:${anyHoliday})[^，,。；;、\\n\\d]{0,6}`, "u");
/** `7月1日至8月31日，为期62天的2023年铁路暑运`: the rush whose days they are may stand a clause further on. */
const rushOfDays = new RegExp(`^，为期[^，。；\\n]{0,16}?(${travelRushes.join("|")})`, "u");

/**
 * The days of the holidays that a text speaks of, by their names: as it gives them (`春节假期（2月10日至17日）`,
 * `9月29日至10月6日国庆假期`), else as its words stand for them (`2024年国庆假期`).
 */
export function holidaysOf(text: string, mentions: readonly PeriodMention[]): Record<string, Period> {
  const days: Record<string, Period> = {};
  for (const { start, end, period } of mentions) {
    const [first = "", last = ""] = period?.split("/") ?? [];
    if (first.length !== 10 || last.length !== 10 || !text.slice(start, end).includes("月")) continue;
    const near =
      holidaysBefore.exec(text.slice(Math.max(0, start - 16), start))?.[0] ??
      rushOfDays.exec(text.slice(end, end + 30))?.[1] ??
      holidaysAfter.exec(text.slice(end, end + 16))?.[0] ??
      "";
    for (const [name] of near.matchAll(holidayNames)) days[name] ??= { start: first, end: last };
  }
  const written = mentions.filter(({ start, end }) => text.slice(start, end).includes("月"));
  for (const name of new Set([...text.matchAll(holidayNames)].map((match) => match[0])))
    if (!(name in days)) {
      const told = daysAround(name, written);
      if (told) days[name] = told;
    }
  for (const { start, end, period, isPrior, kind } of mentions) {
    const [first = "", last = first] = period?.split("/") ?? [];
    if (isPrior || kind === "future" || first === last) continue;
    const name = holidayNear.exec(text.slice(start, end))?.[0];
    if (name !== undefined) days[name] ??= { start: first, end: last };
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
