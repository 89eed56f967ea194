/** What a text has named, so that `该镇` and `该站` lead back to it. Grows as the text is read; the refiners keep one an article. */
import { pointingWords } from "../lexicon/places";
import { phraseSet } from "../phrases";
import { bodyOf, type HomePlace, type NamedPlace } from "./place-home";
import { bodyEnd } from "./place-parts";

/** Names in reading order; asides are not among them. */
export type PlaceMemory = {
  readonly name: NamedPlace;
  /** As the text has it, folded. */
  readonly words: string;
  /** 石桥村 of `双溪镇石桥村`; null if it names none. */
  readonly village: string | null;
}[];

/** Adds what a text has named. `words`: as it stands there, folded. */
export function remember(memory: PlaceMemory, name: NamedPlace, words: string): void {
  const village = name.kind === "part" ? (ofTown.exec(name.place)?.[1] ?? null) : null;
  memory.push({ name, words, village });
}

const ofTown = /(?:[镇乡]|街道)([^/、]{1,6}(?:村|社区|嘎查))$/u;

const kinds = phraseSet(pointingWords);
/** How many names it looks back: what was named long ago is no longer pointed at. */
const reach = 12;

/** The place that 该 and a kind of place at `at` point to: the last of that kind, else the article's own; null if no 该 is. */
export function pointedAt(
  text: string,
  at: number,
  end: number,
  home: HomePlace,
  memory: PlaceMemory,
): NamedPlace | null {
  const kind = kinds.at(text, at + 1);
  if (!kind || kind.end > end || /^(?:市场|区域|区间|行业|所有|院子)/u.test(text.slice(kind.start, kind.start + 2)))
    return null;
  const named = memory.slice(-reach).findLast(({ name, words }) => isOf(kind.phrase, name, words))?.name;
  const place = named?.place ?? home.place;
  if (place === "") return null;
  const above = { place, entry: named ? named.entry : home.entry };
  const body = bodyEnd(text, kind.end, end);
  if (body !== null) return bodyOf(above, text, at, kind.end, body);
  return { start: at, end: kind.end, bare: false, kind: named?.kind ?? "own", ...above };
}

function isOf(kind: string, name: NamedPlace, words: string): boolean {
  if (name.kind === "wider" || name.kind === "own") return false;
  const last = name.place.split("/").at(-1) ?? "";
  if (name.kind === "named")
    return name.entry !== null && "省市州盟县区旗".includes(kind) && name.entry.name.endsWith(kind);
  if (kind === "公司" || kind === "企业" || kind === "集团公司") return /(?:公司|集团|股份)$/u.test(last);
  if (kind === "行") return /(?:行)$/u.test(last);
  return last.endsWith(kind) || words.endsWith(kind);
}

/** `雷沟村共有果农`, after `治平镇雷沟村` has been named: the village stands for itself. */
export function namedBefore(text: string, at: number, end: number, memory: PlaceMemory): NamedPlace | null {
  for (let index = memory.length - 1; index >= Math.max(0, memory.length - reach); index--) {
    const known = memory[index];
    const village = known?.village;
    if (known && village && text.startsWith(village, at) && at + village.length <= end)
      return { ...known.name, start: at, end: at + village.length };
  }
  return null;
}
