/** What checks look at and what they say. Types only; each check is a file of its own, run-checks.ts has their order. */
import type { EvidenceRole, EvidenceSpan, FactField, FactFields } from "@/lib/fact/fact";
import type { FactStatus } from "@/lib/review/decision";

/** What a check can find. Words for people are in the message catalogues under `finding`. */
export const findingCodes = [
  /** No words are linked. */
  "evidence-missing",
  /** Other words stand at the linked place, and the linked words nowhere or at one other place (`details.at`). */
  "evidence-mismatch",
  /** Other words stand at the linked place, and the linked words at several others (`details.at`): a person must choose. */
  "evidence-ambiguous",
  /** A field that the codebook does not allow (`details.problem`, a code of lib/fact/validate.ts). */
  "invalid-field",
  /** A figure is stated and none of the words is linked as that figure. */
  "figure-unlinked",
  /** Words are linked as a figure that the fact does not state. */
  "figure-unstated",
  /** The figure's words are not within the sentence that is linked. */
  "figure-outside-evidence",
  /** The figure's words hold no number. */
  "figure-unread",
  /** The figure's words say another number than the field (`details.read`). */
  "figure-differs",
  /** The words before the change say the other direction (`details.words`). */
  "change-direction",
  /** The same claim with the same figures stands elsewhere too (`details.facts`, ids). */
  "stated-again",
  /** The same claim stands elsewhere with another figure (`details.facts`, ids). */
  "contradicted",
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** `blocks` approval until a person settles it, `warns`, or just `informs`. */
export type Severity = "blocks" | "warns" | "informs";

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The field that it is about, if one. */
  readonly field?: FactField;
  /** The linked words that it is about, if some. */
  readonly role?: EvidenceRole;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A fact as checks see it; where it came from makes no difference. */
export interface CheckedFact extends FactFields {
  readonly id: string;
  readonly status: FactStatus;
  readonly evidence: readonly EvidenceSpan[];
}

/** Some of a source's text: an article. Offsets of evidence count from the start of the source, `start` is where this begins. */
export interface CheckedText {
  readonly start: number;
  readonly text: string;
}

/**
 * Facts by what they are about; claims.ts makes it. Made once for many checks: compared each with each, 1,000 facts are a
 * million pairs.
 */
export type ClaimIndex = ReadonlyMap<string, readonly CheckedFact[]>;

/** A check: one fact, the text, and what other facts claim. It must not throw whatever the fact holds. */
export type Check = (fact: CheckedFact, text: CheckedText, claims: ClaimIndex) => Finding[];
