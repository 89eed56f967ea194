/**
 * Which place or body is named at a point of a text: a word for the whole (全市), a province or county by its full or short
 * name, what lies in it by its form. It reads one name; what the name does in its sentence is places.ts's work.
 */
import type { PlaceName } from "@/lib/text/place-entries";
import { liesIn, placeAt } from "@/lib/text/place-names";
import type { Span } from "@/lib/text/span";
import { afterShortName, jurisdictionBodies, partSuffixes, villageSuffixes, wholeWords } from "../lexicon/places";
import { phraseSet, phrasesOf } from "../phrases";
import { bodyEnd, localName } from "./place-parts";

/** What an article is about, as far as it tells what a sentence means by `全市` or by a bare `平安`. */
export interface HomePlace {
  /** In the codebook's form; empty if the article does not say. */
  readonly place: string;
  /** Its entry in the table; null for a body or a place that is not in it. */
  readonly entry: PlaceName | null;
}

export interface NamedPlace extends Span {
  /** In the codebook's form. */
  readonly place: string;
  readonly kind: "own" | "named" | "part" | "body" | "wider";
  /** Known by a short name alone, which may be a word. */
  readonly bare: boolean;
  readonly entry: PlaceName | null;
}

const wholes = phrasesOf(wholeWords);
const ownBodies = phraseSet(jurisdictionBodies);
const suffixOfPart = phraseSet(partSuffixes);
const suffixOfVillage = phraseSet(villageSuffixes);
const shortFollowers = phraseSet(afterShortName);

/**
 * The place that is named at `at`. `free`: a name without its county (`柳溪镇`) may begin here. `listed`: it follows another
 * place in a list, so that a bare short name is one.
 */
export function nameAt(
  text: string,
  at: number,
  end: number,
  home: HomePlace,
  free: boolean,
  listed: boolean,
): NamedPlace | null {
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
function titledHome(text: string, at: number, end: number, { place, entry }: HomePlace): NamedPlace | null {
  if (entry !== null || place === "") return null;
  // `国铁某局`, `中国铁路某局集团`: what all of its kind are called by stands before the name.
  const kind = /^(?:国铁|中国铁路)/u.exec(text.slice(at, at + 4))?.[0] ?? "";
  const reached = at + kind.length + place.length;
  if (!text.startsWith(place, at + kind.length)) return null;
  // A county that the table does not have goes by its class too: `禾岭县` is 禾岭. 市场 and 区域 are words.
  const classed = reached + (classWord.exec(text.slice(reached, reached + 4))?.[0].length ?? 0);
  const part = classed > reached ? localName(text, classed, end, suffixOfPart) : null;
  const village = classed > reached ? localName(text, part ?? classed, end, suffixOfVillage) : null;
  const inside = village ?? part;
  if (inside !== null) {
    const name = text.slice(classed, inside);
    return { start: at, end: inside, place: partOf(place, name), kind: "part", bare: false, entry };
  }
  const after = ownBodies.at(text, classed)?.end ?? classed;
  return after > end ? null : { start: at, end: after, place, kind: "own", bare: false, entry };
}

const classWord =
  /^(?:自治[州县旗]|县(?![域城级委直])|市(?![场民值区域内郊直级委])|区(?![域间块位内级委])|[镇州旗盟](?![静定村街])|省(?![内级委直会]))/u;

function wholeName(text: string, at: number, end: number, after: number, level: string, home: HomePlace): NamedPlace {
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
  if (!match || match.kind === "stem" || at + match.length > end) return null;
  const after = text.slice(at + match.length, at + match.length + 2);
  // `和县委、县政府`: a county of one syllable is also the end of a word and the beginning of another.
  if (
    match.length === 2 &&
    match.kind === "full" &&
    (/^[委政城域直级内境属]/u.test(after) || text.startsWith("和", at))
  )
    return null;
  const suffix = match.kind === "full" ? "" : (/^(?:[省市县州盟]|地区)/u.exec(after)?.[0] ?? "");
  const reached = at + match.length + suffix.length;
  return { end: reached, entry: choose(match.places, near), bare: match.kind !== "full" && suffix === "" };
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
function withParts(text: string, at: number, end: number, named: Administrative, home: HomePlace): NamedPlace {
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

/** `反诈中心`, `城北派出所` as the doer of a clause that begins with it or with its bureau. */
function bodyName(text: string, at: number, from: number, end: number, home: HomePlace): NamedPlace | null {
  const reached = bodyEnd(text, from, end);
  if (reached === null) return null;
  return {
    start: at,
    end: reached,
    place: partOf(home.place, text.slice(from, reached)),
    kind: "body",
    bare: false,
    entry: null,
  };
}
