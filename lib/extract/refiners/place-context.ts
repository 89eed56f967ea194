/** The places of an article sentence by sentence, and the one that a paragraph or section opens with. */
import type { Span } from "@/lib/text/span";
import type { Clause } from "../clauses";
import type { PlaceMemory } from "../finders/place-memory";
import { findPlaces, type PlaceMention } from "../finders/places";
import { type SentenceWords, sourceSpan } from "../sentence-words";
import type { ArticlePlace } from "./home-place";
import { inSource } from "./place-words";

export interface CarriedPlace {
  /** As the source writes it. */
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
export function placesOfSentences(readings: readonly PlacedSentence[], home: ArticlePlace): SentencePlaces[] {
  const memory: PlaceMemory = [];
  let section: CarriedPlace | null = null;
  let paragraph: CarriedPlace | null = null;
  let block = -1;
  return readings.map(({ sentence, clauses }) => {
    const words = sentence.words;
    const starts = clauses.map((clause) => clause.start);
    const mentions = findPlaces(words, { start: 0, end: words.length }, home, starts, memory);
    const opens = sentence.block !== block;
    if (opens) paragraph = null;
    block = sentence.block;
    const carried = paragraph ?? section;
    const lead = opens ? leadOf(sentence, mentions, home) : null;
    if (sentence.kind === "heading" || sentence.kind === "headline") section = lead;
    else if (sentence.kind !== "caption") paragraph = paragraph ?? lead;
    return { mentions, carried };
  });
}

/** A county or town that opens the paragraph is what it is about; a body or 全省 there is so for its sentence only. */
function leadOf(sentence: SentenceWords, mentions: readonly PlaceMention[], home: ArticlePlace): CarriedPlace | null {
  const first = mentions[0];
  // `甲市、乙市基本结束。`: several that open it are no one place.
  if (mentions[1]?.role === "subject" && mentions[1].start - (first?.end ?? 0) <= 1) return null;
  if (!first || first.start > 2 || first.role !== "subject" || (first.kind !== "named" && first.kind !== "part"))
    return null;
  // `某海关10月19日发布`: who says it, not what it is about.
  if (reports.test(sentence.words.slice(first.end, first.end + 16))) return null;
  return { place: inSource(first.place, sentence, first, home), span: sourceSpan(sentence, first.start, first.end) };
}

const reports = /^(?:[新闻办发言人官网日前昨今天近\d年月日]{0,12})(?:发布|公布|披露|消息|讯|供稿|提供|电$)/u;
