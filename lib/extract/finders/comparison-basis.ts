/** Names the basis of a comparison from the words of its other side. Where a comparison stands is comparisons.ts's work. */
import { lastPeriod, lastYear } from "../lexicon/comparisons";
import { phraseSet } from "../phrases";

const yearly = phraseSet(lastYear);
const periodic = phraseSet(lastPeriod);

/** `yoy`, `mom` or `vs:…`; null if the words name nothing. A figure at their end and 的 before it are no part of it. */
export function basisOf(target: string): string | null {
  const name = target
    .replace(/[（(]下同[）)]?$/, "")
    .replace(
      /的?(?:约|近)?[0-9][0-9.,]*(?:[:：∶][0-9.]+)?[万亿余多]*(?:[^0-9年月日前]{0,3}|[A-Za-zμ/]{1,6}[0-9³²]?)$/,
      "",
    )
    .replace(/(?:的)?(?:水平|数据|数值|基数|相比)$/, "")
    .replace(/(?:的|之)?(?:人民币|港币|新台币|台币|美金)$/, "")
    .replace(/[（(]$/, "")
    .replace(/^于/, "")
    .replace(/的$/, "")
    .trim();
  if (name.length < 2) return null;
  const year = yearly.at(name, 0);
  if (
    year &&
    (year.end === name.length ||
      /^(?:同期|全年|同月|同季|均|每[亩人户天日月万]|决算|预算执行|净?[亏盈][损利]|全省|全市|平均)/.test(
        name.slice(year.end),
      ))
  )
    return "yoy";
  if (/同期$/.test(name) && (/^(?:上|去)/.test(name) || name === "同期")) return "yoy";
  const period = periodic.at(name, 0);
  if (period && (period.end === name.length || /^(?:同期|全月)/.test(name.slice(period.end)))) return "mom";
  return `vs:${name}`;
}
