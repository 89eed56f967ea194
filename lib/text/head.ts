/**
 * The head of an article: which of its first lines are headlines. Everything that asks for a headline asks here, so that
 * the title in the list and the block on the page agree.
 */
import { isOrdinalHeading } from "./line-kinds";
import type { ShapedLine } from "./shaped-line";

/** Indices into `lines` of the headlines: kicker, headline and deck, in order. Empty if the text begins at once. */
export function headlinesOf(lines: readonly ShapedLine[]): number[] {
  const first = lines.findIndex((line) => line.kind === "paragraph");
  const above = lines.slice(0, first < 0 ? lines.length : first);
  const main = above.findIndex((line) => line.level === 1);
  if (main >= 0) return markdownHead(above, main);
  return plainHead(above);
}

/** `# …` with the kicker `## …` straight above it and further lines of the same level below. */
function markdownHead(above: readonly ShapedLine[], main: number): number[] {
  let start = main;
  while (start > 0 && (above[start - 1]?.level ?? 0) > 1) start--;
  let end = main + 1;
  while (above[end]?.level === 1) end++;
  return range(start, end);
}

function plainHead(above: readonly ShapedLine[]): number[] {
  const signed = above.findIndex((line) => line.kind === "byline" || line.kind === "date");
  const zone = signed < 0 ? above : above.slice(0, signed);
  const isCandidate = (line: ShapedLine | undefined) => line?.kind === "heading" && !isOrdinalHeading(line.words);
  if (!zone.some(isCandidate)) {
    return signed < 0 ? [] : plainHead(above.slice(signed + 1)).map((index) => index + signed + 1);
  }
  // Above a byline or a date the headline stands last; what is further up belongs to the site or the page.
  if (signed >= 0) {
    const last = zone.findLastIndex(isCandidate);
    let start = last;
    while (start > 0 && last - start < 2 && isCandidate(zone[start - 1])) start--;
    return range(start, last + 1);
  }
  // Without either, a second short line is a heading of the text, unless it goes on with the first.
  const first = zone.findIndex(isCandidate);
  let end = first + 1;
  while (isCandidate(zone[end]) && goesOn(zone[end]) && end - first < 3) end++;
  return range(first, end);
}

/** A deck (`——……`), or a line straight below: a headline set over two lines. */
function goesOn(line: ShapedLine | undefined): boolean {
  return line !== undefined && (line.gap === 0 || line.item || /^[—―-]/u.test(line.words));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}
