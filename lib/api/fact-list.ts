/** The table of all facts of a project, as the API answers it: pages, counts and saved views; and what it takes. */
import { z } from "zod";
import type { FactStatus } from "@/lib/review/decision";
import type { FactFacet } from "@/lib/review/fact-filter";
import type { FactView, PersonView } from "./views";

/** A fact in the table: all that its row and the pane beside it show. The trace comes with its article. */
export interface FactRowView extends Omit<FactView, "trace"> {
  /** Codes of lib/checks that hold of the fact by itself. */
  readonly findings: readonly string[];
  readonly articleTitle: string;
  readonly fileName: string;
  /** Its linked words, pieces joined. */
  readonly sentence: string;
}

export interface FactPage {
  readonly facts: readonly FactRowView[];
  /** What to send as `after` for the facts behind these; null behind the last. */
  readonly next: string | null;
}

/** A fact that the table shows, as it is now. */
export interface FactNow {
  readonly fact: FactRowView;
  /** Whether it still belongs into the list. */
  readonly fits: boolean;
}

/** Where a fact stands in the table. */
export interface FactPlace {
  /** From 0. */
  readonly row: number;
}

export interface FacetCount {
  /** As the filter has it; null: not stated. */
  readonly value: string | null;
  /** What people call it where that is not the value: an article's title, a reviewer's name. */
  readonly label: string | null;
  readonly count: number;
}

/** How many facts there are, by each property; each property is counted as if nothing had been chosen of it. */
export interface FactFacetsView {
  /** That fit the whole filter. */
  readonly total: number;
  readonly statuses: Readonly<Record<FactStatus, number>>;
  /** Most frequent first, at most 50 of each, and always those that the filter has chosen. Null: nobody asked for it. */
  readonly facets: Readonly<Record<FactFacet, readonly FacetCount[] | null>>;
}

/** A named state of the table. */
export interface SavedViewView {
  readonly id: string;
  readonly name: string;
  /** The part of the address after `?`. */
  readonly query: string;
  /** Seen by every member; else by its maker alone. */
  readonly shared: boolean;
  readonly by: PersonView;
  /** Whether the person who asks made it: then, and only then, they may change it. */
  readonly mine: boolean;
}

/** PostgreSQL stores neither U+0000 nor half of a character of two code units. */
const storable = /^[^\0\p{Surrogate}]*$/u;
const viewName = z.string().trim().min(1).max(100).regex(storable);
const viewQuery = z.string().max(8000).regex(storable);

export const savedViewRequest = z.strictObject({ name: viewName, query: viewQuery, shared: z.boolean().optional() });
export const savedViewChangeRequest = savedViewRequest.partial();

export type SavedViewRequest = z.infer<typeof savedViewRequest>;
export type SavedViewChangeRequest = z.infer<typeof savedViewChangeRequest>;
