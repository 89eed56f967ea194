/**
 * Longest-match lookup of fixed phrases at a position, so that a lexicon stays plain data and a text is read in one pass.
 * Nothing here knows what a phrase means; how it is looked up is trie.ts's work.
 */
import { Trie } from "./trie";

/** A phrase found in a text; offsets as the text that was searched, `end` exclusive. */
export interface PhraseHit<T> {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  readonly value: T;
}

/** A set of phrases with a value each. */
export interface Phrases<T> {
  /** The longest phrase that starts at `index`, or null. */
  at(text: string, index: number): PhraseHit<T> | null;
  /** The longest phrase that ends at `index` (exclusive), or null. */
  endingAt(text: string, index: number): PhraseHit<T> | null;
  /** Every phrase of the text from left to right, the longest at each place, none overlapping. */
  all(text: string): PhraseHit<T>[];
}

/** Builds the lookup. A phrase given twice keeps its last value. */
export function phrasesOf<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const phrases = [...entries].map(([phrase, value]) => ({ phrase, value }));
  const toRight = trieOf(phrases, 1);
  // Few lexicons are ever asked for what ends at a place.
  let toLeft: Trie<Entry<T>> | null = null;
  const at = (text: string, index: number): PhraseHit<T> | null => {
    const entry = toRight.longest(text, index);
    return entry && { start: index, end: index + entry.phrase.length, phrase: entry.phrase, value: entry.value };
  };
  const endingAt = (text: string, index: number): PhraseHit<T> | null => {
    toLeft ??= trieOf(phrases, -1);
    const entry = toLeft.longest(text, index - 1);
    return entry && { start: index - entry.phrase.length, end: index, phrase: entry.phrase, value: entry.value };
  };
  const all = (text: string): PhraseHit<T>[] => {
    const hits: PhraseHit<T>[] = [];
    for (let index = toRight.nextFirst(text, 0); index < text.length; ) {
      const hit = at(text, index);
      if (hit) hits.push(hit);
      index = toRight.nextFirst(text, hit ? hit.end : index + 1);
    }
    return hits;
  };
  return { at, endingAt, all };
}

/** Builds the lookup of phrases that carry no value. */
export function phraseSet(phrases: Iterable<string>): Phrases<true> {
  return phrasesOf([...phrases].map((phrase) => [phrase, true] as const));
}

interface Entry<T> {
  readonly phrase: string;
  readonly value: T;
}

function trieOf<T>(entries: readonly Entry<T>[], step: 1 | -1): Trie<Entry<T>> {
  const trie = new Trie<Entry<T>>(step);
  for (const entry of entries) trie.add(entry.phrase, entry);
  return trie;
}

/** The characters with which the words begin: a lexicon says itself where it is worth asking. */
export function firstsOf(words: Iterable<string>): string {
  return [...new Set(Array.from(words, (word) => word.charAt(0)))].join("");
}
