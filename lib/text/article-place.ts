/**
 * The place or body that an article is about: the one of its headline, of who speaks in it, of its dateline, the one named
 * most. Where single figures belong is for the extraction to say.
 */
import { fold } from "./fold";
import { ownLevel } from "./own-level";
import { ownBody, speakingRegion } from "./place-bodies";
import { type PlaceName, placeOfCode } from "./place-entries";
import { type PlaceInText, placesIn, unlistedNames } from "./place-mentions";
import { liesIn, placeAt, placesCalled } from "./place-names";
import { publisherPlace } from "./place-publisher";
import { leadingRegion } from "./place-regions";
import type { Span } from "./span";

/** As much of an article as is read for its place, in UTF-16 units: a page says early and often what it is about. */
const readAtMost = 20_000;

/** Words for a whole country. 中国 is also the first half of many a firm's name. */
const nation = /全国|我国|国家统计局|海关总署/u;
const nationTitle = /全国|我国|国家\p{Script=Han}{2,4}局|中国(?![铁移电联银石建工农航人太平中])/u;
/** `新华社某地3月2日电`, `【本报某地讯】`: where it was written, and if nothing else is said, what it is about. */
const datelinePlace =
  /(\p{Script=Han}{2,6})(?:(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?\d{1,2}日(?:讯|电|消息)|[讯电](?=[\s（：】]))/u;

/** A short name (`琼海`) as the text writes it, or null if none is to be seen. `title` as cut; the span is the whole article's. */
export function articlePlace(text: string, span: Span, title: string): string | null {
  const head = fold(title);
  const source = text.slice(span.start, Math.min(span.end, span.start + readAtMost));
  const words = fold(source);
  const place = placeOf(head, words);
  if (place === null || (head === title && words === source)) return place;
  return written(place, title, head) ?? written(place, source, words) ?? traditional[place] ?? place;
}

/** Where a text in traditional characters names none of them in full: 本澳, 全臺. */
const traditional: Readonly<Record<string, string>> = { 澳门: "澳門", 台湾: "臺灣", 全国: "全國" };

/** The name in the script of the text; null if the text does not have it. */
function written(name: string, text: string, folded: string): string | null {
  const at = folded.indexOf(name);
  return at < 0 ? null : text.slice(at, at + name.length);
}

function placeOf(head: string, words: string): string | null {
  const named = ownBody(head, words);
  if (named) return named;
  const region = leadingRegion(head) ?? leadingRegion(words.trimStart());
  if (region) return region;
  const inTitle = placesIn(head);
  const strongest = inTitle.find((mention) => mention.strong)?.name ?? unlistedNames(head)[0];
  if (strongest) return strongest;
  const inText = placesIn(words);
  const counts = new Map<string, number>();
  for (const mention of inText) if (mention.strong) add(counts, mention.name);
  for (const name of unlistedNames(words)) add(counts, name);
  const dateline = inDateline(words);
  const shown = shownInTitle(inTitle, counts, dateline, head, words);
  if (shown) return shown;
  if (nationTitle.test(head)) return "全国";
  const speaking = speakingRegion(words);
  if (speaking) return speaking;
  const most = mostNamed(counts, new Set(inText.flatMap(({ name, province }) => (province ? [name] : []))));
  // An agency writes from the capital of what it writes about.
  const wide = most === null && (nation.test(words) ? !/[全我][省市县区]/u.test(words) : false);
  if (wide) return "全国";
  const published = ownOfPublisher(most, words);
  if (published) return published;
  if (most !== null) return meant(provinceOf(most, counts, inText, words), head, words);
  const whole = wholeOf(inText, words);
  if (whole) return whole;
  // A city of the headline that the text names again: `某市油田`, written from the capital of its province.
  const again = inTitle.find(({ name, city }) => city && words.split(name).length > 3);
  return again?.name ?? (dateline ? meant(dateline, head + words, words) : commonProvince(inText));
}

/** A bare name in the headline counts if something shows that it is a place: 平安 and 东方 are words as well. */
function shownInTitle(
  inTitle: readonly PlaceInText[],
  counts: ReadonlyMap<string, number>,
  dateline: string | null,
  head: string,
  words: string,
): string | null {
  const parts = [...counts.keys()];
  // `泉州快递再创新高` above 全市: 三明治 alone would be no city.
  const opens = ownLevel(words) === "prefecture";
  const shown = inTitle.find(
    ({ name, province, states, city }) =>
      counts.has(name) ||
      province ||
      states ||
      (city && opens && head.startsWith(name)) ||
      name === dateline ||
      parts.some((part) => holds(name, part)),
  );
  return shown?.name ?? null;
}

/**
 * 全市 in `某某晚报` is the city of the paper, 全省 its province, if the place named most, `most`, lies there or none is named: a
 * paper writes of other cities too.
 */
function ownOfPublisher(most: string | null, words: string): string | null {
  const place = publisherPlace(words);
  const level = ownLevel(words);
  if (!place || level === null) return null;
  const own = level === "province" ? placeOfCode(place.code.slice(0, 2).padEnd(6, "0")) : place;
  const isOf = own && (level === own.level || (level === "prefecture" && own.name.endsWith("市")));
  return isOf && (most === null || most === own.short || holds(own.short, most)) ? own.short : null;
}

/** 全省 with 宿州、淮北、亳州 below it is the province that they lie in; null if they lie in several or are fewer than two. */
function wholeOf(inText: readonly PlaceInText[], words: string): string | null {
  const level = ownLevel(words);
  if (level === null || level === "county") return null;
  const digits = level === "province" ? 2 : 4;
  const parts = inText.filter(
    ({ entry, city, strong }) => (level === "province" ? city : strong) && entry.level !== level,
  );
  const wholes = new Set(parts.map(({ entry }) => entry.code.slice(0, digits).padEnd(6, "0")));
  const [code] = wholes;
  const named = new Set(parts.map(({ name }) => name)).size;
  return code && wholes.size === 1 && named > 1 ? (placeOfCode(code)?.short ?? null) : null;
}

/**
 * The province of the place that is named most: where another of its places is named as well, it is of all of them; and a
 * customs office counts for the province that the text names beside it.
 */
function provinceOf(
  most: string,
  counts: ReadonlyMap<string, number>,
  inText: readonly PlaceInText[],
  words: string,
): string {
  const [place] = placesCalled(most);
  const province = place && placeOfCode(`${place.code.slice(0, 2)}0000`);
  if (!place || !province || place === province || !inText.some(({ entry }) => entry === province)) return most;
  const own = inText.filter(({ name, strong }) => strong && name === most);
  if (own.every(({ customs }) => customs) && speaksForProvince(province, words)) return province.short;
  const others = [...counts].filter(([name, count]) => {
    const [other] = placesCalled(name);
    return (
      other &&
      other !== province &&
      liesIn(other, province) &&
      !related(other, place) &&
      count * 2 > (counts.get(most) ?? 0)
    );
  });
  return others.length > 0 && counts.has(province.short) ? province.short : most;
}

/** 我省, or the province in the opening; that of a body to which a report goes (`报：海关总署某省分署`) is not what it is about. */
function speaksForProvince({ name, short }: PlaceName, words: string): boolean {
  return /[全我]省/u.test(words) || words.includes(name) || words.slice(0, 400).includes(short);
}

function related(one: PlaceName, other: PlaceName): boolean {
  return liesIn(one, other) || liesIn(other, one);
}

/**
 * A customs office or a station of a city may report on 全省; a district that is named most may be one of 我市. `found`: the
 * place that the words name.
 */
function meant(found: string, head: string, words: string): string {
  const [place] = placesCalled(found);
  if (!place || place.level === "province") return found;
  const within = (digits: number) => placeOfCode(place.code.slice(0, digits).padEnd(6, "0"))?.short ?? found;
  if (/全省|我省/u.test(head) || ownLevel(words) === "province") return within(2);
  // What a paper of Hong Kong names most is a district of it, as often as not.
  if (place.code.startsWith("81") && !head.includes(found)) return within(2);
  const isPart = place.level === "county" && place.name.endsWith("区");
  return isPart && /[全我]市/u.test(words) && !/[全我]区/u.test(words) ? within(4) : found;
}

/** Cities of one province, three at least, one after another: what says nothing else is about that. */
function commonProvince(inText: readonly PlaceInText[]): string | null {
  const cities = inText.filter(({ entry }) => entry.level === "prefecture");
  const [first] = cities;
  if (!first || new Set(cities.map(({ name }) => name)).size < 3) return null;
  const digits = first.entry.code.slice(0, 2);
  return cities.every(({ entry }) => entry.code.startsWith(digits))
    ? (placeOfCode(digits.padEnd(6, "0"))?.short ?? null)
    : null;
}

/** True if the table has the second place in the first. */
function holds(name: string, part: string): boolean {
  return placesCalled(name).some((outer) =>
    placesCalled(part).some((inner) => inner !== outer && liesIn(inner, outer)),
  );
}

/** The place that a dateline ends with before its day. */
function inDateline(words: string): string | null {
  const before = datelinePlace.exec(words.slice(0, 400))?.[1] ?? "";
  for (let at = 0; at < before.length - 1; at++) {
    const match = placeAt(before, at);
    if (match && match.kind !== "stem" && at + match.length === before.length) return match.places[0]?.short ?? null;
  }
  return null;
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** The name that occurs most; a province only well before its towns, for it stands beside each of them. */
function mostNamed(counts: ReadonlyMap<string, number>, provinces: ReadonlySet<string>): string | null {
  let best: string | null = null;
  for (const [name, count] of counts) {
    if (best === null) best = name;
    else {
      const lead = count - (counts.get(best) ?? 0);
      const needed =
        provinces.has(name) && !provinces.has(best) ? 3 : provinces.has(best) && !provinces.has(name) ? -2 : 1;
      if (lead >= needed) best = name;
    }
  }
  return best;
}
