/**
 * Classes of the characters that lines are told by. Most lines are nothing special: a line without the characters that a form
 * cannot do without is not asked for that form. Says what can be, never what is; line-kinds.ts decides.
 */
import { blankCharacters } from "./blank";
import { addRange, classesIn, classTable } from "./class-table";
import { forEachFoldable } from "./fold";

/** One bit a class. A full-width or traditional form is of the classes of what it folds to. */
export const lineClass = {
  blank: 1 << 0,
  digit: 1 << 1,
  /** In dates that are written out: `二〇三一年十一月`. */
  chineseDigit: 1 << 2,
  /** Between the parts of a date. */
  datePart: 1 << 3,
  /** Between a label and what it labels, or between two roles: `来源：某某`, `文/某某`. */
  label: 1 << 4,
  /** `。` and `；`, which no heading has. */
  stop: 1 << 5,
  comma: 1 << 6,
  /** One of these is in whatever shows that words belong to a picture. */
  picture: 1 << 7,
  /** One of these is in every role of a byline. */
  role: 1 << 8,
  /** Between the steps of a breadcrumb. */
  arrow: 1 << 9,
  /** ICP备 and 公网安备. */
  record: 1 << 10,
  bar: 1 << 11,
  /** Half of a character of two units. */
  surrogate: 1 << 12,
  /** A character that folding changes. */
  foldable: 1 << 13,
} as const;

const table = classTable([
  [lineClass.blank, blankCharacters],
  [lineClass.digit, "0123456789"],
  [lineClass.chineseDigit, "〇零一二三四五六七八九十"],
  [lineClass.datePart, "年月-/."],
  [lineClass.label, ":：/／"],
  [lineClass.stop, "。；"],
  [lineClass.comma, "，,"],
  [lineClass.picture, "图摄照▲△▼▽"],
  [lineClass.role, "文图摄者员稿采整策撰"],
  [lineClass.arrow, ">»›"],
  [lineClass.record, "备"],
  [lineClass.bar, "|"],
]);
addRange(table, lineClass.surrogate, 0xd800, 0xdfff);
forEachFoldable((unit, folded) => addRange(table, lineClass.foldable | (table[folded] ?? 0), unit, unit));

/** The classes of all characters from `start` to `end` together; the same whether the words are folded or not. */
export function lineClasses(words: string, start = 0, end = words.length): number {
  return classesIn(table, words, start, end);
}
