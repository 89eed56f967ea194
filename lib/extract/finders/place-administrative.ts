/**
 * Reads the name of a province, prefecture, county or town at a point of a text, by the tables: `某省某市某县` as one name, short
 * names where they are meant, a town of the article's own county by its name alone. Takes folded words.
 */
import type { PlaceName } from "@/lib/text/place-entries";
import { liesIn, type PlaceMatch, placeAt, placesCalled } from "@/lib/text/place-names";
import type { HomePlace } from "./place-home";
import { isMeant } from "./place-short";

export interface Administrative {
  readonly end: number;
  readonly entry: PlaceName;
  /** Known by a short name alone, which may be a word. */
  readonly bare: boolean;
}

/** How a name stands: `free` if it may begin there, `opens` if its clause does, `listed` if it follows another place in a list. */
export interface Standing {
  readonly free: boolean;
  readonly opens: boolean;
  readonly listed: boolean;
}

/** `某省某市某县`: the last is what is meant. Null if no place is named at `at`. */
export function administrativeAt(
  text: string,
  at: number,
  end: number,
  home: HomePlace,
  standing: Standing,
): Administrative | null {
  const first = oneName(text, at, end, home.entry, standing, null);
  if (!first) return null;
  let last = first;
  let bare = first.kind !== null;
  for (let next: OneName | null = first; next; ) {
    last = next;
    bare &&= next.kind !== null;
    next = oneName(text, last.end, end, last.entry, { free: true, opens: false, listed: false }, last.entry);
    if (next && !liesIn(next.entry, last.entry)) break;
  }
  const { entry, kind } = last;
  if (bare && kind !== null) {
    // Field by field: a spread here took half of this function's time.
    const { free, opens, listed } = standing;
    const name = { entry, kind, start: at, end: last.end, free, opens, listed };
    if (!isMeant(text, name, home.entry, home.place)) return null;
  }
  return { end: last.end, entry, bare };
}

interface OneName {
  readonly end: number;
  readonly entry: PlaceName;
  /** Null if the name is beyond doubt. */
  readonly kind: "short" | "word" | "stem" | null;
}

/** One name. `above`: the place that is named right before it. */
function oneName(
  text: string,
  at: number,
  end: number,
  near: PlaceName | null,
  standing: Standing,
  above: PlaceName | null,
): OneName | null {
  const match = placeAt(text, at) ?? paddedAt(text, at);
  if (!match || at + match.length > end) return null;
  const reached = at + match.length;
  if (match.kind === "full") {
    const entry = choose(match.places, near);
    return !above && isDoubtful(text, at, reached, entry, near, standing) ? null : { end: reached, entry, kind: null };
  }
  // 城关区, 市中区: the word of many a city is the name of its own district.
  if (match.kind === "short" && text.charAt(reached - 1) === "区") {
    const entry = match.places.find((place) => near && liesIn(place, near));
    return entry ? { end: reached, entry, kind: null } : null;
  }
  const suffix = suffixAt(text, reached);
  const district = match.districts.length > 0 ? closeTo(match.districts, near) : undefined;
  if (match.kind === "stem" || (district && suffix === "" && !closeTo(match.places, near))) {
    // 密云县, 即墨市: what is a district today was that. 朝阳县 is another place and stands in the table.
    const entry = district ?? choose(match.districts, near);
    if ("市县".includes(suffix) && suffix !== "" && !isOtherSuffix(text, reached)) {
      const before: PlaceName = { ...entry, name: match.words + suffix, short: match.words };
      return { end: reached + 1, entry: before, kind: null };
    }
    return { end: reached, entry, kind: "stem" };
  }
  if (suffix === "" || isOtherSuffix(text, reached))
    return { end: reached, entry: choose(match.places, near), kind: match.kind };
  return { end: reached + suffix.length, entry: chooseBySuffix(match.places, suffix, near), kind: null };
}

/** The class that follows a short name; empty if none does. */
function suffixAt(text: string, at: number): string {
  const next = text.charAt(at);
  if (next !== "" && "省市县州盟旗".includes(next)) return next;
  return text.startsWith("地区", at) ? "地区" : "";
}

function closeTo(places: readonly PlaceName[], near: PlaceName | null): PlaceName | undefined {
  return near ? places.find((place) => liesIn(place, near) || liesIn(near, place)) : undefined;
}

/** 市场, 市民, 县域, 省会: the suffix is the first half of a word. */
function isOtherSuffix(text: string, at: number): boolean {
  return /^(?:市[场值价民面]|县[域城]|省[会级]|州际)/u.test(text.slice(at, at + 2));
}

/**
 * `创新县`, `西南山区`: the full name of a county may also be the end of a word and the beginning of another. One of two
 * characters or a district of elsewhere needs a boundary before it.
 */
function isDoubtful(
  text: string,
  at: number,
  end: number,
  entry: PlaceName,
  near: PlaceName | null,
  { free, listed }: Standing,
): boolean {
  const short = end - at === 2;
  if (short && (/^[委政城域直级内境属]/u.test(text.slice(end, end + 1)) || text.startsWith("和", at))) return true;
  const isDistrict = entry.level === "county" && entry.name.endsWith("区");
  if (!short && (!isDistrict || (near && liesIn(entry, near)))) return false;
  return (
    !free && !listed && /[\u4e00-\u9fff]/u.test(text.charAt(at - 1)) && !/[省市州区到赴向往]/u.test(text.charAt(at - 1))
  );
}

/** Of several places of one name the one that lies where the article is, else the largest. */
function choose(places: readonly PlaceName[], near: PlaceName | null): PlaceName {
  const close = closeTo(places, near);
  const [first] = places;
  if (!first) throw new Error("a place match without a place");
  return close ?? first;
}

/** 海南州 is no province: of the places of that name those that go by this class come first. */
function chooseBySuffix(places: readonly PlaceName[], suffix: string, near: PlaceName | null): PlaceName {
  const fit = places.filter(({ name }) => name.endsWith(suffix));
  return choose(fit.length > 0 ? fit : places, near);
}

/** `高 县` in a table's first column: a name of two characters set as wide as the others. */
function paddedAt(text: string, at: number): PlaceMatch | null {
  if (text.charAt(at + 1) !== " " || !"县市".includes(text.charAt(at + 2)) || at !== 0) return null;
  const words = text.charAt(at) + text.charAt(at + 2);
  const places = placesCalled(words);
  return places.length > 0 ? { words, length: 3, kind: "full", places, districts: [] } : null;
}
