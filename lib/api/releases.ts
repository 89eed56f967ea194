/**
 * Releases, as the API answers them: frozen, read, compared; and what it takes. Times are ISO 8601 in UTC, offsets UTF-16 code
 * units into the text of the source.
 */
import { z } from "zod";
import type { ChangeReason } from "@/lib/release/change-reasons";
import type { ChangedClaim, FrozenFact } from "@/lib/release/frozen-fact";
import type { IndicatorPoints } from "@/lib/release/indicator-points";
import { licences } from "@/lib/release/licences";
import type { MainIndicator } from "@/lib/release/main-indicators";
import type { ReleaseCounts, RuleReview } from "@/lib/release/release-counts";
import type { Span } from "@/lib/text/span";

/** PostgreSQL stores neither U+0000 nor half of a character of two code units. */
const storable = /^[^\0\p{Surrogate}]*$/u;

export const freezeRequest = z.strictObject({
  requestId: z.uuid(),
  title: z.string().trim().min(1).max(200).regex(storable),
  notes: z.string().trim().max(5000).regex(storable),
  /** Null: all rights reserved. */
  licence: z.enum(licences).nullable(),
  /** Whether the texts of the sources travel along; else their hashes and the quotes alone. */
  texts: z.boolean(),
  /** Whether people appear by name in what leaves the project. */
  names: z.boolean(),
});
export type FreezeRequest = z.infer<typeof freezeRequest>;

/** Makes it public or takes that back; or withdraws it for good, with a reason. */
export const releaseChangeRequest = z.union([
  z.strictObject({ public: z.boolean() }),
  z.strictObject({ withdraw: z.string().trim().min(1).max(1000).regex(storable) }),
]);
export type ReleaseChangeRequest = z.infer<typeof releaseChangeRequest>;

/** How far freezing is. `waiting`: for somebody else who freezes the same project. `package`: in bytes, the total unknown (0). */
export interface FreezeStep {
  readonly step: "waiting" | "facts" | "changes" | "package";
  readonly done: number;
  readonly total: number;
}

/** What a release would hold if it were frozen now. */
export interface ReleasePreview {
  readonly approved: number;
  readonly openFacts: number;
  readonly openNumerals: number;
  readonly previous: ReleaseName | null;
  /** Against the release before; all of them are added where there is none. */
  readonly added: number;
  readonly corrected: number;
  readonly withdrawn: number;
  readonly unchanged: number;
}

export interface ReleaseName {
  readonly id: string;
  readonly number: number;
}

export interface ReleaseSummary extends ReleaseName {
  /** `id`: null for those outside of the project, whom it would lead nowhere. */
  readonly project: { readonly id: string | null; readonly name: string };
  readonly title: string;
  readonly notes: string;
  readonly createdAt: string;
  /** Null for those outside of the project where the release has no names. */
  readonly createdBy: string | null;
  /** Identifier of SPDX, or null where all rights are reserved. */
  readonly licence: string | null;
  readonly texts: boolean;
  readonly names: boolean;
  readonly counts: ReleaseCounts;
  /** `id`: null where whoever asks may not see it. */
  readonly previous: { readonly id: string | null; readonly number: number } | null;
  /** SHA-256 over what was frozen, whatever file it is written to. */
  readonly contentSha256: string;
  /** Null until it was first written to its end. */
  readonly package: { readonly sha256: string; readonly bytes: number } | null;
  /** Since when everybody may read it. */
  readonly publicAt: string | null;
  readonly withdrawn: { readonly at: string; readonly by: string | null; readonly reason: string } | null;
}

export interface ReleaseView extends ReleaseSummary {
  readonly review: readonly RuleReview[];
  readonly reviewed: ReviewedBy;
  /** The newest release of the project, if it is another one. Only one that whoever asks may see. */
  readonly newest: ReleaseName | null;
  /** Whether who asks may publish and withdraw it. */
  readonly mayChange: boolean;
  /** Whether who asks is a member of its project. */
  readonly member: boolean;
}

/** Who reviewed the facts of a release, and when. */
export interface ReviewedBy {
  readonly people: number;
  /** Where the release has names, for members too: null elsewhere. */
  readonly names: readonly string[] | null;
  /** When the first of its facts was approved, and the last. */
  readonly from: string;
  readonly to: string;
}

export interface ReleaseIndicators {
  /** Those with most facts that compare, first; none where nothing compares. */
  readonly indicators: readonly MainIndicator[];
}

export interface ReleasePoints extends IndicatorPoints {
  readonly indicator: string;
  readonly unit: string;
}

export interface ReleasePage {
  /** Newest first. */
  readonly releases: readonly ReleaseSummary[];
  /** What to send as `before` for older ones; null behind the last. */
  readonly next: number | null;
}

export interface ReleasedFactView extends FrozenFact {
  readonly id: string;
  /** That of the decision which approved it. */
  readonly version: number;
  /** A name, or a key (`P1`) outside of the project where the release has no names. */
  readonly approvedBy: string;
  readonly approvedAt: string;
  readonly articleTitle: string;
}

export interface ReleasedFactPage {
  /** In the order of source, position and id. */
  readonly facts: readonly ReleasedFactView[];
  /** What to send as `after` for those behind; null behind the last. */
  readonly next: number | null;
}

export interface ReleaseChangeView {
  readonly kind: "added" | "corrected" | "withdrawn";
  readonly factId: string;
  readonly before: ChangedClaim | null;
  readonly after: ChangedClaim | null;
  readonly reason: ChangeReason | null;
  /** Free words with the reason; null for those outside of the project where the release has no names. */
  readonly note: string | null;
  /** Who decided last in between, and when. */
  readonly by: string | null;
  readonly at: string | null;
  readonly articleTitle: string;
}

export interface ReleaseChangePage {
  readonly changes: readonly ReleaseChangeView[];
  /** What to send as `after` for those behind; null behind the last. */
  readonly next: number | null;
}

export interface ReleasedEventView {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly changes: unknown;
  readonly reason: string | null;
  readonly note: string | null;
  readonly undoes: string | null;
  /** A name or a key; null for the engine. */
  readonly by: string | null;
  readonly at: string;
}

/** A stretch of a source's text. */
export interface Excerpt {
  readonly start: number;
  readonly text: string;
}

/** A fact of a release by its permanent address. */
export interface ReleasedFactDetail {
  readonly release: ReleaseName & Pick<ReleaseSummary, "title" | "project" | "createdAt" | "withdrawn" | "publicAt">;
  readonly fact: ReleasedFactView;
  readonly article: Span & { readonly id: string; readonly title: string; readonly date: string | null };
  readonly source: { readonly id: string; readonly fileName: string; readonly sha256: string };
  /** The words around its evidence, in the order of the text. Outside of the project, and without texts: the quotes alone. */
  readonly excerpts: readonly Excerpt[];
  /** Up to the version that was released, oldest first. */
  readonly history: readonly ReleasedEventView[];
  /** What the newest release that whoever asks may see says of it; null where this is the newest. */
  readonly newest: (ReleaseName & { readonly state: "same" | "corrected" | "gone" }) | null;
  readonly member: boolean;
}

const size = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);
const ordinal = z.coerce.number().int().min(0).max(2_000_000_000);

/** `before` is the `next` of the page before: a number of a release. */
export const releasePageQuery = z.object({ before: ordinal.nullable().default(null), limit: size(100, 20) });
/** Exact words of a fact's field. */
const words = z.string().min(1).max(500).regex(storable);

/** Facts of an indicator, a place, a whole year: those that are given count. */
export const releasedFactsFilter = z.object({
  indicator: words.nullable().default(null),
  place: words.nullable().default(null),
  /** `2022`: facts whose period is the year from its first day to its last. */
  year: z.coerce.number().int().min(1).max(9999).nullable().default(null),
});
export type ReleasedFactsFilter = z.infer<typeof releasedFactsFilter>;
/** `after` is the `next` of the page before. */
export const releasedFactsQuery = releasedFactsFilter.extend({
  after: ordinal.nullable().default(null),
  limit: size(500, 100),
});
/** An indicator and its unit, as the list of main indicators has them. The unit of a bare ratio is empty. */
export const releasePointsQuery = z.object({ indicator: words, unit: z.string().max(100).regex(storable).default("") });

/** How a release is cited: lib/release/citation.ts. */
export const citationFormats = ["gbt7714", "apa", "bibtex", "cff"] as const;
export type CitationFormat = (typeof citationFormats)[number];
export const citationQuery = z.object({ format: z.enum(citationFormats) });
export const releaseChangesQuery = z.object({
  kind: z.enum(["added", "corrected", "withdrawn"]).nullable().default(null),
  after: ordinal.nullable().default(null),
  limit: size(500, 100),
});
export type ReleaseChangesQuery = z.infer<typeof releaseChangesQuery>;
