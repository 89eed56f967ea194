/**
 * The blocks of an article's page: headlines, headings, bylines, date lines, captions, editors' lines, side boxes and
 * paragraphs, with the pieces of a paragraph put together again that a column break or a caption has cut apart. It keeps
 * every word, and changes none.
 */
import type { Block, BlockKind } from "./article";
import { trim } from "./blank";
import { fold } from "./fold";
import { headlinesOf } from "./head";
import { creditStart, datelineLength } from "./line-kinds";
import { endsSentence } from "./sentence-ends";
import type { ShapedLine } from "./shaped-line";
import { readForms, shapeLines } from "./shapes";
import type { Span } from "./span";

interface Draft {
  readonly kind: BlockKind;
  readonly spans: Span[];
}

/** The blocks of `within` in reading order. Each character that is not white space or a mark is in exactly one block. */
export function readLayout(text: string, within: Span): Block[] {
  const lines = shapeLines(readForms(text, within));
  const headlines = new Set(headlinesOf(lines));
  const drafts: Draft[] = [];
  let open: Draft | null = null;
  lines.forEach((line, index) => {
    if (line.kind === "separator") return;
    const kind = headlines.has(index) ? "headline" : line.kind;
    if (kind === "box") {
      const last = drafts.at(-1);
      if (last?.kind === "box" && !startsSection(lines, index)) last.spans.push(spanOf(line));
      else drafts.push({ kind, spans: [spanOf(line)] });
      return;
    }
    if (kind !== "paragraph") {
      // A fragment between two column breaks can be as short as a heading; a comma in it gives it away.
      if (open && kind === "heading" && line.level === 0 && /[，,]/u.test(line.words)) {
        open.spans.push(spanOf(line));
        return;
      }
      drafts.push({ kind, spans: [spanOf(line)] });
      if (kind === "heading" || kind === "headline") open = null;
      return;
    }
    open = addParagraph(text, drafts, open, line);
  });
  return wrapAround(text, drafts);
}

function spanOf(line: ShapedLine): Span {
  return { start: line.start, end: line.end };
}

/** Adds a line of text; returns the paragraph that the next one goes on with, or null if this one is finished. */
function addParagraph(text: string, drafts: Draft[], open: Draft | null, line: ShapedLine): Draft | null {
  let body = spanOf(line);
  const tail = text.slice(Math.max(body.start, body.end - 100), body.end);
  const credit = creditStart(tail);
  const split = credit < 0 ? body.end : body.end - tail.length + credit;
  const dateline = datelineLength(text.slice(body.start, body.start + 100));
  if (dateline > 0 && body.start + dateline < split) {
    drafts.push({ kind: "date", spans: [trim(text, { start: body.start, end: body.start + dateline })] });
    body = { start: body.start + dateline, end: body.end };
  }
  const words = trim(text, { start: body.start, end: split });
  let target = open;
  if (words.start < words.end) {
    if (target && !line.item && dateline === 0 && !startsAfresh(text, target, words)) target.spans.push(words);
    else {
      target = { kind: "paragraph", spans: [words] };
      drafts.push(target);
    }
  }
  if (split < body.end) drafts.push({ kind: "byline", spans: [{ start: split, end: body.end }] });
  return target && split === body.end && isUnfinished(text, target) ? target : null;
}

/** `：` opens a list and `；` ends one of its items; anything else but a sentence's end leaves the paragraph open. */
function isUnfinished(text: string, draft: Draft): boolean {
  const last = draft.spans.at(-1);
  if (!last) return false;
  const words = text.slice(Math.max(last.start, last.end - 12), last.end);
  return !endsSentence(words) && !/[：:；;]$/u.test(words);
}

/**
 * Some pages leave out the full stop: a paragraph that ends with a figure or a noun is finished if the next one opens as a
 * paragraph does (`据介绍，`, `2031年，`). `同比下降` and `降至` wait for their figure all the same.
 */
function startsAfresh(text: string, draft: Draft, next: Span): boolean {
  const last = draft.spans.at(-1);
  if (!last || /[，,、至到由从在于为和与及比较的以降升加少长高]$/u.test(text.slice(last.end - 1, last.end)))
    return false;
  const words = fold(text.slice(next.start, next.start + 12));
  // `暂未完成的19处` above `某线某段已于5月销号`: a figure with its unit may end what has no stop; a sign or a change goes on.
  if (endsWithFigure.test(fold(text.slice(Math.max(last.start, last.end - 10), last.end))) && !goesOnFrom.test(words))
    return true;
  return /^(?:据(?:介绍|了解|统计|悉)|此外|另外|同时|近年来|今年以来|去年|目前|截至|下一步|(?:19|20)\d\d年)/u.test(
    words,
  );
}

const endsWithFigure =
  /\d(?:[万亿余]{0,2}(?:[件起人名家户个次处元吨亩所台辆宗例%‰]|人次|公斤|万元|亿元|平方米|个百分点)|∶\d[\d.]*|:\d[\d.]*)$/u;
const goesOnFrom = /^(?:[\p{P}\p{S}\d]|[同环比较占和及与的等以为是在增降上下分提减高低持其达到余多次人])/u;

/** In a box, a line alone between empty lines heads a section, unless the line above it does. */
function startsSection(lines: readonly ShapedLine[], index: number): boolean {
  const [line, next, previous] = [lines[index], lines[index + 1], lines[index - 1]];
  if (!line || line.gap === 0) return false;
  const alone = next !== undefined && next.gap > 0;
  return alone && previous?.gap === 0 && !/\p{Nd}/u.test(line.words);
}

/**
 * Columns cut out of order: the last paragraph breaks off in the middle, and the first one, above the first heading, is
 * its rest. They are one paragraph, at the place of the last.
 */
function wrapAround(text: string, drafts: Draft[]): Draft[] {
  const first = drafts.findIndex((draft) => draft.kind === "paragraph");
  const last = drafts.findLastIndex((draft) => draft.kind === "paragraph");
  const [head, tail] = [drafts[first], drafts[last]];
  if (!head || !tail || first === last || !isUnfinished(text, tail)) return drafts;
  const next = drafts.slice(first + 1).find((draft) => draft.kind !== "caption");
  if (next?.kind !== "heading" || drafts.slice(last + 1).some((draft) => draft.kind === "heading")) return drafts;
  tail.spans.push(...head.spans);
  return drafts.filter((_, index) => index !== first);
}
