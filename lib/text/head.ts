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
  // A byline or a date above every heading signs nothing of this article.
  const first = above.findIndex(isCandidate);
  if (first < 0) return [];
  const signed = above.findIndex((line, i) => i > first && (line.kind === "byline" || line.kind === "date"));
  return signed < 0 ? openHead(above, first) : signedHead(above, signed);
}

/** Above a byline or a date the headline stands last; what is further up belongs to the site or the page. */
function signedHead(above: readonly ShapedLine[], signed: number): number[] {
  let last = signed - 1;
  while (!isCandidate(above[last])) last--;
  let start = last;
  while (last - start < 2 && isCandidate(above[start - 1])) start--;
  return range(start, last + 1);
}

/** Without either, a second short line is a heading of the text, unless it goes on with the first. */
function openHead(above: readonly ShapedLine[], first: number): number[] {
  let end = first + 1;
  while (isCandidate(above[end]) && goesOn(above[end]) && end - first < 3) end++;
  return range(first, end);
}

function isCandidate(line: ShapedLine | undefined): boolean {
  return line?.kind === "heading" && !isOrdinalHeading(line.words);
}

/** A deck (`——……`), or a line straight below: a headline set over two lines. */
function goesOn(line: ShapedLine | undefined): boolean {
  return line !== undefined && (line.gap === 0 || line.item || /^[—―-]/u.test(line.words));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}
