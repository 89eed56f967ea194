/** Reads what qualifies a figure: before it, after it, or before the verb that it follows. Knows nothing of the unit. */

import type { Bound } from "@/lib/fact/fact";
import { classTable, isOf } from "@/lib/text/class-table";
import { qualifiersAfter, qualifiersBefore, roundQualifiers, tenthsQualifiers } from "../lexicon/qualifiers";
import { type PhraseHit, phrasesOf } from "../phrases";
import type { Numeral } from "./numeral";

const before = phrasesOf<Bound>(qualifiersBefore);
const beforeRound = phrasesOf<Bound>([...qualifiersBefore, ...roundQualifiers]);
const beforeTenths = phrasesOf<Bound>([...qualifiersBefore, ...tenthsQualifiers]);
const after = phrasesOf<Bound>(qualifiersAfter);

/** The qualifier that ends at `at`. A bare 百 or 千 takes some that no other number does (`上千`), tenths others (`已过六成`). */
export function leadingQualifier(words: string, at: number, { bare, unit }: Numeral): PhraseHit<Bound> | null {
  const hit = (bare ? beforeRound : unit === "成" ? beforeTenths : before).endingAt(words, at);
  return hit && !insideWord(words, hit.start, hit.phrase) ? hit : null;
}

const goal = /(?:的|左右的)[\u4e00-\u9fff]{0,4}(?:目标|控制线|上限|下限|红线|警戒线|要求|标准)/y;

/** `4.5%的控制目标`: what the figure that ends at `at` is, is a mark to be kept or reached. */
export function isGoal(words: string, at: number): boolean {
  const next = words.charAt(at);
  if (next !== "的" && next !== "左") return false;
  goal.lastIndex = at;
  return goal.test(words);
}

/** 余 and 多 after the unit only where nothing follows that they could belong to (`3人多次作案`). */
export function trailingQualifier(words: string, at: number, numeral: Numeral): PhraseHit<Bound> | null {
  const hit = after.at(words, at);
  if (!hit) return null;
  if (hit.phrase.length === 1 && (numeral.more || !/^(?:[，。；、）)的”]|$)/.test(words.charAt(hit.end)))) return null;
  return hit;
}

const apart = /(约|近|超|逾|超过|不足|接近)[占为有达需用合全总][^，。；：、0-9]{0,12}$/;

/** What `apart` cannot match without; any other stretch is turned away by its characters. */
const stops = 1;
const link = 2;
const opener = 4;
const apartKinds = classTable([
  [stops, "，。；：、0123456789"],
  [link, "占为有达需用合全总"],
  [opener, "约近超逾过足"],
]);

/** `约占全省67.4%`: the qualifier stands before the verb, with a few words between. Its own words are no part of the figure. */
export function apartQualifier(words: string, at: number): Bound | undefined {
  if (!mayBeApart(words, at)) return undefined;
  const lead = words.slice(Math.max(0, at - 16), at);
  const match = apart.exec(lead);
  if (!match || (match[1]?.length === 1 && insideWord(lead, match.index, match[1]))) return undefined;
  return before.at(match[1] ?? "", 0)?.value;
}

const apartOfWhole = /(约占|接近|将近|逼近|超过|不足|不到)[^，。；：、0-9]{2,16}的$/;

/** `接近收案总数的三分之一`: before the whole that a share is of. */
export function qualifierOfShare(words: string, at: number): Bound | undefined {
  if (words.charAt(at - 1) !== "的") return undefined;
  const match = apartOfWhole.exec(words.slice(Math.max(0, at - 22), at));
  return match ? before.at(match[1] ?? "", 0)?.value : undefined;
}

function mayBeApart(words: string, at: number): boolean {
  for (let index = at - 1; index > 0 && index >= at - 13; index--) {
    const kind = apartKinds[words.charCodeAt(index)] ?? 0;
    if (kind & link && isOf(apartKinds, words, index - 1, opener)) return true;
    if (kind & stops) return false;
  }
  return false;
}

/** Two qualifiers are one: `超2000余` and `近…以上` are at least so much, `约…多` is more. */
export function boundOf(leading: Bound | undefined, more: boolean, trailing: Bound | undefined): Bound {
  if (trailing === ">" || more) return ">";
  return leading && leading !== "=" ? leading : (trailing ?? "=");
}

const wordsWith: Readonly<Record<string, string>> = {
  约: "节签合预履违契邀缔",
  近: "附最邻临亲靠新就远",
  超: "高赶反中英",
  上: "以网线路晚早车船身世马海",
  成: "完建形达落办生改变造组构养",
  过: "通经超不路错",
};

/** The 约 of 签约 and the 近 of 附近 qualify nothing. */
function insideWord(words: string, start: number, phrase: string): boolean {
  return start > 0 && phrase.length === 1 && (wordsWith[phrase]?.includes(words.charAt(start - 1)) ?? false);
}
