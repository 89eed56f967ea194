/**
 * Linking a fact to its words: the evidence as it is being put together. Pure; offsets are UTF-16 code units into the source,
 * like those of the text that it is given (`wordsAt` reads it).
 */
import { type EvidenceRole, type EvidenceSpan, evidenceRoles } from "@/lib/fact/fact";
import { contains, type Span } from "@/lib/text/span";

/** The roles that a person can give to words by a key. */
export type FigureRole = "value" | "change" | "prior";

export interface LinkSpan extends Span {
  readonly role: EvidenceRole;
}

/** A sentence as the page has it: several spans when layout has split it. */
export interface PageSentence {
  readonly spans: readonly Span[];
}

type WordsAt = (start: number, end: number) => string;

/**
 * Evidence that is this sentence, or this sentence besides what is linked already (`add`). Each figure stays where it is if it
 * lies in the new evidence; otherwise it goes to where the same words stand in the sentence, if they stand there once.
 */
export function linkSentence(
  present: readonly LinkSpan[],
  sentence: PageSentence,
  wordsAt: WordsAt,
  how: "set" | "add",
): LinkSpan[] {
  const pieces = sentence.spans.map((span): LinkSpan => ({ role: "evidence", start: span.start, end: span.end }));
  const kept = how === "add" ? present.filter((span) => span.role === "evidence") : [];
  const evidence = [...kept, ...pieces.filter((piece) => !kept.some((other) => contains(other, piece)))];
  const figures = present
    .filter((span) => span.role !== "evidence")
    .map((span) => (isWithin(evidence, span) ? span : moved(span, sentence, wordsAt)))
    .filter((span) => span !== null);
  return inOrder([...evidence, ...figures]);
}

/** Evidence in which these words carry this figure; their sentence joins the evidence if it is not in it. */
export function linkFigure(
  present: readonly LinkSpan[],
  role: FigureRole,
  words: Span,
  sentences: readonly PageSentence[],
): LinkSpan[] {
  const others = present.filter((span) => span.role !== role);
  const figure: LinkSpan = { role, start: words.start, end: words.end };
  if (isWithin(present.filter(isPiece), words)) return inOrder([...others, figure]);
  const home = sentences.find((sentence) => isWithin(sentence.spans, words));
  const pieces = (home?.spans ?? [words]).map((span): LinkSpan => ({ role: "evidence", ...bare(span) }));
  return inOrder([...others, ...pieces, figure]);
}

/** Evidence that is exactly these words, with the figures that lie in them. */
export function linkWords(present: readonly LinkSpan[], words: Span, how: "set" | "add"): LinkSpan[] {
  const kept = how === "add" ? present.filter(isPiece) : [];
  const evidence: LinkSpan[] = [...kept, { role: "evidence", ...bare(words) }];
  return inOrder([...evidence, ...present.filter((span) => !isPiece(span) && isWithin(evidence, span))]);
}

/** The spans of a fact's evidence, without their quotes. */
export function linkSpans(evidence: readonly EvidenceSpan[]): LinkSpan[] {
  return evidence.map(({ role, start, end }) => ({ role, start, end }));
}

/** Index of the sentence that holds the first of the fact's words, or 0. */
export function sentenceOf(sentences: readonly PageSentence[], span: Span | undefined): number {
  if (!span) return 0;
  const index = sentences.findIndex((sentence) =>
    sentence.spans.some((piece) => piece.start < span.end && span.start < piece.end),
  );
  return Math.max(index, 0);
}

function isPiece(span: LinkSpan): boolean {
  return span.role === "evidence";
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

function isWithin(outer: readonly Span[], inner: Span): boolean {
  return outer.some((span) => contains(span, inner));
}

/** The same words inside the sentence; null if they are not there or stand there twice. */
function moved(figure: LinkSpan, sentence: PageSentence, wordsAt: WordsAt): LinkSpan | null {
  const words = wordsAt(figure.start, figure.end);
  const found = sentence.spans.flatMap((span) => occurrences(wordsAt(span.start, span.end), words, span.start));
  const [only] = found;
  return found.length === 1 && only !== undefined ? { role: figure.role, start: only, end: only + words.length } : null;
}

/** Where `words` stand in `text`, not as a part of a longer number: `3起` does not stand in `13起`. */
function occurrences(text: string, words: string, offset: number): number[] {
  const found: number[] = [];
  if (words === "") return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!/[\d.,０-９．，]$/u.test(text.slice(0, at)) || !/^[\d０-９]/u.test(words)) found.push(at + offset);
  }
  return found;
}

/** By role, pieces of the sentence first in the order given; the figures by role. */
function inOrder(spans: readonly LinkSpan[]): LinkSpan[] {
  return spans.toSorted((a, b) => evidenceRoles.indexOf(a.role) - evidenceRoles.indexOf(b.role));
}
