/**
 * Finds the places and bodies that a sentence names and what each does there: the subject of its clause, where something
 * happens, or only an aside (an origin, a rank, a share, a part of a name). Which of them a figure takes is the refiner's
 * work. Takes folded words; offsets are those of the text given.
 */
import { liesIn, type PlaceName, placeAt } from "@/lib/text/place-names";
import type { Span } from "@/lib/text/span";
import {
  afterShortName,
  bodySuffixes,
  jurisdictionBodies,
  measuredAgainst,
  noPartName,
  openings,
  partSuffixes,
  rankedAmong,
  villageSuffixes,
  wholeWords,
} from "../lexicon/places";
import { type Phrases, phraseSet, phrasesOf } from "../phrases";

/** What an article is about, as far as it tells what a sentence means by `全市` or by a bare `平安`. */
export interface HomePlace {
  /** In the codebook's form; empty if the article does not say. */
  readonly place: string;
  /** Its entry in the table; null for a body or a place that is not in it. */
  readonly entry: PlaceName | null;
}

/**
 * `subject` opens its clause, `location` stands after 在 or 于, `beside` right before a figure; `aside` is none of these
 * and never a figure's place.
 */
export type PlaceRole = "subject" | "location" | "beside" | "aside";

export interface PlaceMention extends Span {
  /** In the codebook's form: `海口`, `海口/美兰区`, `全省`; the article's own place for 全市, 我县 and its bureau. */
  readonly place: string;
  readonly kind: "own" | "named" | "part" | "body" | "wider";
  readonly role: PlaceRole;
}

/** The places of `within`, in order, not overlapping. `clauseStarts`: offsets at which clauses begin, in order. */
export function findPlaces(
  text: string,
  within: Span,
  home: HomePlace,
  clauseStarts: readonly number[],
): PlaceMention[] {
  const found: PlaceMention[] = [];
  let clause = 0;
  let opening = within.start;
  for (let at = within.start; at < within.end; ) {
    while (clause < clauseStarts.length && (clauseStarts[clause] ?? 0) <= at) {
      opening = skipOpening(text, clauseStarts[clause] ?? at, within.end);
      clause++;
    }
    const last = found.at(-1);
    // `南京、苏州、无锡`: what stands in a list of places is one, and does there what they do.
    const listed = last && last.end === at - 1 && /[、和与及]/u.test(text.charAt(at - 1)) ? last : null;
    const name = nameAt(text, at, within.end, home, at <= opening || follows(text, at), listed !== null);
    if (!name) {
      at++;
      continue;
    }
    const sameKind = listed !== null && listed.kind === name.kind && name.kind === "named";
    found.push({ ...name, role: sameKind ? listed.role : roleOf(text, name, at <= opening, home) });
    at = name.end;
  }
  return joinLists(text, found);
}

type Name = Omit<PlaceMention, "role"> & {
  /** Known by a short name alone, which may be a word. */
  readonly bare: boolean;
  readonly entry: PlaceName | null;
};

const wholes = phrasesOf(wholeWords);
const ownBodies = phraseSet(jurisdictionBodies);
const suffixOfPart = phraseSet(partSuffixes);
const suffixOfVillage = phraseSet(villageSuffixes);
const suffixOfBody = phraseSet(bodySuffixes);
const shortFollowers = phraseSet(afterShortName);
const openers = phraseSet(openings);

/**
 * The place that is named at `at`. `free`: a name without its county (`柳溪镇`) may begin here. `listed`: it follows another
 * place in a list, so that a bare short name is one.
 */
function nameAt(text: string, at: number, end: number, home: HomePlace, free: boolean, listed: boolean): Name | null {
  const whole = wholes.at(text, at);
  if (whole && whole.end <= end && (home.place !== "" || whole.value !== "own"))
    return wholeName(text, at, end, whole.end, whole.value, home);
  const titled = titledHome(text, at, end, home);
  if (titled) return titled;
  const named = administrative(text, at, end, home, listed);
  if (named) return withParts(text, at, end, named, home);
  if (!free) return null;
  const part = localName(text, at, end, suffixOfPart);
  if (part)
    return {
      start: at,
      end: part,
      place: partOf(home.place, text.slice(at, part)),
      kind: "part",
      bare: false,
      entry: null,
    };
  return bodyName(text, at, at, end, home);
}

/** The article's own body or place where the table has none of that name: a customs office, a company. */
function titledHome(text: string, at: number, end: number, { place, entry }: HomePlace): Name | null {
  if (entry !== null || place === "" || !text.startsWith(place, at)) return null;
  const reached = at + place.length;
  const after = ownBodies.at(text, reached)?.end ?? reached;
  return after > end ? null : { start: at, end: after, place, kind: "own", bare: false, entry };
}

function wholeName(text: string, at: number, end: number, after: number, level: string, home: HomePlace): Name {
  const own = level === "own" || level === "town" || isOwnLevel(level, home);
  const body = own ? bodyName(text, at, after, end, home) : null;
  if (body) return body;
  const place = own ? home.place : text.slice(at, after);
  const named = level === "country" && !own ? "全国" : place;
  return { start: at, end: after, place: named, kind: own ? "own" : "wider", bare: false, entry: null };
}

/** 全市 in an article about a county-level city is that city; 全区 in one about an autonomous region the region. */
function isOwnLevel(level: string, { entry, place }: HomePlace): boolean {
  if (!entry) return level !== "country" && level !== "province" && place !== "";
  if (level === entry.level) return true;
  if (level === "prefecture") return entry.name.endsWith("市");
  return level === "county" && entry.name.endsWith("自治区");
}

interface Administrative {
  readonly end: number;
  readonly entry: PlaceName;
  readonly bare: boolean;
}

/** `某省某市某县`: the last is what is meant. */
function administrative(
  text: string,
  at: number,
  end: number,
  home: HomePlace,
  listed: boolean,
): Administrative | null {
  const first = oneName(text, at, end, home.entry);
  if (!first) return null;
  let last = first;
  let bare = first.bare;
  for (let next: Administrative | null = first; next; ) {
    last = next;
    bare &&= next.bare;
    next = oneName(text, last.end, end, last.entry);
    if (next && !liesIn(next.entry, last.entry)) break;
  }
  return bare && !isMeant(text, last, home, listed) ? null : { ...last, bare };
}

function oneName(text: string, at: number, end: number, near: PlaceName | null): Administrative | null {
  const match = placeAt(text, at);
  if (!match || at + match.length > end) return null;
  const after = text.slice(at + match.length, at + match.length + 2);
  // `和县委、县政府`: a county of one syllable is also the end of a word and the beginning of another.
  if (match.length === 2 && match.full && (/^[委政城域直级内境属]/u.test(after) || text.startsWith("和", at)))
    return null;
  const suffix = match.full ? "" : (/^(?:[省市县州盟]|地区)/u.exec(after)?.[0] ?? "");
  const reached = at + match.length + suffix.length;
  return { end: reached, entry: choose(match.places, near), bare: !match.full && suffix === "" };
}

/** Of several places of one name the one that lies where the article is, else the largest. */
function choose(places: readonly PlaceName[], near: PlaceName | null): PlaceName {
  const close = near && places.find((place) => liesIn(place, near) || liesIn(near, place));
  const [first] = places;
  if (!first) throw new Error("a place match without a place");
  return close ?? first;
}

/** A bare short name is a place if it is a province, the article's own, or one of its parts that goes on as places do. */
function isMeant(text: string, { entry, end }: Administrative, home: HomePlace, listed: boolean): boolean {
  if (entry.short === home.place || entry.level === "province") return true;
  const inHome = home.entry !== null && liesIn(entry, home.entry);
  if (!inHome && home.place !== "全国" && entry.level !== "prefecture") return false;
  return listed || shortFollowers.at(text, end) !== null || /[0-9、]/.test(text.charAt(end)) || partAfter(text, end);
}

function partAfter(text: string, at: number): boolean {
  return localName(text, at, text.length, suffixOfPart) !== null;
}

/** Adds what the name goes on with: a bureau that is the place itself, a town and its village, a body of it. */
function withParts(text: string, at: number, end: number, named: Administrative, home: HomePlace): Name {
  const { entry } = named;
  let reached = named.end;
  const own = ownBodies.at(text, reached);
  if (own && own.end <= end) reached = own.end;
  // `某市站发送旅客`: its station or port, which is the place as far as the codebook goes.
  const station = own
    ? null
    : /^(?:火车站|高铁站|站|机场|港)(?=[\u4e00-\u9fff]{2}|\d)(?![点口内长台])/u.exec(text.slice(reached, reached + 5));
  if (station && reached + station[0].length <= end) reached += station[0].length;
  const base = codebookPlace(entry, home);
  const part = own ? null : localName(text, reached, end, suffixOfPart);
  if (part) {
    const village = localName(text, part, end, suffixOfVillage) ?? part;
    return {
      start: at,
      end: village,
      place: partOf(base, text.slice(reached, village)),
      kind: "part",
      bare: false,
      entry,
    };
  }
  const body = bodyName(text, at, reached, end, { place: base, entry });
  if (body) return body;
  const kind =
    base === home.place ? "own" : home.entry && entry !== home.entry && liesIn(home.entry, entry) ? "wider" : "named";
  return { start: at, end: reached, place: base, kind, bare: named.bare, entry };
}

/** Counties and larger places by their own short name; a district, whose name many cities share, under its city. */
function codebookPlace(entry: PlaceName, home: HomePlace): string {
  const isDistrict = entry.level === "county" && entry.name.endsWith("区");
  const ofHome = home.entry?.name.endsWith("市") && entry !== home.entry && liesIn(entry, home.entry);
  return isDistrict && ofHome ? partOf(home.place, entry.short) : entry.short;
}

function partOf(home: string, part: string): string {
  return home === "" ? part : `${home}/${part}`;
}

/** The end of a name of 1 to 6 characters that closes with one of the suffixes, or null. */
function localName(text: string, at: number, end: number, suffixes: Phrases<true>): number | null {
  for (let length = 1; length <= 6 && at + length < end; length++) {
    const last = text.charAt(at + length - 1);
    if (!/[\u4e00-\u9fff]/u.test(last) || stops.test(last)) return null;
    const suffix = suffixes.at(text, at + length);
    if (!suffix || suffix.end > end || noPartName.includes(last)) continue;
    if (length === 1 && suffix.phrase.length === 1 && noPartName.includes(text.charAt(at))) return null;
    return noName.test(text.slice(at, suffix.start)) || noTown.test(text.charAt(suffix.end)) ? null : suffix.end;
  }
  return null;
}

/** `主要街道`, `特色小镇`: kinds of parts, no names. */
const noName = /^(?:主要|重点|城市|商业|背街|繁华|特色|中心|现代|农业|产业|无毒|平安|文明|美丽)/u;
/** `乡镇`, `镇村`, `乡亲`: the suffix is the first half of a word. */
const noTown = /[镇乡村街亲下里土愁音长民贤]/u;

/** Words that a name does not hold: particles, prepositions, 各 and 全. */
const stops = /[的了在至到从由将把被对向为以于与和及或各全该本每所有是各已共]/u;

/** A body of the place, named between `from` and its suffix: `反诈中心` after `该局`. */
function bodyName(text: string, at: number, from: number, end: number, home: HomePlace): Name | null {
  for (let length = 2; length <= 8 && from + length < end; length++) {
    if (!/[\u4e00-\u9fff]/u.test(text.charAt(from + length - 1))) return null;
    const suffix = suffixOfBody.endingAt(text.slice(from, from + length), length);
    // 反诈中心 and 指挥中心 are whole names; 大队 alone is none.
    if (!suffix || (suffix.start === 0 && length < 4)) continue;
    const name = text.slice(from, from + length);
    if (stops.test(name.slice(0, suffix.start)) || noBody.test(name)) return null;
    if (!doesSomething.test(text.slice(from + length, from + length + 6))) return null;
    return { start: at, end: from + length, place: partOf(home.place, name), kind: "body", bare: false, entry: null };
  }
  return null;
}

/** Verbs that make or use a body, and bodies of no name. */
const noBody =
  /^(?:成立|建立|组建|设立|推进|推动|依托|建成|打造|整合|撤销|联合|通过|借助|筹建|赋予|授权|我们)|多个|农村|基层|乡镇|辖区/u;

/** How a clause goes on whose subject is a body; 派出所数量 and 派出所建设 are no bodies that do something. */
const doesSomething =
  /^(?:民警|全体|全年|今年|去年|共|累计|已|先后|还|成功|仅|\d|抓|破|查|侦|办|拨|接|受理|审|化解|开展|组织|出动|立案|处|打|为|劝|止付|走访|巡|服务|签|救|扑)/u;

/** After a preposition or an opening a name without its county may begin: `在柳溪镇`. */
function follows(text: string, at: number): boolean {
  return /[在于，、：；“（和与及]/u.test(text.charAt(at - 1));
}

/** Where the clause that begins at `start` says its first word of weight: behind 其中, a time, 在. */
function skipOpening(text: string, start: number, end: number): number {
  let at = start;
  for (let step = 0; step < 3 && at < end; step++) {
    const opener = openers.at(text, at);
    const time =
      /^(?:[12]\d{3}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:以来|底|全年)?|今年(?:以来)?|去年|全年|\d{1,2}(?:[月至—~-]+\d{0,2})*月份?|前三季度|上半年|[一二三四]季度|[ “（])/u.exec(
        text.slice(at, at + 24),
      );
    if (opener) at = opener.end;
    else if (time) at += time[0].length;
    else break;
  }
  return at;
}

const against = new RegExp(`(?:${[...measuredAgainst].sort((a, b) => b.length - a.length).join("|")})$`, "u");
const ranked = new RegExp(
  `^[^，,。；\\d]{0,3}?(?:${[...rankedAmong].sort((a, b) => b.length - a.length).join("|")})`,
  "u",
);

function roleOf(text: string, name: Name, opens: boolean, home: HomePlace): PlaceRole {
  const before = text.slice(Math.max(0, name.start - 4), name.start);
  const after = text.slice(name.end, name.end + 12);
  const counted = /^(?:首批|共|共有|现有|已有|累计)?\d+(?![\d年月日])/u.test(after);
  if (
    against.test(before) ||
    (name.kind === "wider" && ranked.test(after) && !counted) ||
    /^(?:籍|人(?!均|口|民|次)|的[^，。]{0,8}(?:女士|先生|某))/u.test(after)
  )
    return "aside";
  // `在全国率先` and the like were refused above; what is left after 在 happens there.
  if (/[在于]$/u.test(before)) return name.kind === "body" || name.kind === "wider" ? "aside" : "location";
  if (opens) return "subject";
  if (name.kind === "own") return /[到至赴向从自往]$/u.test(before) ? "aside" : "location";
  if (name.kind === "wider") return counted ? "beside" : "aside";
  if (name.kind === "named" && counted && isPart(name, home) && !/^\d+[\u4e00-\u9fff]*所/u.test(after)) return "beside";
  return "aside";
}

function isPart({ entry }: Name, home: HomePlace): boolean {
  return entry !== null && (home.place === "全国" || (home.entry !== null && liesIn(entry, home.entry)));
}

/** `在甲开发区和乙新区` is one location with both: their parts are joined as the codebook joins them. */
function joinLists(text: string, mentions: readonly PlaceMention[]): PlaceMention[] {
  const joined: PlaceMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, mention.start) : "";
    if (
      last &&
      last.role === "location" &&
      last.kind === "part" &&
      mention.kind === "part" &&
      /^[和与及、]$/u.test(between)
    ) {
      const part = mention.place.split("/").at(-1) ?? mention.place;
      joined[joined.length - 1] = { ...last, end: mention.end, place: `${last.place}、${part}` };
    } else joined.push(mention);
  }
  return joined;
}
