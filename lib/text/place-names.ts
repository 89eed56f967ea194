/**
 * The administrative places of China by name: which province, prefecture or county a name or short name may mean, and the
 * longest such name at a point of a text. Towns and villages are not here: there are too many, and their form tells them.
 * It does not decide what a text means by a name: `和平` is also a word.
 */
import { placeTable } from "./place-table";

export type PlaceLevel = "province" | "prefecture" | "county";

export interface PlaceName {
  /** Six digits, GB/T 2260. */
  readonly code: string;
  readonly name: string;
  /** As the place is commonly called: without 省, 市, 县 and what autonomous places add. Districts and banners keep theirs. */
  readonly short: string;
  readonly level: PlaceLevel;
}

/** A name that stands at a point of a text; `full` if it is a full name, which is never an ordinary word. */
export interface PlaceMatch {
  /** UTF-16 units. */
  readonly length: number;
  readonly full: boolean;
  /** Provinces first; several when the name is used more than once (`朝阳区`). Never empty. */
  readonly places: readonly PlaceName[];
}

/** Peoples that name autonomous places; those of one name with a script or region also appear without 族. */
const peoples =
  "(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各)族?";
const autonomous = new RegExp(`^(.{2,}?)(?:${peoples})+自治[州县旗]$`, "u");
const plain = /^(.{2,}?)(?:族?自治[区县旗]|特别行政区|维吾尔自治区|地区|林区|省|市|县|盟)$/u;

/** The common short name of a full one: `琼中黎族苗族自治县` is `琼中`, `沛县` and `海淀区` stay. */
export function shortPlaceName(name: string): string {
  const region = /^(内蒙古|广西|西藏|宁夏|新疆)/u.exec(name);
  if (region?.[1] && name.endsWith("自治区")) return region[1];
  return autonomous.exec(name)?.[1] ?? plain.exec(name)?.[1] ?? name;
}

export const placeNames: readonly PlaceName[] = readTable();

const byWords = new Map<string, PlaceName[]>();
/** Lengths of the names that start with two given characters, longest first: what may stand at a point is looked up by them. */
const lengthsByStart = new Map<string, number[]>();
for (const place of placeNames) {
  for (const words of new Set([place.name, place.short])) {
    byWords.set(words, [...(byWords.get(words) ?? []), place]);
    const lengths = lengthsByStart.get(words.slice(0, 2)) ?? [];
    if (!lengths.includes(words.length)) lengths.push(words.length);
    lengthsByStart.set(words.slice(0, 2), lengths);
  }
}
for (const lengths of lengthsByStart.values()) lengths.sort((a, b) => b - a);

/** The places that a full or short name may mean, provinces first; empty if there is none. */
export function placesCalled(words: string): readonly PlaceName[] {
  return byWords.get(words) ?? [];
}

/** The longest full or short name that starts at `index`, or null. */
export function placeAt(text: string, index: number): PlaceMatch | null {
  for (const length of lengthsByStart.get(text.slice(index, index + 2)) ?? []) {
    const words = text.slice(index, index + length);
    if (words.length < length) continue;
    const places = byWords.get(words);
    if (!places) continue;
    return { length, full: places.some((place) => place.name === words), places };
  }
  return null;
}

/** True if `inner` lies in `outer` or is it, by their codes. */
export function liesIn(inner: PlaceName, outer: PlaceName): boolean {
  return inner.code.startsWith(outer.code.replace(/(?:00){1,2}$/, ""));
}

function readTable(): PlaceName[] {
  const places = placeTable
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [province, ...below] = line.split(" ").map(readEntry);
      return province ? readProvince(province, below) : [];
    });
  const order: readonly PlaceLevel[] = ["province", "prefecture", "county"];
  return places.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

interface Entry {
  readonly digits: string;
  readonly name: string;
}

function readEntry(entry: string): Entry {
  const digits = /^\d+/.exec(entry)?.[0] ?? "";
  return { digits, name: entry.slice(digits.length) };
}

function readProvince(province: Entry, below: readonly Entry[]): PlaceName[] {
  const seen = new Set<string>();
  return [{ digits: "", name: province.name }, ...below].flatMap(({ digits, name }) => {
    // A prefecture without counties is listed once more as its own county.
    if (seen.has(name)) return [];
    seen.add(name);
    const level = digits === "" ? "province" : digits.length === 2 ? "prefecture" : "county";
    return { code: (province.digits + digits).padEnd(6, "0"), name, short: shortPlaceName(name), level } as const;
  });
}
