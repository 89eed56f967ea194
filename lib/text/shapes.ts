/**
 * What each line of an article is: by its own form first, then by its neighbours. The stage between lines and blocks; it
 * joins nothing. layout.ts makes blocks of it, head.ts and articles.ts read it too.
 */
import { markFigureRuns } from "./figure-runs";
import { fold } from "./fold";
import { markFragments } from "./fragments";
import { lineClass, lineClasses } from "./line-classes";
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
import { type Line, readLines } from "./lines";
import { markCaptions, markChrome, markSignatures, markWrapped } from "./neighbours";
import { type ShapedLine, shapedLine } from "./shaped-line";
import type { Span } from "./span";

/** Lines longer than this are paragraphs, whatever else they look like; their words are not read further. */
const longest = 200;

/**
 * The lines of `within`, each of the kind that its own form says, whatever stands around it. Cutting a text asks for them
 * once and judges them twice: all lines, to find the articles, and then the lines of each article by themselves.
 */
export function readForms(text: string, within: Span): ShapedLine[] {
  return readLines(text, within).map((line) => {
    const words = text.slice(line.start, Math.min(line.end, line.start + longest));
    if (line.end - line.start > longest) return shapedLine(line, words, longKind(text, line));
    const has = lineClasses(text, line.start, line.end);
    return shapedLine(line, words, kindOf(line, has & lineClass.foldable ? fold(words) : words, has));
  });
}

/** The lines of one article, from their forms, with kinds corrected by their neighbours. Takes time linear in the lines. */
export function shapeLines(forms: readonly ShapedLine[]): ShapedLine[] {
  const shaped = [...forms];
  markChrome(shaped);
  markSignatures(shaped);
  markWrapped(shaped);
  markFragments(shaped);
  markFigureRuns(shaped);
  markCaptions(shaped);
  return shaped;
}

function longKind(text: string, line: Line): ShapedLine["kind"] {
  return text[line.start] === "|" && text[line.end - 1] === "|" ? "box" : "paragraph";
}

/** Takes folded words, and the classes of their characters. */
function kindOf(line: Line, words: string, has: number): ShapedLine["kind"] {
  if (isSeparator(words)) return "separator";
  if (line.level > 0) return "heading";
  if (isTableRow(words, has)) return "box";
  if (isCaption(words, has)) return "caption";
  if (isDateLine(words, has)) return "date";
  if (isEditorsLine(words, has) || isChrome(words, has)) return "editors";
  if (isByline(words, has)) return "byline";
  if (line.item || !hasHeadingShape(words, has)) return "paragraph";
  return creditStart(words) >= 0 || datelineLength(words) > 0 ? "paragraph" : "heading";
}
