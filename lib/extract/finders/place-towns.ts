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
interface TownIndex {
  readonly starts: Uint8Array;
  readonly towns: ReadonlyMap<number, readonly TownName[]>;
}

/** Of the place asked for last: an article asks for one again and again. */
let last: { readonly place: PlaceName; readonly index: TownIndex } | null = null;

/** The town of `place` whose name stands at `at`, the longest; null if none does. */
export function townAt(text: string, at: number, end: number, place: PlaceName): TownMatch | null {
  const { starts, towns } = indexOf(place);
  const hash = hashAt(text, at);
  if (!starts[hash]) return null;
  for (const town of towns.get(hash) ?? []) {
    if (text.startsWith(town.name, at) && at + town.name.length <= end)
      return { end: at + town.name.length, town, full: true };
    if (town.short.length > 1 && text.startsWith(town.short, at) && at + town.short.length <= end)
      return { end: at + town.short.length, town, full: town.short === town.name };
  }
  return null;
}

/** Whether a town's name may stand at `at`: one look. */
export function mayBeTown(text: string, at: number, place: PlaceName): boolean {
  return indexOf(place).starts[hashAt(text, at)] === 1;
}

function indexOf(place: PlaceName): TownIndex {
  if (last?.place === place) return last.index;
  const starts = new Uint8Array(0x10000);
  const towns = new Map<number, TownName[]>();
  for (const town of [...townsOf(place)].sort((a, b) => b.name.length - a.name.length)) {
    const hash = hashAt(town.name, 0);
    starts[hash] = 1;
    const others = towns.get(hash);
    if (others) others.push(town);
    else towns.set(hash, [town]);
  }
  const index = { starts, towns };
  last = { place, index };
  return index;
}
