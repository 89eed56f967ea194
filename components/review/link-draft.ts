/**
 * Linking a fact to its words: the evidence as it is being put together. Pure; offsets are UTF-16 code units into the source,
 * like those of the text that it is given (`wordsAt` reads it). The steps of a person are in link-work.ts.
 */
import { type EvidenceRole, evidenceRoles } from "@/lib/fact/fact";
import { figureRoles } from "@/lib/review/evidence";
import { contains, type Span } from "@/lib/text/span";

/** The roles that a person can give to words by a key: what a field of the fact is read from. */
export const fieldRoles = ["value", "change", "prior", "period", "place"] as const;
export type FieldRole = (typeof fieldRoles)[number];

export interface LinkSpan extends Span {
  readonly role: EvidenceRole;
}

/** A sentence as the page has it: several spans when layout has split it. */
export interface PageSentence {
  readonly spans: readonly Span[];
}

/** Words that stand at several places: a person has to say which of them is meant. */
export interface Ask {
  readonly role: EvidenceRole;
  readonly words: string;
  /** In the order of the text, two or more. */
  readonly places: readonly Span[];
}

/** Evidence, and what has to be asked before it is whole. */
export interface Linked {
  readonly evidence: readonly LinkSpan[];
  readonly asks: readonly Ask[];
}

export type WordsAt = (start: number, end: number) => string;

/**
 * Evidence that is this sentence, or this sentence besides what is linked already (`add`). Each field's words stay where they
 * are if they lie in the new evidence; otherwise they go to where the same words stand in the sentence. Standing there twice
 * they are asked about: `3起` of the one village and `3起` of the other are not the same figure.
 */
export function linkSentence(
  present: readonly LinkSpan[],
  sentence: PageSentence,
  wordsAt: WordsAt,
  how: "set" | "add",
): Linked {
  const pieces = sentence.spans.map((span): LinkSpan => ({ role: "evidence", start: span.start, end: span.end }));
  const kept = how === "add" ? present.filter(isPiece) : [];
  const evidence = [...kept, ...pieces.filter((piece) => !kept.some((other) => contains(other, piece)))];
  const fields: LinkSpan[] = [];
  const asks: Ask[] = [];
  for (const span of present) {
    if (isPiece(span)) continue;
    if (isWithin(evidence, span)) {
      fields.push(span);
      continue;
    }
    const words = wordsAt(span.start, span.end);
    const places = placesIn(sentence, words, wordsAt);
    const [only] = places;
    if (places.length > 1) asks.push({ role: span.role, words, places });
    else if (only) fields.push({ role: span.role, ...only });
  }
  return { evidence: inOrder([...evidence, ...fields]), asks };
}

/**
 * Evidence in which these words carry this field. The sentence of a figure joins the evidence if it is not in it; period and
 * place may stand far off (in a headline, at the start of a paragraph) and leave the evidence as it is.
 */
export function linkField(
  present: readonly LinkSpan[],
  role: FieldRole,
  words: readonly Span[],
  sentences: readonly PageSentence[],
): LinkSpan[] {
  const others = present.filter((span) => span.role !== role);
  const field = words.map((span): LinkSpan => ({ role, ...bare(span) }));
  const evidence = present.filter(isPiece);
  const isAtHome = words.every((span) => isWithin(evidence, span)) || !figureRoles.includes(role);
  if (isAtHome) return inOrder([...others, ...field]);
  const homes = words.flatMap((span) => sentences.find((sentence) => isWithin(sentence.spans, span))?.spans ?? [span]);
  const joining = homes.filter((span, index) => !isWithin(evidence, span) && homes.indexOf(span) === index);
  return inOrder([...others, ...joining.map((span): LinkSpan => ({ role: "evidence", ...bare(span) })), ...field]);
}

/** Evidence that is exactly these words, with the fields that lie in them, or these words besides the rest. */
export function linkWords(present: readonly LinkSpan[], words: readonly Span[], how: "set" | "add"): LinkSpan[] {
  const kept = how === "add" ? present.filter(isPiece) : [];
  const own = words.map((span): LinkSpan => ({ role: "evidence", ...bare(span) }));
  const evidence = [...kept, ...own.filter((span) => !isWithin(kept, span))];
  const fields = present.filter((span) => !isPiece(span) && (how === "add" || isWithin(evidence, span)));
  return inOrder([...evidence, ...fields]);
}

/** Evidence without these words of these roles; the other spans stay as they are. */
export function withoutSpans(present: readonly LinkSpan[], gone: readonly LinkSpan[]): LinkSpan[] {
  return present.filter((span) => !gone.some((other) => other.role === span.role && isSameSpan(other, span)));
}

/** Index of the sentence that holds the first of the fact's words, or 0. */
export function sentenceOf(sentences: readonly PageSentence[], span: Span | undefined): number {
  if (!span) return 0;
  const index = sentences.findIndex((sentence) =>
    sentence.spans.some((piece) => piece.start < span.end && span.start < piece.end),
  );
  return Math.max(index, 0);
}

/** True for words at the same place. */
export function isSameSpan(a: Span, b: Span | undefined): boolean {
  return b !== undefined && a.start === b.start && a.end === b.end;
}

export function isWithin(outer: readonly Span[], inner: Span): boolean {
  return outer.some((span) => contains(span, inner));
}

/** By role, pieces of the sentence first in the order given; the fields by role. */
export function inOrder(spans: readonly LinkSpan[]): LinkSpan[] {
  return spans.toSorted((a, b) => evidenceRoles.indexOf(a.role) - evidenceRoles.indexOf(b.role));
}

function isPiece(span: LinkSpan): boolean {
  return span.role === "evidence";
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

/** Where `words` stand in the sentence, not as a part of a longer number: `3起` does not stand in `13起`. */
function placesIn(sentence: PageSentence, words: string, wordsAt: WordsAt): Span[] {
  if (words === "") return [];
  return sentence.spans.flatMap((span) => {
    const text = wordsAt(span.start, span.end);
    const found: Span[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const isTail = /[\d.,０-９．，]$/u.test(text.slice(0, at)) && /^[\d０-９]/u.test(words);
      if (!isTail) found.push({ start: span.start + at, end: span.start + at + words.length });
    }
    return found;
  });
}
