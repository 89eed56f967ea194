/**
 * What the API answers with: the shapes that operations make and screens read. Times are ISO 8601 in UTC. Offsets are
 * UTF-16 code units into the whole source's text, also where only an article's words are sent.
 */
import type { Role } from "@/lib/auth/can";
import type { EvidenceRole, EvidenceSpan, FactFields, FieldSources } from "@/lib/fact/fact";
import type { NotFactReason } from "@/lib/fact/not-fact";
import type { EventKind, FactStatus, NumeralStatus, RejectReason } from "@/lib/review/decision";
import type { Progress } from "@/lib/review/progress";
import type { ArticleCut } from "@/lib/text/article";
import type { Span } from "@/lib/text/span";

export interface PersonView {
  readonly id: string;
  readonly name: string;
}

export interface TraceView {
  readonly rule: string;
  readonly field: string;
  readonly span: Span | null;
  readonly to: string;
}

export interface FactView extends FactFields {
  readonly id: string;
  /** Of the place, GB/T 2260 (nine digits for a town); null where it has none. Derived, never sent. */
  readonly placeCode: string | null;
  readonly articleId: string;
  readonly status: FactStatus;
  readonly version: number;
  readonly origin: "engine" | "person";
  readonly evidence: readonly EvidenceSpan[];
  readonly sources: FieldSources;
  readonly rule: string;
  readonly confidence: number | null;
  readonly trace: readonly TraceView[];
  readonly corrected: boolean;
  readonly changedSinceApproval: boolean;
  readonly rejectReason: RejectReason | null;
  readonly rejectNote: string | null;
  readonly decidedBy: PersonView | null;
  readonly decidedAt: string | null;
  readonly position: number;
}

export interface NumeralView extends Span {
  readonly id: string;
  readonly status: NumeralStatus;
  readonly reason: NotFactReason | null;
  readonly byPerson: boolean;
  readonly version: number;
}

export interface EventView {
  readonly id: string;
  readonly factId: string | null;
  readonly numeralId: string | null;
  readonly kind: EventKind;
  readonly version: number;
  readonly changes: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
  readonly reason: string | null;
  readonly note: string | null;
  readonly undoes: string | null;
  /** The bulk decision that it is part of. */
  readonly batchId: string | null;
  /** True once a later event took this one back. */
  readonly undone: boolean;
  readonly by: PersonView | null;
  readonly at: string;
}

/** Counts of one article; complete when nothing of it is open. */
export type ProgressView = Progress;

/** Who is to review an article. */
export interface AssigneeView extends PersonView {
  /** Can decide here no more: left, disabled, or a viewer by now. The article is free to be given to another. */
  readonly gone: boolean;
}

export interface ArticleSummary {
  readonly id: string;
  readonly sourceId: string;
  readonly ordinal: number;
  readonly title: string;
  readonly byline: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly fileName: string;
  /** Who is to review it; null: whoever comes. */
  readonly assignee: AssigneeView | null;
  readonly progress: ProgressView;
}

/** Who is to review an article by now. */
export interface AssignmentView {
  readonly id: string;
  readonly assignee: AssigneeView | null;
}

/** Everything that the review screen needs to open an article. */
export interface ReviewView {
  readonly project: { readonly id: string; readonly name: string; readonly role: Role };
  readonly article: ArticleCut & { readonly id: string };
  /** The article's words: `source.text.slice(article.start, article.end)`. */
  readonly text: string;
  readonly source: {
    readonly id: string;
    readonly fileName: string;
    readonly sha256: string;
    readonly encoding: string;
  };
  /** In the order of the text. */
  readonly facts: readonly FactView[];
  readonly numerals: readonly NumeralView[];
  /** The project's articles in order, for next and previous. */
  readonly articles: readonly { readonly id: string; readonly title: string; readonly complete: boolean }[];
  /** The newest event of the article when this was read: what to ask `GET /api/articles/:article/changes` with. */
  readonly newestEvent: string | null;
}

/** The answer to every decision, undo and new fact: what changed. */
export interface DecisionView {
  readonly fact: FactView | null;
  readonly numerals: readonly NumeralView[];
  readonly event: EventView;
  readonly progress: ProgressView;
}

/** What the engine reads in a selection: the content of a `createFactRequest`, for a person to complete. */
export interface PrefillView {
  readonly fields: FactFields;
  readonly evidence: readonly (Span & { readonly role: EvidenceRole })[];
}

export interface ProjectSummary {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly articles: number;
  readonly completeArticles: number;
  readonly approvedFacts: number;
  readonly openFacts: number;
  readonly openNumerals: number;
}

export interface ProjectView extends ProjectSummary {
  readonly articleList: readonly ArticleSummary[];
}

export interface MemberView {
  readonly user: PersonView & { readonly login: string };
  readonly role: Role;
  readonly disabled: boolean;
}

/** A file read but not imported: what the preview shows and lets a person change. */
export interface PreviewView {
  readonly fileName: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly text: string;
  readonly articles: readonly ArticleCut[];
  /** Facts and numerals found in each article, in the same order. */
  readonly counts: readonly { readonly facts: number; readonly openNumerals: number }[];
}

export interface ImportView {
  readonly sourceId: string;
  readonly fileName: string;
  readonly articles: readonly ArticleSummary[];
}
