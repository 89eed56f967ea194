/**
 * How lexicon entries are shown at work: each table has a sentence into which every entry is put, and what must then be
 * read. An entry that does not fit the sentence has one of its own. Not for the application.
 */
import type { FactFields } from "@/lib/fact/fact";
import type { NotFactReason } from "@/lib/fact/not-fact";
import type { ArticleCut } from "@/lib/text/article";
import { extract } from "../extract";
import type { ExtractedFact } from "../extraction";
import { articleOf } from "./read";

/** What the engine makes of a sentence. */
export interface SentenceRead {
  readonly facts: readonly ExtractedFact[];
  /** The last fact's fields; null if there is no fact. */
  readonly last: FactFields | null;
  /** Reasons of the numerals that are no facts, in order; null for one that is open. */
  readonly reasons: readonly (NotFactReason | null)[];
}

export interface TableCases {
  readonly entries: readonly string[];
  /** A word that is none of the entries: in its sentence nothing must be shown. */
  readonly other: string;
  /** The sentence that shows an entry at work. */
  readonly sentence: (entry: string) => string;
  /** True if the entry did there what its table says. Without the entry it should be false. */
  readonly shows: (read: SentenceRead, entry: string) => boolean;
  /** How the article that the sentences stand in differs from the usual one, which is about 青川 and 2023. */
  readonly article?: Partial<Pick<ArticleCut, "place" | "date">>;
  /** Sentences for entries that the common one does not fit; the same must be read in them. */
  readonly own?: Readonly<Record<string, string>>;
}

/** The cases of one lexicon file, by the names of its tables. */
export type LexiconCases = Readonly<Record<string, TableCases>>;

/** Reads the sentence as an article of its own. */
export function readSentence(text: string, article: TableCases["article"] = {}): SentenceRead {
  const { facts, ledger } = extract(text, { ...articleOf(text), ...article });
  const reasons = ledger.flatMap(({ fact, reason }) => (fact === null ? [reason] : []));
  return { facts, last: facts.at(-1)?.fields ?? null, reasons };
}

/** The words of a table that is written as one string. */
export function wordsOf(table: string): string[] {
  return [...new Set(table.split(/\s+/).filter(Boolean))];
}

/** A table of pairs: the entries, and the value of each. */
export function pairsOf<T>(table: Iterable<readonly [string, T]>): {
  entries: string[];
  valueOf: (entry: string) => T | undefined;
} {
  const values = new Map(table);
  return { entries: [...values.keys()], valueOf: (entry) => values.get(entry) };
}
