/**
 * Longest-match lookup of fixed phrases at a position, so that a lexicon stays plain data and a text is read in one pass.
 * Cost per position is bounded by the longest phrase; nothing here knows what a phrase means.
 */

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
  const values = new Map<string, T>(entries);
  const byFirst = lengthsBy(values.keys(), (phrase) => phrase.charAt(0));
  const byLast = lengthsBy(values.keys(), (phrase) => phrase.charAt(phrase.length - 1));
  const look = (text: string, start: number, length: number): PhraseHit<T> | null => {
    const phrase = text.substr(start, length);
    const value = values.get(phrase);
    return value === undefined || phrase.length < length ? null : { start, end: start + length, phrase, value };
  };
  const at = (text: string, index: number): PhraseHit<T> | null => {
    for (const length of byFirst.get(text.charAt(index)) ?? []) {
      const hit = look(text, index, length);
      if (hit) return hit;
    }
    return null;
  };
  const endingAt = (text: string, index: number): PhraseHit<T> | null => {
    for (const length of byLast.get(text.charAt(index - 1)) ?? []) {
      const hit = index >= length ? look(text, index - length, length) : null;
      if (hit) return hit;
    }
    return null;
  };
  const all = (text: string): PhraseHit<T>[] => {
    const hits: PhraseHit<T>[] = [];
    for (let index = 0; index < text.length; ) {
      const hit = at(text, index);
      if (hit) hits.push(hit);
      index = hit ? hit.end : index + 1;
    }
    return hits;
  };
  return { at, endingAt, all };
}

/** Builds the lookup of phrases that carry no value. */
export function phraseSet(phrases: Iterable<string>): Phrases<true> {
  return phrasesOf([...phrases].map((phrase) => [phrase, true] as const));
}

function lengthsBy(phrases: Iterable<string>, key: (phrase: string) => string): Map<string, number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const phrase of phrases) {
    const known = lengths.get(key(phrase));
    if (known) known.add(phrase.length);
    else lengths.set(key(phrase), new Set([phrase.length]));
  }
  return new Map([...lengths].map(([char, set]) => [char, [...set].sort((a, b) => b - a)]));
}
