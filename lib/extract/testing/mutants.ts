/** Real texts made strange: their paragraphs shuffled, their sentences dropped, their commas doubled, their digits changed. */
import fc from "fast-check";
import { tuneTexts } from "./texts";

type Change = (text: string) => string;

/** Each of a list's items, or not, by the bits of a number; the list again if none would be left. */
function some<T>(items: readonly T[], bits: number): T[] {
  return items.filter((_, index) => ((bits >> (index % 31)) & 1) === 0);
}

/** An order that depends on `seed` alone. */
function shuffled(lines: readonly string[], seed: number): string[] {
  const keys = lines.map((line, index) => [(((index + 1) * 7919 + line.length) * (seed | 1)) % 10_007, line] as const);
  return keys.sort(([a], [b]) => a - b).map(([, line]) => line);
}

const bits = fc.nat({ max: 2 ** 31 - 1 });
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, where: number) => Math.floor(text.length * where);

const change: fc.Arbitrary<Change> = fc.oneof(
  bits.map(
    (seed): Change =>
      (text) =>
        shuffled(text.split("\n\n"), seed).join("\n\n"),
  ),
  bits.map(
    (seed): Change =>
      (text) =>
        some(text.split(/(?<=[。；])/u), seed).join(""),
  ),
  bits.map(
    (seed): Change =>
      (text) =>
        some(text.split(/(?=，)/u), seed).join(""),
  ),
  fc.constantFrom("，", "、", "。", "；", "（", "）", "\n", " ").map(
    (sign): Change =>
      (text) =>
        text.replaceAll(sign, sign + sign),
  ),
  fc.constantFrom("，", "、", "。", "%", "\n", "年", "同比").map(
    (sign): Change =>
      (text) =>
        text.replaceAll(sign, ""),
  ),
  bits.map(
    (seed): Change =>
      (text) =>
        text.replace(/[0-9]/gu, (digit, index: number) => String((Number(digit) + seed + index * 7) % 10)),
  ),
  fc.constant<Change>((text) => text.replace(/[0-9.]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
  fc.tuple(place, place).map(
    ([from, to]): Change =>
      (text) =>
        text.slice(0, at(text, from)) + text.slice(at(text, to)),
  ),
  fc.tuple(place, fc.constantFrom("分别", "其中", "从", "至", "万", "12", "同比增长", "，", "\n", "（", "\ud800")).map(
    ([where, piece]): Change =>
      (text) =>
        text.slice(0, at(text, where)) + piece + text.slice(at(text, where)),
  ),
  fc.tuple(place, place, fc.constantFrom(...tuneTexts)).map(
    ([mine, other, { text: donor }]): Change =>
      (text) =>
        text.slice(0, at(text, mine)) + donor.slice(at(donor, other)),
  ),
);

/** Tuning texts after one to four such changes. */
export const mutant = fc
  .tuple(fc.constantFrom(...tuneTexts), fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([{ text }, changes]) => changes.reduce((changed, next) => next(changed), text));
