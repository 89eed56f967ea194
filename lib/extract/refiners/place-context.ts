/** The places of an article sentence by sentence, and the one that a paragraph or section opens with. */
import type { Span } from "@/lib/text/span";
import type { Clause } from "../clauses";
import type { HomePlace } from "../finders/place-forms";
import { findPlaces, type PlaceMention } from "../finders/places";
import { type SentenceWords, sourceSpan } from "../sentence-words";

export interface CarriedPlace {
  readonly place: string;
  readonly span: Span;
}

export interface SentencePlaces {
  /** Offsets into the sentence's words. */
  readonly mentions: readonly PlaceMention[];
  /** What holds where the sentence names none; null: the article's own. */
  readonly carried: CarriedPlace | null;
}

/** What it needs of a sentence: its words and where its clauses begin. */
export interface PlacedSentence {
  readonly sentence: SentenceWords;
  readonly clauses: readonly Clause[];
}

/** One entry a sentence, in their order. */
export function placesOfSentences(readings: readonly PlacedSentence[], home: HomePlace): SentencePlaces[] {
  let section: CarriedPlace | null = null;
  let paragraph: CarriedPlace | null = null;
  let block = -1;
  return readings.map(({ sentence, clauses }) => {
    const words = sentence.words;
    const starts = clauses.map((clause) => clause.start);
    const mentions = findPlaces(words, { start: 0, end: words.length }, home, starts);
    const opens = sentence.block !== block;
    if (opens) paragraph = null;
    block = sentence.block;
    const carried = paragraph ?? section;
    const lead = opens ? leadOf(sentence, mentions) : null;
    if (sentence.kind === "heading" || sentence.kind === "headline") section = lead;
    else if (sentence.kind !== "caption") paragraph = paragraph ?? lead;
    return { mentions, carried };
  });
}

/** A county or town that opens the paragraph is what it is about; a body or 全省 there is so for its sentence only. */
function leadOf(sentence: SentenceWords, mentions: readonly PlaceMention[]): CarriedPlace | null {
  const first = mentions[0];
  // `甲市、乙市基本结束。`: several that open it are no one place.
  if (mentions[1]?.role === "subject" && mentions[1].start - (first?.end ?? 0) <= 1) return null;
  if (!first || first.start > 2 || first.role !== "subject" || (first.kind !== "named" && first.kind !== "part"))
    return null;
  return { place: first.place, span: sourceSpan(sentence, first.start, first.end) };
}
