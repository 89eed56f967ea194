/**
 * A stretch of a sentence from which words are cut away at both ends and inside, kept in two forms: folded, to match
 * against, and as the source has it, to hand out. Immutable.
 */
import type { Span } from "@/lib/text/span";
import type { Phrases } from "./phrases";
import type { SentenceWords } from "./sentence-words";

/** Characters beside a phrase that make it part of a longer word, which stays. */
export type Guards = Readonly<Record<string, string>>;

export class Cutting {
  private constructor(
    /** Folded words, for matching. */
    readonly words: string,
    /** The same words as the source has them; the same length. */
    readonly source: string,
  ) {}

  /** The stretch without the `removed` spans (offsets of the sentence's words). */
  static of(sentence: SentenceWords, start: number, end: number, removed: readonly Span[] = []): Cutting {
    let words = "";
    let source = "";
    let at = start;
    const inOrder = removed.length < 2 ? removed : [...removed].sort((a, b) => a.start - b.start);
    for (const span of inOrder) {
      if (span.end <= at || span.start >= end) continue;
      const stop = Math.max(at, span.start);
      words += sentence.words.slice(at, stop);
      source += sentence.source.slice(at, stop);
      at = Math.max(at, span.end);
    }
    if (at < end) {
      words += sentence.words.slice(at, end);
      source += sentence.source.slice(at, end);
    }
    // Most texts need no folding: both are one string then, and every further cut is made once.
    return new Cutting(words, source === words ? words : source);
  }

  slice(start: number, end = this.words.length): Cutting {
    if (start === 0 && end === this.words.length) return this;
    const words = this.words.slice(start, end);
    return new Cutting(words, this.source === this.words ? words : this.source.slice(start, end));
  }

  /** Cuts phrases off the head until none is there, or the character after one is among its guards. */
  withoutHead(phrases: Phrases<unknown>, guards: Guards = {}): Cutting {
    let at = 0;
    for (let hit = phrases.at(this.words, at); hit; hit = phrases.at(this.words, at)) {
      if (guards[hit.phrase]?.includes(this.words.charAt(hit.end) || "-")) break;
      at = hit.end;
    }
    return at === 0 ? this : this.slice(at);
  }

  /** Cuts phrases off the tail until none is there, or the character before one is among its guards. */
  withoutTail(phrases: Phrases<unknown>, guards: Guards = {}): Cutting {
    let end = this.words.length;
    for (let hit = phrases.endingAt(this.words, end); hit; hit = phrases.endingAt(this.words, end)) {
      if (guards[hit.phrase]?.includes(this.words.charAt(hit.start - 1) || "-")) break;
      end = hit.start;
    }
    return this.slice(0, end);
  }

  /** Cuts every match out. `pattern` needs the flag g. */
  without(pattern: RegExp): Cutting {
    let words = "";
    let source = "";
    let at = 0;
    if (this.words.search(pattern) < 0) return this;
    for (const match of this.words.matchAll(pattern)) {
      words += this.words.slice(at, match.index);
      source += this.source.slice(at, match.index);
      at = match.index + match[0].length;
    }
    return new Cutting(words + this.words.slice(at), source + this.source.slice(at));
  }

  followedBy(other: Cutting): Cutting {
    return new Cutting(this.words + other.words, this.source + other.source);
  }
}
