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

const table = buildTable();
const foldable = new RegExp(`[${[...table.keys()].map(escaped).join("")}]`, "gu");

/**
 * The text with full-width digits, letters and figure signs in half width, spaces as U+0020 and traditional characters as
 * simplified ones. Sentence punctuation keeps its form (`，` stays `，`: as a comma it would group digits). The result
 * has the same number of UTF-16 units, each at its old offset.
 */
export function fold(text: string): string {
  return text.replace(foldable, (character) => table.get(character) ?? character);
}

function buildTable(): Map<string, string> {
  const entries = new Map<string, string>();
  for (let i = 0; i < traditional.length; i++) entries.set(traditional.charAt(i), simplified.charAt(i));
  for (const [from, to] of signs) for (const character of from) entries.set(character, to);
  for (const [first, count] of [
    ["0", 10],
    ["A", 26],
    ["a", 26],
  ] as const)
    for (let i = 0; i < count; i++) {
      const code = first.charCodeAt(0) + i;
      entries.set(String.fromCharCode(code + 0xfee0), String.fromCharCode(code));
    }
  return entries;
}

function escaped(character: string): string {
  return /[\\\]^-]/.test(character) ? `\\${character}` : character;
}
