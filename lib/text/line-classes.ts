/**
 * Classes of the characters that lines are told by. Most lines are nothing special: a line without the characters that a form
 * cannot do without is not asked for that form. Says what can be, never what is; line-kinds.ts decides.
 */
import { blankCharacters } from "./blank";
import { addRange, classesIn, classTable } from "./class-table";

/** One bit a class. Lines are folded before they are judged: only half-width and simplified forms are listed. */
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
  /** A line may hold more units than characters. */
  surrogate: 1 << 12,
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

/** The classes of all characters of a line together. */
export function lineClasses(words: string): number {
  return classesIn(table, words);
}
