/**
 * Which place or body is named at a point of a text: a word for the whole (全市), a place of the tables, what lies in it or
 * belongs to it by its form. It reads one name; what the name does in its sentence is places.ts's work.
 */
import { liesIn, placeAt } from "@/lib/text/place-names";
import { regionAt } from "@/lib/text/place-regions";
import { type Administrative, administrativeAt, type Standing } from "./place-administrative";
import {
  bodyOf,
  codebookPlace,
  type HomePlace,
  type NamedPlace,
  officeAt,
  ownBodies,
  partOf,
  titledHome,
  under,
  wholeAt,
} from "./place-home";
import { bodyEnd, partEnd, villageEnd } from "./place-parts";
import { isMeant } from "./place-short";
import { townAt, townIndexOf } from "./place-towns";

/** What may stand at a point, by a look at its first characters: only that is asked for. */
export interface Possible {
  readonly whole: boolean;
  readonly home: boolean;
  /** A name of the table of places, of the towns. */
  readonly table: boolean;
  readonly town: boolean;
  /** A region that no table of units has. */
  readonly region: boolean;
  /** An office by its level: `县公安局`. */
  readonly office: boolean;
}

/**
 * The place that is named at `at`. `free`: a name without its county (`柳溪镇`) may begin here. `listed`: it follows another
 * place in a list, so that a bare short name is one.
 */
export function nameAt(
  text: string,
  at: number,
  end: number,
  home: HomePlace,
  possible: Possible,
  standing: Standing,
): NamedPlace | null {
  const region = possible.region ? regionAt(text, at) : null;
  if (region && at + region.length <= end) {
    const kind = region.name === home.place ? "own" : "named";
    const reached = ownBodies.at(text, at + region.length)?.end ?? at + region.length;
    return { start: at, end: Math.min(reached, end), place: region.name, kind, bare: false, entry: null };
  }
  const whole =
    (possible.whole ? wholeAt(text, at, end, home) : null) ?? (possible.home ? titledHome(text, at, end, home) : null);
  if (whole) return whole;
  const town = possible.town ? ownTown(text, at, end, home, standing) : null;
  if (town && !town.bare) return town;
  const named = possible.table ? administrativeAt(text, at, end, home, standing) : null;
  if (named) return withParts(text, at, end, named, home);
  if (town) return town;
  if (!standing.free) return null;
  const station = possible.table ? stationElsewhere(text, at, end, home) : null;
  if (station) return station;
  const office = possible.office ? officeAt(text, at, end, home) : null;
  if (office) return office;
  const part = partEnd(text, at, end);
  if (part !== null && !endsInTown(text, at, part, home))
    return partOf(home, text, at, at, villageEnd(text, part, end) ?? part);
  const body = bodyEnd(text, at, end);
  return body === null ? null : bodyOf(home, text, at, at, body);
}

/** A town of the article's own county or city, under its full name. */
function ownTown(text: string, at: number, end: number, home: HomePlace, standing: Standing): NamedPlace | null {
  const { entry } = home;
  const match = entry && townAt(text, at, end, townIndexOf(entry));
  if (!entry || !match) return null;
  const { town, full } = match;
  const { free, opens, listed } = standing;
  const name = { entry, kind: "town", start: at, end: match.end, free, opens, listed } as const;
  // `城北派出所`: a body that is called after a town.
  if (!full && /[区市县镇乡街]/u.test(text.charAt(match.end))) return null;
  if (!full && (bodyEnd(text, at, end) !== null || !isMeant(text, name, entry, home.place))) return null;
  // 新街道路, 中心镇区: the suffix goes on as another word.
  if (full && /^(?:道路|镇区)/u.test(text.slice(match.end - 1, match.end + 1))) return null;
  const body = full ? bodyEnd(text, match.end, end, true) : null;
  if (body !== null) return bodyOf(home, text, at, at, body);
  const village = full ? villageEnd(text, match.end, end) : null;
  const place = under(home, town.name) + (village === null ? "" : text.slice(match.end, village));
  return { start: at, end: village ?? match.end, place, kind: "part", bare: !full, entry };
}

/** `志愿者走进湾岭镇`: what looks like one name ends with that of a town which the table has. */
function endsInTown(text: string, at: number, end: number, { entry }: HomePlace): boolean {
  const towns = townIndexOf(entry);
  for (let from = at + 1; from < end - 1; from++) if (townAt(text, from, end, towns)?.end === end) return true;
  return false;
}

/** Adds what the name goes on with: a bureau that is the place itself, a town and its village, a body of it. */
function withParts(text: string, at: number, end: number, named: Administrative, home: HomePlace): NamedPlace {
  const { entry } = named;
  const own = ownBodies.at(text, named.end);
  let reached = own && own.end <= end ? own.end : named.end;
  // `某市站发送旅客`: its station or port, which is the place as far as the codebook goes.
  const station = own ? null : stationOf.exec(text.slice(reached, reached + 5));
  if (station && reached + station[0].length <= end) reached += station[0].length;
  const base = codebookPlace(entry, home);
  const part = own ? null : partEnd(text, reached, end);
  const above = { place: base, entry };
  if (part !== null) return { ...partOf(above, text, at, reached, villageEnd(text, part, end) ?? part), entry };
  const body = bodyEnd(text, reached, end, true);
  if (body !== null) {
    const own = home.entry === null && home.place !== "" && /(?:[分支]行|分公司)$/u.test(text.slice(at, body));
    // A branch of the bank that the article is on: `某银行/常州分行`.
    if (own)
      return { start: at, end: body, place: under(home, text.slice(at, body)), kind: "body", bare: false, entry: null };
    return bodyOf(above, text, at, reached, body);
  }
  // `该县境内`, `绵阳辖区内`: what lies in it is it.
  const inside = /^(?:综合实验区|(?:全?境内|辖区内?|全域|范围内|地区(?!生产))(?![地外]))/u.exec(
    text.slice(reached, reached + 6),
  );
  if (inside) reached += inside[0].length;
  const wider = home.entry && entry !== home.entry && liesIn(home.entry, entry);
  const kind = base === home.place ? "own" : wider ? "wider" : "named";
  return { start: at, end: Math.min(reached, end), place: base, kind, bare: named.bare, entry };
}

/** `上饶站发送`, `二连浩特口岸` in an article on another city: of that city, and not of the article's. */
function stationElsewhere(text: string, at: number, end: number, { entry }: HomePlace): NamedPlace | null {
  const match = entry && placeAt(text, at);
  if (!match || match.kind === "stem" || match.kind === "word") return null;
  const [city] = match.places;
  const found = /^[东西南北]?(?:站|机场|口岸)(?=[\u4e00-\u9fff]{2}|\d)(?![点台])/u.exec(
    text.slice(at + match.length, at + match.length + 6),
  );
  if (!city || !found || liesIn(city, entry) || liesIn(entry, city) || at + match.length + found[0].length > end)
    return null;
  const stop = at + match.length + found[0].length;
  const place = /^[东西南北]/u.test(found[0]) ? `${city.short}/${text.slice(at, stop)}` : city.short;
  return { start: at, end: stop, place, kind: "named", bare: false, entry: city };
}

const stationOf =
  /^(?:火车站|高铁站|站|机场|港?口岸|港)(?=[\u4e00-\u9fff]{2}|\d|“|[、和与及][\u4e00-\u9fff]{2,5}站)(?![点口内长台澳])/u;
