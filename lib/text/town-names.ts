/**
 * Towns, townships and streets of a county by name. Read county by county, as they are asked for: a text needs those of the
 * place that it is about, not forty thousand. What a text means by a town's short name is for its reader to say.
 */
import type { PlaceName } from "./place-entries";
import { ownDigits } from "./place-names";
import { townTable } from "./town-table";

export interface TownName {
  /** Nine digits, GB/T 10114; the first six are those of the county. */
  readonly code: string;
  readonly name: string;
  /** Without 街道, 镇 or 乡; the name itself where it ends with none of them. */
  readonly short: string;
}

const suffixes = ["街道", "镇", "乡"];
/** Counties that were asked for, by their digits. */
const known = new Map<string, readonly TownName[]>();

/** All towns of a county or prefecture, by code; none of a province, which has too many of one name. */
export function townsOf(place: PlaceName): readonly TownName[] {
  if (place.level === "province") return [];
  const digits = ownDigits(place);
  const read = known.get(digits) ?? linesOf(digits).flatMap(readLine);
  known.set(digits, read);
  return read;
}

/**
 * The town with whose full name the words begin (`黎母山镇新村`), or whose short name they are; null if there is none, or several, as
 * in a city of many counties.
 */
export function townCalled(words: string, place: PlaceName): TownName | null {
  const towns = townsOf(place);
  const full = towns.filter((town) => words.startsWith(town.name));
  const found = full.length > 0 ? full : towns.filter((town) => town.short === words && words.length > 1);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The table's lines whose county begins with the digits; they stand together. */
function linesOf(digits: string): string[] {
  const lines: string[] = [];
  for (let at = townTable.indexOf(`\n${digits}`); at >= 0 && townTable.startsWith(digits, at + 1); ) {
    const end = townTable.indexOf("\n", at + 1);
    lines.push(townTable.slice(at + 1, end));
    at = end;
  }
  return lines;
}

function readLine(line: string): TownName[] {
  const [county = "", ...entries] = line.split(" ");
  let number = -1;
  return entries.map((entry) => {
    const digits = /^\d{3}/.exec(entry)?.[0] ?? "";
    number = digits === "" ? number + 1 : Number(digits);
    const words = entry.slice(digits.length);
    const code = county + String(number).padStart(3, "0");
    const suffix = suffixes[Math.floor(number / 100)] ?? "";
    if (!words.startsWith("=")) return { code, name: words + suffix, short: words };
    const name = words.slice(1);
    return { code, name, short: withoutSuffix(name) };
  });
}

/** A street of a town's class, a 乡 renamed: the class is not what its name ends with. */
function withoutSuffix(name: string): string {
  const suffix = suffixes.find((one) => name.endsWith(one) && name.length > one.length + 1);
  return suffix ? name.slice(0, -suffix.length) : name;
}
