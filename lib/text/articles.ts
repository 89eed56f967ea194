/**
 * Cuts a source into articles. The cuts follow the form of a page alone (headline marks, editors' lines, bylines and date
 * lines), and a person can move them at import.
 */
import type { ArticleCut } from "./article";
import { articleDate } from "./article-date";
import { articlePlace } from "./article-place";
import { fullDate } from "./datelines";
import { fold } from "./fold";
import { headlinesOf } from "./head";
import { creditStart, datelineLength, isOrdinalHeading } from "./line-kinds";
import { endsSentence } from "./sentence-ends";
import type { ShapedLine } from "./shaped-line";
import { readForms, shapeLines } from "./shapes";
import type { Span } from "./span";
import { westernDate } from "./western-date";

const longestTitle = 120;

/**
 * The articles of a text, in order. Together they cover it from the first to the last character; a text of white space
 * alone has none.
 */
export function cutArticles(text: string): ArticleCut[] {
  const forms = readForms(text, { start: 0, end: text.length });
  if (forms.length === 0) return [];
  const lines = shapeLines(forms);
  const starts = startsOf(lines);
  const page = starts.length > 1 ? pageDate(text, lines) : null;
  if (starts.length === 1) return [describeLines(text, { start: 0, end: text.length }, lines)];
  return starts.map((first, index) => {
    const next = starts[index + 1];
    const end = next === undefined ? text.length : (forms[next]?.from ?? text.length);
    return describeLines(text, { start: fromOf(forms, first), end }, shapeLines(ownForms(forms, first, next)), page);
  });
}

/** The date that stands above the first headline, at the head of a printed page: all its articles are of that day. */
function pageDate(text: string, lines: readonly ShapedLine[]): string | null {
  const headline = headlinesOf(lines)[0] ?? 0;
  const head = lines.slice(0, headline).find((line) => line.kind === "date");
  return head ? fullDate(westernDate(fold(text.slice(head.start, head.end)))) : null;
}

/** The first article has the empty lines above it too. */
function fromOf(forms: readonly ShapedLine[], first: number): number {
  return first === 0 ? 0 : (forms[first]?.from ?? 0);
}

/** The forms of one article as if there were no other: nothing stands above its first line. */
function ownForms(forms: readonly ShapedLine[], first: number, next: number | undefined): ShapedLine[] {
  const own = forms.slice(first, next);
  const [head] = own;
  if (head && first > 0) own[0] = { ...head, gap: 0 };
  return own;
}

/** What the words of a span say of it as an article; for cuts that a person has made. */
export function describeArticle(text: string, span: Span): ArticleCut {
  return describeLines(text, span, shapeLines(readForms(text, span)));
}

/** `page`: the date of the page that the article stands on, if several do. */
function describeLines(text: string, span: Span, lines: readonly ShapedLine[], page: string | null = null): ArticleCut {
  const headlines = headlinesOf(lines).flatMap((index) => lines[index] ?? []);
  const title = headlines.map((line) => line.words).join(" ");
  return {
    start: span.start,
    end: span.end,
    title: title === "" ? firstWords(lines) : title.slice(0, longestTitle),
    byline: bylineOf(lines),
    date: articleDate(text, lines, page),
    place: articlePlace(text, span, title),
  };
}

/** Indices of the lines that articles begin with; the first is 0. */
function startsOf(lines: readonly ShapedLine[]): number[] {
  const starts = [0];
  const marked = lines.some((line) => line.level === 1);
  let hasBody = false;
  let ended = false;
  let finished = true;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) break;
    if (line.kind === "paragraph") {
      hasBody = true;
      ended = creditStart(line.words) >= 0;
      finished = ended || endsSentence(line.words) || line.end - line.start > line.words.length;
    } else if (line.kind === "heading" || line.level > 0) {
      if (hasBody && beginsArticle(lines, i, ended, finished, marked)) {
        starts.push(i);
        hasBody = false;
      }
      ended = false;
    } else if (hasBody && ends(line)) ended = true;
  }
  return starts;
}

function ends(line: ShapedLine): boolean {
  if (line.kind === "editors" || line.kind === "separator" || line.kind === "byline") return true;
  return line.kind === "date" && /^[（(]/u.test(line.words);
}

function beginsArticle(
  lines: readonly ShapedLine[],
  index: number,
  ended: boolean,
  finished: boolean,
  marked: boolean,
): boolean {
  const line = lines[index];
  if (!line || isOrdinalHeading(line.words)) return false;
  let last = index;
  while (lines[last + 1]?.kind === "heading" && last - index < 3) last++;
  const head = lines.slice(index, last + 1);
  if (head.some((other) => other.level === 1 && [...other.words].length > 4 && !isOrdinalHeading(other.words)))
    return line.level === 1 || line.level > 1;
  if (line.level > 0 && marked) return false;
  const below = lines[last + 1];
  const signed = below?.kind === "byline" || below?.kind === "date" || datelineLength(below?.words ?? "") > 0;
  return (ended || (signed && finished)) && hasBodyBelow(lines, index);
}

/** True if sentences follow within a few lines: a box of figures or a list of links is no article. */
function hasBodyBelow(lines: readonly ShapedLine[], index: number): boolean {
  return lines
    .slice(index + 1, index + 12)
    .some((line) => line.kind === "paragraph" && (line.end - line.start >= 40 || endsSentence(line.words)));
}

function bylineOf(lines: readonly ShapedLine[]): string | null {
  const first = lines.findIndex((line) => line.kind === "byline");
  if (first >= 0) {
    let end = first;
    while (lines[end]?.kind === "byline" && end - first < 4) end++;
    return lines
      .slice(first, end)
      .map((line) => bare(line.words))
      .join(" ");
  }
  for (const line of lines) {
    if (line.kind !== "paragraph") continue;
    const credit = creditStart(line.words);
    if (credit >= 0) return bare(line.words.slice(credit));
    const dateline = line.words.slice(0, datelineLength(line.words));
    const reporter = /[（(]([^（）()]*(?:记者|通讯员)[^（）()]+)[）)]/u.exec(dateline)?.[1];
    if (reporter) return bare(reporter);
  }
  return null;
}

function bare(words: string): string {
  return words.replace(/^[（(【\s□■◎●○▲△]+|[）)】\s]+$/gu, "").replace(/\s+/gu, " ");
}

/** A text without a headline is called by its first clause. */
function firstWords(lines: readonly ShapedLine[]): string {
  const words = (lines.find((line) => line.kind === "paragraph") ?? lines[0])?.words ?? "";
  return /^[^。！？；\n]{1,40}/u.exec(words)?.[0] ?? words;
}
