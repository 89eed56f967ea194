/** The places of an article sentence by sentence, and the one that a paragraph or section opens with. */
import type { BlockKind } from "@/lib/text/article";
import { placesCalled } from "@/lib/text/place-names";
import type { Span } from "@/lib/text/span";
import type { Clause } from "../clauses";
import type { HomePlace } from "../finders/place-home";
import { placesOfLines } from "../finders/place-lines";
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
  /** The last list of places of the paragraph before this sentence: what `三市分别` deals out. Empty if there was none. */
  readonly list: readonly CarriedPlace[];
}

/** What it needs of a sentence: its words and where its clauses begin. */
export interface PlacedSentence {
  readonly sentence: SentenceWords;
  readonly clauses: readonly Clause[];
}

/** One entry a sentence, in their order. */
export function placesOfSentences(readings: readonly PlacedSentence[], article: ArticlePlace): SentencePlaces[] {
  const memory: PlaceMemory = [];
  let home: HomePlace = article;
  let section: CarriedPlace | null = null;
  let paragraph: CarriedPlace | null = null;
  let list: readonly CarriedPlace[] = [];
  let block = -1;
  let kind: BlockKind | null = null;
  const lines = placesOfLines(readings.map(({ sentence }) => sentence));
  return readings.map(({ sentence, clauses }, index) => {
    const words = sentence.words;
    const starts = clauses.map((clause) => clause.start);
    const line = lines[index] ?? null;
    // A line of a list may be short enough for a heading; it heads nothing.
    const isHeading = line === null && (sentence.kind === "heading" || sentence.kind === "headline");
    // A heading speaks of the article again, wherever the section before was.
    if (isHeading && kind !== sentence.kind) home = article;
    const mentions = findPlaces(words, { start: 0, end: words.length }, home, starts, memory, line);
    const opens = sentence.block !== block;
    if (opens) {
      paragraph = null;
      list = [];
    }
    const listBefore = list;
    list = listIn(sentence, mentions, article) ?? list;
    block = sentence.block;
    const carried = paragraph ?? section;
    const lead = opens || sentence.kind === "box" ? leadOf(sentence, mentions, article) : null;
    if (isHeading) {
      // A second heading under the first (a byline, a second line) takes nothing back.
      if (lead || kind !== sentence.kind) section = lead;
      home = homeOfSection(words, mentions) ?? home;
    } else if (sentence.kind === "box") paragraph = isLine(words, mentions) ? lead : (paragraph ?? lead);
    else if (sentence.kind !== "caption") paragraph = paragraph ?? lead;
    kind = sentence.kind;
    return { mentions, carried, list: listBefore };
  });
}

/** The last places of the sentence that stand in a list, two at least. */
function listIn(
  sentence: SentenceWords,
  mentions: readonly PlaceMention[],
  article: ArticlePlace,
): readonly CarriedPlace[] | null {
  if (mentions.length < 2) return null;
  let list: PlaceMention[] = [];
  let best: PlaceMention[] = [];
  for (const mention of mentions) {
    const last = list.at(-1);
    const joined = last?.kind === mention.kind && /^[、和与及]$/u.test(sentence.words.slice(last.end, mention.start));
    list = joined ? [...list, mention] : [mention];
    if (list.length > 1) best = list;
  }
  if (best.length < 2) return null;
  return best.map((mention) => ({
    place: inSource(mention.place, sentence, mention, article),
    span: sourceSpan(sentence, mention.start, mention.end),
  }));
}

/** `庄浪：…` over a section: what it says of 全县 is of that county. */
function homeOfSection(words: string, mentions: readonly PlaceMention[]): HomePlace | null {
  const [first] = mentions;
  if (!first || first.start > 0 || first.kind !== "named" || words.charAt(first.end) !== "：") return null;
  return { place: first.place, entry: placesCalled(first.place)[0] ?? null };
}

/** A line that holds nothing but the name of a place heads the lines below it. */
function isLine(words: string, mentions: readonly PlaceMention[]): boolean {
  const [first] = mentions;
  return first !== undefined && first.end - first.start === words.trim().length;
}

/** A county or town that opens the paragraph is what it is about; a body or 全省 there is so for its sentence only. */
function leadOf(sentence: SentenceWords, mentions: readonly PlaceMention[], home: ArticlePlace): CarriedPlace | null {
  const first = mentions[0];
  // `甲市、乙市基本结束。`: several that open it are no one place.
  if (mentions[1]?.role === "subject" && mentions[1].start - (first?.end ?? 0) <= 1) return null;
  if (first && sentence.words.charAt(first.end) === "、") return null;
  if (!first || first.start > 2 || first.role !== "subject" || (first.kind !== "named" && first.kind !== "part"))
    return null;
  // `某海关10月19日发布`: who says it, not what it is about.
  if (reports.test(sentence.words.slice(first.end, first.end + 16))) return null;
  return { place: inSource(first.place, sentence, first, home), span: sourceSpan(sentence, first.start, first.end) };
}

const reports = /^(?:[新闻办发言人官网日前昨今天近\d年月日]{0,12})(?:发布|公布|披露|消息|讯|供稿|提供|电$)/u;
