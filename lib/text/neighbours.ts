/**
 * What a line is by its neighbours: names of a site above and below, signatures, hard-wrapped paragraphs, captions. Each
 * function corrects the kinds in place, in one pass over the lines.
 */
import { isTableRow } from "./line-kinds";
import { endsSentence } from "./sentence-ends";
import { type ShapedLine, setKind } from "./shaped-line";

/** The name of a site stands above its pages and below them. */
export function markChrome(lines: ShapedLine[]): void {
  const edge = 4;
  if (lines.length <= 2 * edge) return;
  const above = new Set(lines.slice(0, edge).map((line) => line.words));
  for (let i = lines.length - edge; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.level > 0 || line.kind !== "heading" || !above.has(line.words)) continue;
    setKind(lines, i, "editors");
    const first = lines.findIndex((other) => other.words === line.words);
    setKind(lines, first, "editors");
  }
}

/** `某市统计局` above `2031年3月20日` signs a bulletin. */
export function markSignatures(lines: ShapedLine[]): void {
  lines.forEach((line, index) => {
    if (line.kind !== "heading" || line.level > 0 || lines[index + 1]?.kind !== "date") return;
    if (/^\p{Script=Han}{2,24}(?:局|厅|委|院|会|府|关|队|室|中心|公司|集团)$/u.test(line.words) && index > 0)
      setKind(lines, index, "byline");
  });
}

/** Lines of nearly one width, one under the other, that end anywhere: a paragraph with hard line breaks. */
export function markWrapped(lines: ShapedLine[]): void {
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && lines[end]?.gap === 0) end++;
    if (end - start >= 3 && isWrapped(lines.slice(start, end)))
      for (let i = start; i < end; i++) if (isLoose(lines[i])) setKind(lines, i, "paragraph");
    start = end;
  }
}

function isLoose(line: ShapedLine | undefined): boolean {
  return line !== undefined && line.level === 0 && (line.kind === "heading" || line.kind === "box");
}

function isWrapped(stanza: readonly ShapedLine[]): boolean {
  if (stanza.filter((line) => isTableRow(line.words)).length > 1) return false;
  const widths = stanza.map((line) => line.end - line.start);
  const widest = Math.max(...widths.slice(0, 400));
  if (widest < 14 || widest > 80) return false;
  const broken = stanza.slice(0, -1).filter((line, i) => (widths[i] ?? 0) >= widest - 4 && !endsSentence(line.words));
  return broken.length * 5 >= (stanza.length - 1) * 4 && stanza.some((line) => /[，。,]/u.test(line.words));
}

/** A short sentence set off by more empty lines than the page uses stands under a picture. */
export function markCaptions(lines: ShapedLine[]): void {
  const usual = usualGap(lines);
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    if (line?.kind !== "paragraph" || line.item) continue;
    const alone = line.gap >= usual + 2 && line.words.length <= 70 && isOneSentence(line.words);
    if (alone && !/同比|环比|比上年|较上年|\d[%‰]/u.test(line.words)) setKind(lines, i, "caption");
  }
  // `某某在现场。` and below it `（本报记者 某某 摄）`
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (!line || !next || next.gap > 0 || next.kind !== "caption" || !/^[（(]/u.test(next.words)) continue;
    if (line.level === 0 && line.words.length <= 100 && (line.kind === "heading" || line.kind === "paragraph"))
      setKind(lines, i, "caption");
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
