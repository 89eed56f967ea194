/**
 * Whether a short name is meant as a place: 和平, 平安 and 东方 are words, 中山路 a street, 湘江河南岸 a bank. What follows it,
 * where it stands and what the article is about decide. Takes folded words.
 */
import type { PlaceName } from "@/lib/text/place-entries";
import { liesIn, placeAt } from "@/lib/text/place-names";
import { governingVerbs } from "../lexicon/governing-verbs";
import { afterDistrictStem, afterShortName, partOfLongerName } from "../lexicon/places";
import { phraseSet } from "../phrases";
import { partEnd } from "./place-parts";
import { townAt, townIndexOf } from "./place-towns";

const verbs = new Set(governingVerbs.split(/\s+/).filter((verb) => verb.length > 1));
const followers = phraseSet([...afterShortName, ...verbs]);
const districtFollowers = phraseSet(afterDistrictStem);
const otherName = new RegExp(`^(?:${partOfLongerName.join("|")})`, "u");

/** Where a short name stands, and the article that it stands in. */
export interface ShortName {
  readonly entry: PlaceName;
  /** As written: a stem (海淀) or a town's short name needs more than 四川 does. */
  readonly kind: "short" | "word" | "stem" | "town";
  readonly start: number;
  readonly end: number;
  /** It may begin a clause or an item. */
  readonly free: boolean;
  /** It opens a clause. */
  readonly opens: boolean;
  /** It follows another place in a list. */
  readonly listed: boolean;
}

/** True if the short name is a place here. `home`: the article's own entry and short name. */
export function isMeant(text: string, name: ShortName, home: PlaceName | null, own: string): boolean {
  const { entry, end, kind } = name;
  if (isOtherName(text, name)) return false;
  if (kind === "stem" || kind === "town") return home !== null && isPartMeant(text, name, home);
  // `庄浪：…` at the head of a headline.
  if (entry.short === own || (name.start === 0 && text.charAt(end) === "：")) return true;
  if (entry.level === "province" && (home === null ? own === "" || own === "全国" : liesIn(home, entry))) return true;
  if (kind === "word") return name.listed || isCell(text, name);
  const inHome = home !== null && liesIn(entry, home);
  // `黑河最早收完`: a city of the article's province that opens a clause.
  if (inHome && entry.level === "prefecture" && name.opens) return true;
  // Of an article on a firm nothing says where its places lie.
  if (!inHome && home !== null && own !== "全国" && entry.level === "county") return false;
  const withOther = home !== null && /[和与及]/u.test(text.charAt(end)) && isPartOf(text, end + 1, home);
  return (
    goesOn(text, end) || withOther || name.listed || isCell(text, name) || partEnd(text, end, text.length) !== null
  );
}

/**
 * `海淀法院`, `湾岭发案4宗`, `湾岭、黎母山等`. Stems of districts and short names of towns are words more often than not (新建,
 * 和平, 建设): they need a body or a verb behind them, or others of their kind beside them.
 */
function isPartMeant(text: string, { entry, kind, start, end, free, listed }: ShortName, home: PlaceName): boolean {
  if (kind === "stem" && !liesIn(entry, home)) return false;
  if (verbs.has(text.slice(start, end))) return false;
  if (kind === "stem" && districtFollowers.at(text, end)) return true;
  if (listed) return goesOn(text, end) || /[两三四五六七八九等]/u.test(text.charAt(end));
  if (!free) return false;
  return /[、和与及]/u.test(text.charAt(end)) ? isPartOf(text, end + 1, home) : isFollowed(text, end);
}

/** A name of the article's own place stands there. */
function isPartOf(text: string, at: number, home: PlaceName): boolean {
  const match = placeAt(text, at);
  return (
    match?.places.some((place) => liesIn(place, home)) || townAt(text, at, text.length, townIndexOf(home)) !== null
  );
}

function goesOn(text: string, end: number): boolean {
  return /[0-9、]/u.test(text.charAt(end)) || isFollowed(text, end);
}

/** A verb or a body goes on; 派出所 and 服务中心 are no verbs. */
function isFollowed(text: string, end: number): boolean {
  const follower = followers.at(text, end);
  return follower !== null && !/^(?:[所站室院局部队点]|中心)/u.test(text.slice(follower.end, follower.end + 2));
}

/** A name that is all of a table's cell. */
function isCell(text: string, { start, end, free }: ShortName): boolean {
  return free && start === 0 && /^[\t|] *|^ (?=[-0-9])/u.test(text.slice(end, end + 3));
}

/** `中山路`, `海南话`, `吉林大学`, `河南岸`: the name of something else, or two words. */
function isOtherName(text: string, { start, end }: ShortName): boolean {
  const after = text.slice(end, end + 4);
  if (otherName.test(after)) return true;
  // 河南岸, 江西侧: a direction between a water and its side.
  return (
    /[东西南北]/u.test(text.charAt(end - 1)) &&
    end - start === 2 &&
    /^(?:[岸侧麓坡端段]|部(?![分队署门委]))/u.test(after)
  );
}
