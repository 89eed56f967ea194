/**
 * What each line of an article is, judged by its own form and by its neighbours: the stage between lines and blocks.
 * Joins nothing; layout.ts makes blocks of it, head.ts and articles.ts read it too.
 */
import type { BlockKind } from "./article";
import {
  creditStart,
  endsSentence,
  hasHeadingShape,
  isByline,
  isCaption,
  isChrome,
  isDateLine,
  isEditorsLine,
  isOrdinalHeading,
  isSeparator,
  isTableRow,
} from "./line-kinds";
import type { Line } from "./lines";

export interface ShapedLine extends Line {
  readonly words: string;
  /** `headline` is never given here: which headings are headlines depends on the article's beginning. */
  readonly kind: Exclude<BlockKind, "headline"> | "separator";
}

/** Lines longer than this are paragraphs, whatever else they look like; their words are not read further. */
const longest = 200;

/** Gives each line its kind. Takes time linear in the text. */
export function shapeLines(text: string, lines: readonly Line[]): ShapedLine[] {
  const shaped = lines.map((line) => {
    const words = text.slice(line.start, Math.min(line.end, line.start + longest));
    if (line.end - line.start <= longest) return { ...line, words, kind: kindOf(line, words) };
    const row = text[line.start] === "|" && text[line.end - 1] === "|";
    return { ...line, words, kind: row ? ("box" as const) : ("paragraph" as const) };
  });
  markChrome(shaped);
  markSignatures(shaped);
  markFragments(shaped);
  markFigureRuns(shaped);
  markWrapped(shaped);
  markCaptions(shaped);
  return shaped;
}

function kindOf(line: Line, words: string): ShapedLine["kind"] {
  if (isSeparator(words)) return "separator";
  if (line.level > 0) return "heading";
  if (isTableRow(words)) return "box";
  if (isCaption(words)) return "caption";
  if (isDateLine(words)) return "date";
  if (isEditorsLine(words) || isChrome(words)) return "editors";
  if (isByline(words)) return "byline";
  if (line.item || !hasHeadingShape(words) || creditStart(words) >= 0) return "paragraph";
  return "heading";
}

function set(lines: ShapedLine[], index: number, kind: ShapedLine["kind"]): void {
  const line = lines[index];
  if (line) lines[index] = { ...line, kind };
}

/** The name of a site stands above its pages and below them. */
function markChrome(lines: ShapedLine[]): void {
  const edge = 4;
  if (lines.length <= 2 * edge) return;
  const above = new Set(lines.slice(0, edge).map((line) => line.words));
  for (let i = lines.length - edge; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.level > 0 || line.kind !== "heading" || !above.has(line.words)) continue;
    set(lines, i, "editors");
    const first = lines.findIndex((other) => other.words === line.words);
    set(lines, first, "editors");
  }
}

/** `某市统计局` above `2031年3月20日` signs a bulletin. */
function markSignatures(lines: ShapedLine[]): void {
  lines.forEach((line, index) => {
    if (line.kind !== "heading" || line.level > 0 || lines[index + 1]?.kind !== "date") return;
    if (/^\p{Script=Han}{2,24}(?:局|厅|委|院|会|府|关|队|室|中心|公司|集团)$/u.test(line.words) && index > 0)
      set(lines, index, "byline");
  });
}

/**
 * A column can break so early in a paragraph that its first piece is as short as a heading. Below the first paragraph, a
 * line with a comma is such a piece; where headings are marked (Markdown), so is a long line without a mark.
 */
function markFragments(lines: ShapedLine[]): void {
  const marked = lines.filter((line) => line.level > 1).length >= 2;
  let body = false;
  lines.forEach((line, index) => {
    body ||= line.kind === "paragraph";
    // Before the first paragraph a comma is as likely that of a headline; figures are not.
    const placed = body || (index > 0 && /\p{Nd}/u.test(line.words));
    if (!placed || line.kind !== "heading" || line.level > 0 || isOrdinalHeading(line.words)) return;
    const next = lines[index + 1];
    const goesOn = next === undefined || next.kind === "paragraph";
    if (goesOn && (hasUnevenClauses(line.words) || (marked && line.words.length > 20))) set(lines, index, "paragraph");
    else if (goesOn && /[，,]/u.test(line.words) && splitsWord(line.words, next?.words ?? ""))
      set(lines, index, "paragraph");
  });
}

/** `以防为先，护航稳定` is even, as headings are; `此外，某地公安局将这项工作……` is not. */
function hasUnevenClauses(words: string): boolean {
  const lengths = words.split(/[，,]/u).map((clause) => clause.length);
  return Math.max(...lengths) - Math.min(...lengths) > 3;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** True if no word ends where the first string stops and the second goes on. */
function splitsWord(before: string, after: string): boolean {
  const [left, right] = [before.slice(-6), after.slice(0, 6)];
  return ![...segmenter.segment(left + right)].some((segment) => segment.index === left.length);
}

/** Plain short lines one after the other, many with digits, are a side box and no headings. */
function markFigureRuns(lines: ShapedLine[]): void {
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (end < lines.length && isPlainShort(lines[end])) end++;
    const run = lines.slice(start, end);
    const figures = run.filter((line) => /\p{Nd}/u.test(line.words)).length;
    if (run.length >= 3 && figures * 3 >= run.length) {
      // A headline or a heading above the box stays what it is if the run begins with the text.
      for (let i = start; i < end; i++) if (i > 0) set(lines, i, "box");
    }
    start = Math.max(end, start + 1);
  }
}

function isPlainShort(line: ShapedLine | undefined): boolean {
  return line !== undefined && line.kind === "heading" && line.level === 0 && !isOrdinalHeading(line.words);
}

/** Lines of nearly one width, one under the other, that end anywhere: a paragraph with hard line breaks. */
function markWrapped(lines: ShapedLine[]): void {
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && lines[end]?.gap === 0) end++;
    const stanza = lines.slice(start, end);
    if (isWrapped(stanza)) for (let i = start; i < end; i++) if (isLoose(lines[i])) set(lines, i, "paragraph");
    start = end;
  }
}

function isLoose(line: ShapedLine | undefined): boolean {
  return line !== undefined && line.level === 0 && (line.kind === "heading" || line.kind === "box");
}

function isWrapped(stanza: readonly ShapedLine[]): boolean {
  if (stanza.length < 3) return false;
  const widths = stanza.map((line) => line.end - line.start);
  const widest = Math.max(...widths.slice(0, 400));
  if (widest < 14 || widest > 80) return false;
  const broken = stanza.slice(0, -1).filter((line, i) => (widths[i] ?? 0) >= widest - 4 && !endsSentence(line.words));
  return broken.length * 5 >= (stanza.length - 1) * 4 && stanza.some((line) => /[，。,]/u.test(line.words));
}

/** A short sentence set off by more empty lines than the page uses stands under a picture. */
function markCaptions(lines: ShapedLine[]): void {
  const usual = usualGap(lines);
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    if (line?.kind !== "paragraph" || line.item) continue;
    const alone = line.gap >= usual + 2 && line.words.length <= 70 && isOneSentence(line.words);
    if (alone && !/同比|环比|比上年|较上年|\d[%‰]/u.test(line.words)) set(lines, i, "caption");
  }
  // `某某在现场。` and below it `（本报记者 某某 摄）`
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (!line || !next || next.gap > 0 || next.kind !== "caption" || !/^[（(]/u.test(next.words)) continue;
    if (line.level === 0 && line.words.length <= 100 && (line.kind === "heading" || line.kind === "paragraph"))
      set(lines, i, "caption");
  }
}

function usualGap(lines: readonly ShapedLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) if (line.kind === "paragraph") counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1);
  let usual = 1;
  for (const [gap, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = gap;
  return usual;
}

function isOneSentence(words: string): boolean {
  const ends = words.match(/[。！？]/gu)?.length ?? 0;
  return ends === 1 && endsSentence(words);
}
