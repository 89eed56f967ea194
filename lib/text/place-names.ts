/**
 * The administrative places of China by name: which province, prefecture or county a name or short name may mean, and the
 * longest such name at a point of a text. Towns are in town-names.ts. It does not decide what a text means by a name: `和平`
 * is also a word.
 */
import { bucketOf, entriesOf, hashAt, mayBegin, type PlaceName, placeOfCode } from "./place-entries";

/**
 * How sure words are to mean a place: a `full` name hardly ever is an ordinary word; a `short` one may be; a `word` (合作, 延长) is
 * a short name that mostly is one; a `stem` is a district's name without 区 (海淀), which is a place only before what such a
 * place has.
 */
export type NameKind = "full" | "short" | "word" | "stem";

/** Short names that texts like these use as words. */
const alsoWords = new Set(
  "会同 公安 合作 资源 通道 互助 共和 比如 延长 南部 大田 中方 获嘉 友谊 方正 和平 平安 东方 大方 同心 民权 惠民 富民 两当 温泉 无为 围场 大安 大同 安康 长治 来宾 海港".split(
    " ",
  ),
);

/** A name and what it may mean. */
export interface PlaceMatch {
  readonly words: string;
  /** Of `words`, in UTF-16 units. */
  readonly length: number;
  readonly kind: NameKind;
  /** Provinces first; several when the name is used more than once (`朝阳区`). Never empty. */
  readonly places: readonly PlaceName[];
  /** Districts that go by these words without their 区; those of a stem, and others of a short name (朝阳 is also a city). */
  readonly districts: readonly PlaceName[];
}

/** By the bucket of their first two characters: the names, longest first. Filled as texts ask for them. */
const known: (readonly Indexed[] | null)[] = new Array(4096).fill(null);

/** With the units of its first three characters, which are compared before the words are. */
interface Indexed extends PlaceMatch {
  readonly first: number;
  readonly second: number;
  /** NaN for a name of two. */
  readonly third: number;
}

/** The longest full or short name, or stem of a district, that starts at `index`, or null. Takes folded text. */
export function placeAt(text: string, index: number): PlaceMatch | null {
  if (!mayBegin(text, index)) return null;
  const first = text.charCodeAt(index);
  const second = text.charCodeAt(index + 1);
  const third = text.charCodeAt(index + 2);
  for (const match of matchesOf(hashAt(text, index))) {
    // Others of the hash, and longer names, differ in their first three characters already.
    if (match.first !== first || match.second !== second) continue;
    if (match.length > 2 && match.third !== third) continue;
    if (match.length > 3 && !text.startsWith(match.words, index)) continue;
    if (!isOtherWord(text, index + match.length)) return match;
  }
  return null;
}

/** The places that a full or short name may mean, provinces first; empty if there is none. */
export function placesCalled(words: string): readonly PlaceName[] {
  const named = nameCalled(words);
  return named && named.kind !== "stem" ? named.places : [];
}

/** What these words as a whole may mean, or null. */
export function nameCalled(words: string): PlaceMatch | null {
  return (mayBegin(words, 0) && matchesOf(hashAt(words, 0)).find((match) => match.words === words)) || null;
}

/** True if `inner` lies in `outer` or is it, by their codes. */
export function liesIn(inner: PlaceName, outer: PlaceName): boolean {
  const digits = digitsOf(outer);
  for (let index = 0; index < digits; index++)
    if (inner.code.charCodeAt(index) !== outer.code.charCodeAt(index)) return false;
  return true;
}

/** The digits of its code that say which place it is: two of a province, four of a prefecture. */
export function ownDigits(place: PlaceName): string {
  return place.code.slice(0, digitsOf(place));
}

function digitsOf({ level }: PlaceName): number {
  if (level === "county") return 6;
  return level === "prefecture" ? 4 : 2;
}

/** `海口市场`, `河北区域`: the class of the name is the first half of a word, so that a shorter name stands there. */
function isOtherWord(text: string, end: number): boolean {
  const next = text.charAt(end);
  switch (text.charCodeAt(end - 1)) {
    case 0x5e02: // 市
      return next !== "" && "场值价民".includes(next);
    case 0x533a: // 区
      return next !== "" && "域间位块".includes(next);
    case 0x53bf: // 县
      return next === "域";
    default:
      return false;
  }
}

function matchesOf(hash: number): readonly Indexed[] {
  const bucket = bucketOf(hash);
  const matches = known[bucket];
  if (matches) return matches;
  const read = readNames(hash);
  known[bucket] = read;
  return read;
}

interface Growing extends PlaceMatch {
  readonly places: PlaceName[];
  readonly districts: PlaceName[];
}

function readNames(hash: number): Indexed[] {
  const { now, former } = entriesOf(hash);
  const names = new Map<string, Growing>();
  const add = (words: string, kind: NameKind, place: PlaceName) => {
    const other = names.get(words);
    // What some place is called in full is no lesser name of another: 襄阳县 was one, 襄阳 is a city.
    if (other && (other.kind === kind || kind === "short" || kind === "word")) other.places.push(place);
    else if (!other || kind === "full")
      names.set(words, {
        words,
        length: words.length,
        kind,
        places: [...(other?.places ?? []), place],
        districts: [],
      });
  };
  for (const place of now) {
    add(place.name, isGeneral(place.name) ? "short" : "full", place);
    // 全州 by itself is the whole of some prefecture; 全州县 is a county.
    if (place.short !== place.name && place.short !== "全州") add(place.short, kindOfShort(place.short), place);
  }
  for (const place of former) {
    // 齐鲁, 龙江: the province, before any county of that name.
    const province = place.level === "province" ? placeOfCode(place.code) : null;
    if (province) {
      add(place.name, "short", province);
      names.get(place.name)?.places.sort((a, b) => Number(b === province) - Number(a === province));
      continue;
    }
    if (!names.has(place.name)) add(place.name, "full", place);
    if (!names.has(place.short)) add(place.short, "short", place);
  }
  for (const place of now) {
    const stem = stemOf(place.name);
    if (stem === null) continue;
    if (!names.has(stem) || names.get(stem)?.kind === "stem") add(stem, "stem", place);
    names.get(stem)?.districts.push(place);
  }
  return [...names.values()].sort((a, b) => b.length - a.length).map(indexed);
}

/** Field by field and with whole numbers, so that all have one shape: a spread gives them several, and each read then looks which. */
function indexed({ words, length, kind, places, districts }: PlaceMatch): Indexed {
  const third = length > 2 ? words.charCodeAt(2) : 0;
  return { words, length, kind, places, districts, first: words.charCodeAt(0), second: words.charCodeAt(1), third };
}

function kindOfShort(short: string): NameKind {
  if (alsoWords.has(short)) return "word";
  // 瀍河区 for 瀍河回族区.
  return short.endsWith("区") ? "full" : "short";
}

/** Names that texts of many a city use as words: 城区, 市中区, 新城区. They mean a place only within their own city. */
function isGeneral(name: string): boolean {
  return /^(?:[东西南北城郊矿]|新[城市]|老城|市[中南北]|城[中关东西南北]|海港|港[口北南]|站前)区$/u.test(name);
}

/** 海淀 of 海淀区, 浦东 of 浦东新区; null for other places and where one character or a general word would be left. */
function stemOf(name: string): string | null {
  if (!name.endsWith("区") || isGeneral(name)) return null;
  const stem = name.slice(0, name.endsWith("新区") && name.length > 3 ? -2 : -1);
  return stem.length >= 2 && stem.length <= 3 ? stem : null;
}
