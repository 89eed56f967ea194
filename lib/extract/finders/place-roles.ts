/**
 * What a place does in its sentence: whether it is the subject of its clause, where something happens, the owner of a count, or
 * only an aside. Looks at the words around the name, which places.ts has found. Takes folded words.
 */
import { classTable, isOf } from "@/lib/text/class-table";
import { liesIn } from "@/lib/text/place-names";
import { measuredAgainst, openings, rankedAmong } from "../lexicon/places";
import { phraseSet } from "../phrases";
import type { HomePlace, NamedPlace } from "./place-home";

/**
 * `subject` opens its clause, `location` stands after 在 or 于, `beside` right before a figure; `aside` is none of these
 * and never a figure's place.
 */
export type PlaceRole = "subject" | "location" | "beside" | "aside";

/** The place that was named before. */
interface PlaceBefore {
  readonly end: number;
  readonly kind: NamedPlace["kind"];
  readonly role: PlaceRole;
}

const openers = phraseSet(openings);

/** Where the clause that begins at `start` says its first word of weight: behind 其中, a time, 在. */
export function skipOpening(text: string, start: number, end: number): number {
  let at = start;
  for (let step = 0; step < 3 && at < end; step++) {
    const opener = openers.at(text, at);
    if (opener) at = opener.end;
    else {
      const time = timeAt(text, at);
      if (time === 0) break;
      at += time;
    }
  }
  return at;
}

const opensTime = 1;
const timeFirsts = classTable([[opensTime, "0123456789今去全前上下一二三四 “（"]]);
const time =
  /(?:[12]\d{3}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:以来|底|全年)?|今年(?:以来)?|去年|全年|\d{1,2}(?:[月至—~-]+\d{0,2})*月份?|前三季度|[上下]半年|[一二三四]季度|[ “（])/uy;

/** The length of the time that stands at `at`, 0 if none does. */
function timeAt(text: string, at: number): number {
  if (!isOf(timeFirsts, text, at, opensTime)) return 0;
  time.lastIndex = at;
  return time.exec(text)?.[0].length ?? 0;
}

const against = new RegExp(`(?:${[...measuredAgainst].sort((a, b) => b.length - a.length).join("|")})$`, "u");
const ranked = new RegExp(
  `^[^，,。；\\d]{0,3}?(?:${[...rankedAmong].sort((a, b) => b.length - a.length).join("|")})`,
  "u",
);

/** `甲市收购40吨、乙市收购30吨`: each item of the list has a subject of its own. */
export function opensItem(text: string, { start, kind }: NamedPlace, last: PlaceBefore | undefined): boolean {
  if (!last || last.role === "aside" || (kind !== "named" && kind !== "part") || kind !== last.kind) return false;
  return (
    /[、和及]/u.test(text.charAt(start - 1)) && /^[^，；。]*\d[^，；。、]*[、和及]$/u.test(text.slice(last.end, start))
  );
}

/** `（台北20日电）`: where it was written. */
const dateline = /^(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)?(?:[电讯](?![子信话网影视力商动力站])|消息)/u;

export function roleOf(text: string, name: NamedPlace, opens: boolean, home: HomePlace): PlaceRole {
  const before = text.slice(Math.max(0, name.start - 4), name.start);
  const after = text.slice(name.end, name.end + 12);
  const counted = /^(?:首批|共|共有|现有|已有|累计)?\d+(?![\d年月日])/u.test(after);
  if (
    // `全国12315平台`: the name of a service.
    /^1\d{4}(?:[平热]|$)/u.test(after) ||
    dateline.test(after) ||
    against.test(before) ||
    (name.kind === "wider" && ranked.test(after) && !counted) ||
    /^(?:籍|人(?!均|口|民|次)|的[^，。]{0,8}(?:女士|先生|某))/u.test(after)
  )
    return "aside";
  // `在全国率先` and the like were refused above; what is left after 在 happens there. `在甲至乙方向` is a way, no place.
  if (/[在于]$/u.test(before))
    return name.kind === "body" || name.kind === "wider" || /^[至到]/u.test(after) ? "aside" : "location";
  if (opens) return "subject";
  if (name.kind === "own") return /[到至赴向从自往]$/u.test(before) ? "aside" : "location";
  if (name.kind === "wider") return counted ? "beside" : "aside";
  if (name.kind === "named" && counted && isPart(name, home) && !/^\d+[\u4e00-\u9fff]*所/u.test(after)) return "beside";
  if (name.kind === "named" && before.endsWith("的") && dealtList.test(text.slice(name.end, name.end + 40)))
    return "subject";
  // `民警走进湾岭镇发放传单`: a town of the table, wherever it stands.
  if (name.kind === "part" && !/[的、]$/u.test(before)) return /^(?:[等籍]|方向)/u.test(after) ? "aside" : "location";
  return "aside";
}

/** `案件较多的甲市、乙市，分别为3件、2件`: whose figures follow. */
const dealtList = /^(?:[、和][\u4e00-\u9fff]{2,6})+[，,]?(?:分别|依次)/u;

function isPart({ entry }: NamedPlace, home: HomePlace): boolean {
  return entry !== null && (home.place === "全国" || (home.entry !== null && liesIn(entry, home.entry)));
}
