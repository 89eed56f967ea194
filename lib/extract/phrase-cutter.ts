/**
 * A stretch of a sentence from which words are cut away at both ends and inside, kept in two forms: folded, to match
 * against, and as the source has it, to hand out. Immutable.
 */
import type { Span } from "@/lib/text/span";
import type { Phrases } from "./phrases";
import type { SentenceWords } from "./sentence-words";

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
    for (const span of [...removed].sort((a, b) => a.start - b.start)) {
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
    return new Cutting(words, source);
  }

  slice(start: number, end = this.words.length): Cutting {
    return new Cutting(this.words.slice(start, end), this.source.slice(start, end));
  }

  /** Cuts phrases off the head until none is there; never the whole. */
  withoutHead(phrases: Phrases<unknown>, whole = false): Cutting {
    let at = 0;
    for (let hit = phrases.at(this.words, at); hit; hit = phrases.at(this.words, at)) {
      if (!whole && hit.end >= this.words.length) break;
      at = hit.end;
    }
    return this.slice(at);
  }

  /** Cuts phrases off the tail until none is there. */
  withoutTail(phrases: Phrases<unknown>): Cutting {
    let end = this.words.length;
    for (let hit = phrases.endingAt(this.words, end); hit; hit = phrases.endingAt(this.words, end)) end = hit.start;
    return this.slice(0, end);
  }

  /** Cuts every match out. `pattern` needs the flag g. */
  without(pattern: RegExp): Cutting {
    let words = "";
    let source = "";
    let at = 0;
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
