/**
 * Towns of the article's own county or city, by the table: a full name anywhere (`走进湾岭镇`), a short one where the words
 * show that it is meant. What no table has is told by its form in place-parts.ts.
 */
import { hashAt, type PlaceName } from "@/lib/text/place-entries";
import { type TownName, townsOf } from "@/lib/text/town-names";

export interface TownMatch {
  readonly end: number;
  readonly town: TownName;
  /** Written with its 镇, 乡 or 街道. */
  readonly full: boolean;
}

/** The towns of one county or city, by the hash of their first two characters. */
export interface TownIndex {
  /** 1 for the characters that names begin with. */
  readonly firsts: Uint8Array;
  readonly towns: ReadonlyMap<number, readonly TownName[]>;
}

/** The town whose name stands at `at`, the longest; null if none does. */
export function townAt(text: string, at: number, end: number, { firsts, towns }: TownIndex): TownMatch | null {
  if (firsts[text.charCodeAt(at)] !== 1) return null;
  for (const town of towns.get(hashAt(text, at)) ?? []) {
    if (text.startsWith(town.name, at) && at + town.name.length <= end)
      return { end: at + town.name.length, town, full: true };
    if (town.short.length > 1 && text.startsWith(town.short, at) && at + town.short.length <= end)
      return { end: at + town.short.length, town, full: town.short === town.name };
  }
  return null;
}

const noTowns: TownIndex = { firsts: new Uint8Array(0x10000), towns: new Map() };
/** Of the places asked for last: an article asks for one again and again, and articles of one paper for few. */
const known = new Map<PlaceName, TownIndex>();
const mostKnown = 16;

/** The towns of a county or city; empty for a province, a body, a place that no table has. */
export function townIndexOf(place: PlaceName | null): TownIndex {
  if (place === null || place.level === "province") return noTowns;
  const ready = known.get(place);
  if (ready) return ready;
  const firsts = new Uint8Array(0x10000);
  const towns = new Map<number, TownName[]>();
  for (const town of [...townsOf(place)].sort((a, b) => b.name.length - a.name.length)) {
    const hash = hashAt(town.name, 0);
    firsts[town.name.charCodeAt(0)] = 1;
    const others = towns.get(hash);
    if (others) others.push(town);
    else towns.set(hash, [town]);
  }
  const index = { firsts, towns };
  if (known.size === mostKnown) known.clear();
  known.set(place, index);
  return index;
}
