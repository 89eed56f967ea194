/** Tells the first piece of a cut paragraph, short as it may be, from a heading. Joins nothing: layout.ts does. */
import { isOrdinalHeading } from "./line-kinds";
import { type ShapedLine, setKind } from "./shaped-line";

/**
 * A column can break so early in a paragraph that its first piece is as short as a heading. Below the first paragraph, a
 * line with a comma is such a piece; where headings are marked (Markdown), so is a long line without a mark.
 */
export function markFragments(lines: ShapedLine[]): void {
  const marked = lines.filter((line) => line.level > 1).length >= 2;
  let body = false;
  lines.forEach((line, index) => {
    body ||= line.kind === "paragraph";
    // Before the first paragraph a comma is as likely that of a headline; figures are not.
    const placed = body || (index > 0 && /\p{Nd}/u.test(line.words));
    if (!placed || line.kind !== "heading" || line.level > 0 || isOrdinalHeading(line.words)) return;
    const next = lines[index + 1];
    const goesOn = next === undefined || next.kind === "paragraph";
    if (goesOn && (readsAsClauses(line.words) || (marked && line.words.length > 20)))
      setKind(lines, index, "paragraph");
    else if (goesOn && /[，,]/u.test(line.words) && splitsWord(line.words, next?.words ?? ""))
      setKind(lines, index, "paragraph");
  });
}

/** `以防为先，护航稳定` is even, as headings are; `此外，某地公安局将这项工作……` is not. Headings have no two figures either. */
function readsAsClauses(words: string): boolean {
  const lengths = words.split(/[，,]/u).map((clause) => clause.length);
  if (lengths.length > 1 && (words.match(/\p{Nd}+(?:\.\p{Nd}+)?/gu)?.length ?? 0) > 1) return true;
  return Math.max(...lengths) - Math.min(...lengths) > 3;
}

/** Made when it is first asked for, which few texts do: its dictionary takes longer to load than a page takes to read. */
let segmenter: Intl.Segmenter | undefined;

/** True if no word ends where the first string stops and the second goes on. */
function splitsWord(before: string, after: string): boolean {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const [left, right] = [before.slice(-6), after.slice(0, 6)];
  return segmenter.segment(left + right).containing(left.length)?.index !== left.length;
}
