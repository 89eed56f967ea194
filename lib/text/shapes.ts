/**
 * What each line of an article is: by its own form first, then by its neighbours. The stage between lines and blocks; it
 * joins nothing. layout.ts makes blocks of it, head.ts and articles.ts read it too.
 */
import { markFigureRuns } from "./figure-runs";
import { fold } from "./fold";
import { markFragments } from "./fragments";
import {
  creditStart,
  datelineLength,
  hasHeadingShape,
  isByline,
  isCaption,
  isChrome,
  isDateLine,
  isEditorsLine,
  isSeparator,
  isTableRow,
} from "./line-kinds";
import type { Line } from "./lines";
import { markCaptions, markChrome, markSignatures, markWrapped } from "./neighbours";
import type { ShapedLine } from "./shaped-line";

/** Lines longer than this are paragraphs, whatever else they look like; their words are not read further. */
const longest = 200;

/** Gives each line its kind. Takes time linear in the text. */
export function shapeLines(text: string, lines: readonly Line[]): ShapedLine[] {
  const shaped = lines.map((line) => {
    const words = text.slice(line.start, Math.min(line.end, line.start + longest));
    if (line.end - line.start <= longest) return { ...line, words, kind: kindOf(line, fold(words)) };
    const row = text[line.start] === "|" && text[line.end - 1] === "|";
    return { ...line, words, kind: row ? ("box" as const) : ("paragraph" as const) };
  });
  markChrome(shaped);
  markSignatures(shaped);
  markWrapped(shaped);
  markFragments(shaped);
  markFigureRuns(shaped);
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
  if (line.item || !hasHeadingShape(words)) return "paragraph";
  return creditStart(words) >= 0 || datelineLength(words) > 0 ? "paragraph" : "heading";
}
