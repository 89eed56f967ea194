/**
 * One form for what is written in several: the text that finders match against. A folded text has the same length as its
 * source, so an offset in one is the same offset in the other. It is never stored and never shown.
 */
import { simplified, traditional } from "./traditional";

const signs: readonly (readonly [string, string])[] = [
  ["％﹪", "%"],
  ["＋﹢", "+"],
  ["－−﹣", "-"],
  ["．", "."],
  ["／", "/"],
  ["～∼〜", "~"],
  ["＝", "="],
  ["＜", "<"],
  ["＞", ">"],
  ["＃", "#"],
  ["＆", "&"],
  ["＊", "*"],
  ["\u3000", " "],
  ["○", "〇"],
];

/** For each UTF-16 unit the one that it folds to. A table, because folding must cost less than what is done with it. */
const table = buildTable();

/**
 * The text with full-width digits, letters and figure signs in half width, spaces as U+0020 and traditional characters as
 * simplified ones. Sentence punctuation keeps its form (`，` stays `，`: as a comma it would group digits), but for the
 * comma that groups full-width digits (`１，２３４`). The result has the same number of UTF-16 units, each at its old offset.
 */
export function fold(text: string): string {
  let folded = "";
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const to = table[unit];
    if (to === unit || to === undefined) continue;
    folded += text.slice(copied, i) + String.fromCharCode(to);
    copied = i + 1;
    if (text.charAt(copied) === "，" && isWideDigit(unit) && isWideGroup(text, copied + 1)) {
      folded += ",";
      copied = ++i + 1;
    }
  }
  return copied === 0 ? text : folded + text.slice(copied);
}

function isWideDigit(unit: number): boolean {
  return unit >= 0xff10 && unit <= 0xff19;
}

/** Three full-width digits and no fourth. */
function isWideGroup(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (!isWideDigit(text.charCodeAt(i))) return false;
  return !isWideDigit(text.charCodeAt(at + 3));
}

/** Calls back for each UTF-16 unit that folding changes, with the unit that it becomes. */
export function forEachFoldable(see: (unit: number, folded: number) => void): void {
  for (let unit = 0; unit < table.length; unit++) {
    const folded = table[unit] ?? unit;
    if (folded !== unit) see(unit, folded);
  }
}

function buildTable(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit++) units[unit] = unit;
  const set = (from: string, to: string) => {
    units[from.charCodeAt(0)] = to.charCodeAt(0);
  };
  for (let i = 0; i < traditional.length; i++) set(traditional.charAt(i), simplified.charAt(i));
  for (const [from, to] of signs) for (const character of from) set(character, to);
  const wide = 0xfee0;
  for (const [first, last] of ["09", "AZ", "az"])
    for (let unit = (first ?? "").charCodeAt(0); unit <= (last ?? "").charCodeAt(0); unit++) units[unit + wide] = unit;
  return units;
}
