/**
 * What a release holds, whatever carries it: the database that froze it or a package that was opened. A package is written
 * from this and read back into it, so that one test can say that nothing is lost on the way. Types only; no file format.
 *
 * Offsets are UTF-16 code units into the text of the source, end exclusive, as the codebook counts. Decimals are strings
 * with 万 and 亿 multiplied out. Times are ISO 8601 in UTC with milliseconds.
 */
import type { ChangedClaim, FrozenFact } from "@/lib/release/frozen-fact";
import type { ReleaseCounts, RuleReview } from "@/lib/release/release-counts";

export type { ChangedClaim };

/** Everything of a release that is small. Long lists come page by page, so that a million facts need no more memory than a thousand. */
export interface ReleaseContent {
  readonly head: ReleaseHead;
  /** In the order of their ids, as are the articles and facts of each. */
  readonly sources: () => AsyncIterable<readonly ReleasedSource[]>;
  readonly articles: () => AsyncIterable<readonly ReleasedArticle[]>;
  /** In the order of source, position and id. */
  readonly facts: () => AsyncIterable<readonly ReleasedFact[]>;
  /** The text that was frozen of a fact which `facts` has handed on, by whoever has it (lib/release/frozen-fact.ts, snapshotText). */
  readonly frozenText?: (fact: ReleasedFact) => string | undefined;
  /** In the order of their facts, and of the versions that they led to within each: two processes' clocks need not agree. */
  readonly decisions: () => AsyncIterable<readonly ReleasedDecision[]>;
  /** The same as lines of decisions.jsonl, by whoever can tell them without taking the decisions apart. */
  readonly decisionLines?: () => AsyncIterable<readonly string[]>;
  /**
   * Against the release before; of the first release, nothing but additions, which are not listed. First those added, then those
   * corrected, both in the order of the facts, then those withdrawn in the order that they had.
   */
  readonly changes: () => AsyncIterable<readonly FactChange[]>;
}

export interface ReleaseHead {
  readonly id: string;
  readonly project: { readonly id: string; readonly name: string };
  /** 1, 2, … within the project. */
  readonly number: number;
  readonly title: string;
  /** What the owner says of it; may be empty. */
  readonly notes: string;
  readonly createdAt: string;
  /** Identifier of SPDX, or null where all rights are reserved. */
  readonly licence: string | null;
  /** Origin under which the app was reached when it was frozen, without a slash at the end: links lead there. */
  readonly address: string;
  /** Whether the texts of the sources travel along; else their hashes and the quotes alone. */
  readonly texts: boolean;
  /** Whether people appear by name; else as `P1`, `P2`, … */
  readonly names: boolean;
  /** The release that `changes` compares with. */
  readonly previous: { readonly id: string; readonly number: number } | null;
  readonly counts: ReleaseCounts;
  /** By rule, in the order of its name: what became of that rule's facts in the articles of the release. */
  readonly review: readonly RuleReview[];
  readonly people: readonly ReleasedPerson[];
}

/** Somebody who decided on a fact of the release. */
export interface ReleasedPerson {
  /** `P1`, `P2`, … in the order of their first decision. */
  readonly key: string;
  /** Null in a release without names. */
  readonly name: string | null;
}

export interface ReleasedSource {
  readonly id: string;
  readonly fileName: string;
  readonly encoding: string;
  /** SHA-256 of the file as it was imported, hexadecimal. */
  readonly sha256: string;
  /** SHA-256 of the text as UTF-8. */
  readonly textSha256: string;
  readonly importedAt: string;
  /** Null in a release without texts. */
  readonly text: string | null;
  /** The file as it was imported, where it is not the text as UTF-8; null where it is, and in a release without texts. */
  readonly bytes: Uint8Array | null;
}

export interface ReleasedArticle {
  readonly id: string;
  readonly sourceId: string;
  /** 0, 1, … in the source. */
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly byline: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly place: string | null;
}

/** An approved fact as it stood when the release was frozen. */
export interface ReleasedFact extends FrozenFact {
  readonly id: string;
  /** That of the decision which approved it. */
  readonly version: number;
  /** Key of a `ReleasedPerson`. */
  readonly approvedBy: string;
  readonly approvedAt: string;
}

/** An event of a released fact, up to the version that was released. */
export interface ReleasedDecision {
  readonly id: string;
  readonly factId: string;
  /** Of lib/review: `approve`, `correct`, `link` … */
  readonly kind: string;
  /** The version that the fact had after it. */
  readonly version: number;
  /**
   * `{ field: { from, to } }`. `decidedBy` names people by the key of a `ReleasedPerson`; a release without names has no
   * `rejectNote`, which holds the same free words as `note`.
   */
  readonly changes: unknown;
  readonly reason: string | null;
  /** Free words of a person, which may name people: null in a release without names. */
  readonly note: string | null;
  /** The event that this one took back. */
  readonly undoes: string | null;
  /** Key of a `ReleasedPerson`; null for the engine. */
  readonly by: string | null;
  readonly at: string;
}

/** How a fact differs from the release before. Facts that are the same are counted, not listed. */
export type FactChange =
  | { readonly kind: "added"; readonly factId: string; readonly after: ChangedClaim }
  | {
      readonly kind: "corrected";
      readonly factId: string;
      readonly before: ChangedClaim;
      readonly after: ChangedClaim;
      /** A code of lib/review `rejectReasons` by the last decision between the two releases that gave one, or null. */
      readonly reason: string | null;
      /** Free words of that decision, which may name people: null in a release without names. */
      readonly note: string | null;
    }
  | {
      readonly kind: "withdrawn";
      readonly factId: string;
      readonly before: ChangedClaim;
      /** As above; `under-review` where it was put back and is not decided on again. */
      readonly reason: string | null;
      readonly note: string | null;
    };
