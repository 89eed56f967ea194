/**
 * The entries of the place table, read as late as can be: when it loads it notes only where each entry stands, its code and
 * what two characters its name begins with, for it is loaded wherever a text is cut. Names are placeNames.ts's work.
 */
import { formerNames, placeTable } from "./place-table";

export type PlaceLevel = "province" | "prefecture" | "county";

export interface PlaceName {
  /** Six digits, GB/T 2260, or the table's own below provinces that the standard does not divide. */
  readonly code: string;
  readonly name: string;
  /** As the place is commonly called: without 省, 市, 县 and what autonomous places add. Districts and banners keep theirs. */
  readonly short: string;
  readonly level: PlaceLevel;
}

/** The entries of today, then those of former names. */
const words = `${placeTable}\n${formerNames} `;
const formerFrom = placeTable.length + 1;

/** More than there are entries. */
const most = 4096;
const codes = new Int32Array(most);
const starts = new Int32Array(most);
const ends = new Int32Array(most);
/** By a hash of two characters the entry that begins with them, 1-based, and for each entry the next of its hash. */
const heads = new Int16Array(0x10000);
const nexts = new Int16Array(most);
/** 1 for the characters that names begin with. */
const firsts = new Uint8Array(0x10000);
const read: (PlaceName | undefined)[] = [];
const { count, current } = scan();

/** How many entries there are in all, and how many of them are names of today. */
function scan(): { count: number; current: number } {
  let entry = 0;
  let current = 0;
  let province = 0;
  for (let at = 0; at < words.length; ) {
    const from = at;
    let code = 0;
    let unit = words.charCodeAt(at);
    for (; unit >= 0x30 && unit <= 0x39; unit = words.charCodeAt(++at)) code = code * 10 + unit - 0x30;
    const digits = at - from;
    if (digits === 0) {
      // A line ends, and the next begins with its province.
      if (unit === 0x0a) province = 0;
      at++;
      continue;
    }
    if (from >= formerFrom) current ||= entry;
    else if (province === 0) {
      province = code * 10_000;
      code = province;
    } else code = province + (digits === 2 ? code * 100 : code);
    codes[entry] = code;
    starts[entry] = at;
    const key = hashAt(words, at);
    firsts[words.charCodeAt(at)] = 1;
    while (unit !== 0x20 && unit !== 0x0a) unit = words.charCodeAt(++at);
    ends[entry] = at;
    nexts[entry] = heads[key] ?? 0;
    heads[key] = ++entry;
  }
  return { count: entry, current };
}

/** A number below 65,536 for the two characters at `index`. */
export function hashAt(text: string, index: number): number {
  return (Math.imul(text.charCodeAt(index), 0x9e3b) ^ Math.imul(text.charCodeAt(index + 1), 0x85eb)) & 0xffff;
}

/** False if no name begins with the two characters at `index`: most of a text is turned away by the first of them. */
export function mayBegin(text: string, index: number): boolean {
  return index < text.length && firsts[text.charCodeAt(index)] === 1 && heads[hashAt(text, index)] !== 0;
}

/** A number below 4,096 for the names that begin with two characters of this hash; 0 if none do. */
export function bucketOf(hash: number): number {
  return heads[hash] ?? 0;
}

/** The places whose names begin with two characters of this hash: provinces first, former names last, else by code. */
export function entriesOf(hash: number): { readonly now: PlaceName[]; readonly former: PlaceName[] } {
  const found: number[] = [];
  for (let entry = heads[hash] ?? 0; entry > 0; entry = nexts[entry - 1] ?? 0) found.push(entry - 1);
  found.reverse();
  const now = found.filter((entry) => entry < current).map(entryAt);
  return { now: sortByLevel(now), former: found.filter((entry) => entry >= current).map(entryAt) };
}

/** Every place of today, provinces first, then by code. */
export function allPlaces(): readonly PlaceName[] {
  return sortByLevel(Array.from({ length: current }, (_, entry) => entryAt(entry)));
}

/** The place of a code of six digits, or null. */
export function placeOfCode(code: string): PlaceName | null {
  const wanted = Number(code);
  let low = 0;
  let high = current - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((codes[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return codes[low] === wanted ? entryAt(low) : null;
}

function entryAt(entry: number): PlaceName {
  const known = read[entry];
  if (known) return known;
  const marked = words.slice(starts[entry], ends[entry]);
  const mark = marked.indexOf("'");
  const short = mark < 0 ? marked : marked.slice(0, mark);
  const code = String(codes[entry]);
  const level = code.endsWith("0000") ? "province" : code.endsWith("00") ? "prefecture" : "county";
  const name = mark < 0 ? marked : short + marked.slice(mark + 1);
  // 瀍河回族区 is called 瀍河区.
  const plain = /^(.{2,})(?:回族|达斡尔族)区$/u.exec(name)?.[1];
  const place = { code, name, short: plain ? `${plain}区` : short, level } as const;
  read[entry] = place;
  return place;
}

function sortByLevel(places: PlaceName[]): PlaceName[] {
  const order: readonly PlaceLevel[] = ["province", "prefecture", "county"];
  return places.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

/** How many entries the table has; tests look whether there is room for all. */
export const entryCount = count;
