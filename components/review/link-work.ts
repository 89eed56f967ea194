/**
 * The steps of a person who links a fact to its words: what is chosen, what is linked so far, what has to be asked, and the way
 * back. Pure; what each key does is in link-commands.ts, and nothing here is stored before it is saved.
 */
import type { EvidenceSpan } from "@/lib/fact/fact";
import type { Span } from "@/lib/text/span";
import {
  type Ask,
  inOrder,
  isSameSpan,
  isWithin,
  type Linked,
  type LinkSpan,
  linkSentence,
  linkWords,
  type PageSentence,
  sentenceOf,
  type WordsAt,
  withoutSpans,
} from "./link-draft";

export interface LinkWork extends Linked {
  /** Index of the sentence under the cursor. */
  readonly sentence: number;
  /** Characters picked by mouse or key, in pieces where layout splits them; none: the whole sentence counts. */
  readonly picked: readonly Span[];
  /** Drafts before each step, newest last. Empty: nothing of the links has been changed. */
  readonly before: readonly Linked[];
  /** It is saved as soon as the last question is answered. */
  readonly thenSave: boolean;
}

/** Where the words of the article stand, for words that have moved. At most as many places as a list can show. */
export type PlacesOf = (words: string) => readonly Span[];

/**
 * The links as they are. Words that no longer stand where the link says are looked for: at one place they are taken there, at
 * several they are asked about, and words that are gone are left out.
 */
export function startLinking(
  present: readonly EvidenceSpan[],
  sentences: readonly PageSentence[],
  wordsAt: WordsAt,
  placesOf: PlacesOf,
): LinkWork {
  const linked: LinkSpan[] = [];
  const lost: Ask[] = [];
  for (const { role, start, end, quote } of present) {
    if (wordsAt(start, end) === quote) linked.push({ role, start, end });
    else lost.push({ role, words: quote, places: placesOf(quote) });
  }
  const found = settled({ evidence: linked, asks: lost });
  const first = found.asks[0]?.places[0] ?? found.evidence[0] ?? present[0];
  return {
    ...found,
    sentence: sentenceOf(sentences, first),
    picked: [],
    before: lost.length > 0 ? [{ evidence: linked, asks: [] }] : [],
    thenSave: false,
  };
}

/** The draft with other links; the way back leads to what it was. */
export function relinked(work: LinkWork, next: Linked, thenSave = false): LinkWork {
  const { evidence, asks } = work;
  return { ...work, ...next, before: [...work.before, { evidence, asks }], thenSave };
}

/** The chosen words, or the sentence, in place of what is linked or besides it. */
export function chosen(
  work: LinkWork,
  sentences: readonly PageSentence[],
  wordsAt: WordsAt,
  how: "set" | "add",
): Linked {
  if (work.picked.length > 0) return { evidence: linkWords(work.evidence, work.picked, how), asks: [] };
  const sentence = sentences[work.sentence];
  return sentence ? linkSentence(work.evidence, sentence, wordsAt, how) : work;
}

/** Adds the chosen words or the sentence to the links; chosen once more, they are taken out again. */
export function toggled(work: LinkWork, sentences: readonly PageSentence[], wordsAt: WordsAt): LinkWork {
  const pieces = work.picked.length > 0 ? work.picked : (sentences[work.sentence]?.spans ?? []);
  const own = pieces.map(({ start, end }): LinkSpan => ({ role: "evidence", start, end }));
  const isLinked = own.every((span) => work.evidence.some((other) => isEvidenceAt(other, span)));
  if (isLinked) return relinked(work, { evidence: withoutSpans(work.evidence, own), asks: [] });
  return relinked(work, chosen(work, sentences, wordsAt, "add"));
}

/** The draft without the span at this index. */
export function dropped(work: LinkWork, index: number): LinkWork {
  return relinked(work, { evidence: work.evidence.filter((_, at) => at !== index), asks: work.asks });
}

/** One step back; unchanged when there is none. */
export function stepBack(work: LinkWork): LinkWork {
  const last = work.before.at(-1);
  return last ? { ...work, ...last, before: work.before.slice(0, -1), thenSave: false } : work;
}

/** The first question answered: the words stand there, or (null) the field has none. */
export function answered(work: LinkWork, place: Span | null): LinkWork {
  const [ask, ...others] = work.asks;
  if (!ask) return work;
  const span: LinkSpan[] = place ? [{ role: ask.role, start: place.start, end: place.end }] : [];
  const next = settled({ evidence: inOrder([...work.evidence, ...span]), asks: others });
  return relinked(work, next, work.thenSave);
}

/** Questions that answer themselves: one place in all, or one only within the sentences that are linked. */
function settled({ evidence, asks }: Linked): Linked {
  const linked: LinkSpan[] = [...evidence];
  const left: Ask[] = [];
  // Sentences first: where a figure stands is known by its sentence.
  for (const ask of [...asks].sort((a, b) => Number(b.role === "evidence") - Number(a.role === "evidence"))) {
    const home = linked.filter((span) => span.role === "evidence");
    const inside = ask.role === "evidence" ? [] : ask.places.filter((place) => isWithin(home, place));
    const places = inside.length > 0 ? inside : ask.places;
    const [only] = places;
    if (places.length > 1) left.push({ ...ask, places });
    else if (only) linked.push({ role: ask.role, start: only.start, end: only.end });
  }
  return { evidence: inOrder(linked), asks: left };
}

function isEvidenceAt(span: LinkSpan, other: Span): boolean {
  return span.role === "evidence" && isSameSpan(span, other);
}
