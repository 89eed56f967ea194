/**
 * Statements of a side box, where print sets a sentence over several short lines and leaves out the punctuation. Knows
 * the grammar of such lines, not their subjects.
 */
import { fold } from "./fold";
import type { Span } from "./span";

const continues =
  /^(?:同比|环比|较|比(?:上|去|前|年|\d)|[↑↓▲▼△▽]|与|和|及|(?:分别|总体)?(?:下降|上升|增长|增加|减少|提高|提升|回落|下滑|上涨)(?:至|到|了|约|近|超|\d)|[增降升减]至|增幅|降幅|[由从](?=\d)|年均|占|达|均|[，、）)：:]|的|获评|评为|被评)/u;
const open = /[，、：:（(“从由至为与和及被将的等]$/u;
const period =
  /^(?:截至?|自|从)?(?:今年|去年|本年|全年|上半年|下半年|近\S{1,2}年|\d{1,4}年|\d{1,2}月|[一二三四五六七八九十]{1,3}[年月]|第?[一二三四]季度|“?十[二三四五]五”?).{0,12}$/u;
const bareFigure =
  /^[约超近逾达共]?[\d.,]+\s?[万亿]?余?(?:\/\d*万?)?(?:[\p{Script=Han}]{0,3}(?<!年来|年|月|日)|[%‰])$/u;

/** Groups the lines of a box into statements, in order: each is the spans of its lines. Every line is in exactly one. */
export function statementsOf(text: string, lines: readonly Span[]): Span[][] {
  const statements: Span[][] = [];
  let current: Span[] = [];
  lines.forEach((line, index) => {
    current.push(line);
    const next = lines[index + 1];
    if (next && current.length < 8 && goesOn(text, line, next)) return;
    statements.push(current);
    current = [];
  });
  return statements;
}

function goesOn(text: string, line: Span, next: Span): boolean {
  const words = fold(text.slice(line.start, line.end));
  const nextWords = fold(text.slice(next.start, next.end));
  if (words.length > 80 || /[。！？；;]$/u.test(words)) return false;
  if (period.test(words) && words.length <= 16) return true;
  // 每千人口床位数 names a measure: only digits are its figure.
  if (!/\d/u.test(words) && bareFigure.test(nextWords)) return true;
  // An empty line ends a statement, unless it is only the space around a figure in large type.
  if (text.slice(line.end, next.start).split("\n").length > 2) return false;
  return open.test(words) || continues.test(nextWords);
}
