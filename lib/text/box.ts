/**
 * Statements of a side box, where print sets a sentence over several short lines and leaves out the punctuation. Knows
 * the grammar of such lines, not their subjects.
 */
import { fold } from "./fold";
import { isTableRow } from "./line-kinds";
import { regularStatements } from "./regular-lines";
import type { Span } from "./span";

const continues =
  /^(?:同比|环比|较|比(?:上|去|前|年|\d)|[↑↓▲▼△▽]|与|和|及|(?:分别|总体)?(?:下降|上升|增长|增加|减少|提高|提升|回落|下滑|上涨)(?:至|到|了|约|近|超|\d)|[增降升减]至|增幅|降幅|[由从](?=\d)|年均|占|达|均|[，、）)：:]|的|获评|评为|被评)/u;
const dealing = /分别(?:增|减|下|上|提|回|降|升)\S{0,4}?((?:[\d.]+(?:%|‰|个百分点)?(?:、|和|及|，)?){2,})/u;
const open = /[，、：:（(“从由至为与和及被将的等]$/u;
const period =
  /^(?:截至?|自|从)?(?:今年|去年|本年|全年|上半年|下半年|近\S{1,2}年|\d{1,4}年|\d{1,2}月|[一二三四五六七八九十]{1,3}[年月]|第?[一二三四]季度|“?十[二三四五]五”?).{0,12}$/u;
const bareFigure =
  /^[约超近逾达共]?[\d.,]+\s?[万亿]?余?(?:\/\d*万?)?(?:[\p{Script=Han}]{0,3}(?<!年来|年|月|日)|[%‰])$/u;

/** Groups the lines of a box into statements, in order: each is the spans of its lines. Every line is in exactly one. */
export function statementsOf(text: string, lines: readonly Span[]): Span[][] {
  const regular = regularStatements(text, lines);
  if (regular) return regular;
  const statements: Span[][] = [];
  let current: Span[] = [];
  lines.forEach((line, index) => {
    current.push(line);
    const next = lines[index + 1];
    if (next && current.length < 8 && goesOn(text, line, next)) return;
    statements.push(current);
    current = [];
  });
  const gathered: Span[][] = [];
  for (const statement of statements) gathered.push(gather(text, gathered, statement));
  return gathered;
}

/**
 * `事故6起⏎亡2人⏎同比分别下降3%、5%`: the lines to which the last one deals out belong to its statement. Takes them off the end of
 * `before` if their figures are as many as the changes.
 */
function gather(text: string, before: Span[][], statement: Span[]): Span[] {
  const words = wordsOf(text, statement);
  const dealt = dealing.exec(words);
  if (!dealt) return statement;
  const wanted = dealt[1]?.match(/[\d.]+/gu)?.length ?? 0;
  let missing = wanted - levelsIn(words.slice(0, dealt.index).replace(/\n?(?:同比|环比)?$/u, ""));
  let from = before.length;
  while (missing > 0 && from > 0 && before.length - from < 6) {
    const own = levelsIn(wordsOf(text, before[from - 1] ?? []));
    if (own === 0) break;
    missing -= own;
    from--;
  }
  return missing === 0 ? [...before.splice(from).flat(), ...statement] : statement;
}

function wordsOf(text: string, lines: readonly Span[]): string {
  return lines.map(({ start, end }) => fold(text.slice(start, Math.min(end, start + 120)))).join("\n");
}

/** Figures with a measure word; a line that compares already has none to give. */
function levelsIn(words: string): number {
  return /同比|环比|分别/u.test(words)
    ? 0
    : (words.match(/\d[\d.,]*\s?[万亿]?余?(?![年月日%])\p{Script=Han}/gu)?.length ?? 0);
}

function goesOn(text: string, line: Span, next: Span): boolean {
  const words = fold(text.slice(line.start, line.end));
  const nextWords = fold(text.slice(next.start, next.end));
  if (isTableRow(words) || words.length > 80 || /[。！？；;]$/u.test(words)) return false;
  if (period.test(words) && words.length <= 16) return true;
  // 每千人口床位数 names a measure: only digits are its figure.
  if (!/\d/u.test(words) && bareFigure.test(nextWords)) return true;
  // An empty line ends a statement, unless it is only the space around a figure in large type.
  if (text.slice(line.end, next.start).split("\n").length > 2) return false;
  return open.test(words) || continues.test(nextWords);
}
