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
 * simplified ones. Sentence punctuation keeps its form (`，` stays `，`: as a comma it would group digits). The result
 * has the same number of UTF-16 units, each at its old offset.
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
  }
  return copied === 0 ? text : folded + text.slice(copied);
}

function buildTable(): Uint16Array {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
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
