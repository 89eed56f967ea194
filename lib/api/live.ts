/** What open screens are told while they are open: that something changed and where, and what there is now. */
import { z } from "zod";
import type { FactView, NumeralView, PersonView, ProgressView } from "./views";

/** What happens in one article, and what in no one article. */
const inArticle = z.enum(["review", "comment", "presence", "assignment"]);
const inProject = z.enum(["import", "release"]);
const project = z.uuid();
/** The newest row of the change (an event, a comment), so that whoever made it knows it for their own. */
const row = z.uuid().nullish();

/** One change, as PostgreSQL passes it on to every process of the app. Says only where to look. */
export const announcement = z.discriminatedUnion("kind", [
  z.object({ kind: inArticle, project, article: z.uuid(), row }),
  z.object({ kind: inProject, project, article: z.null(), row }),
]);
export type Announcement = z.infer<typeof announcement>;

/**
 * A message of `GET /api/projects/:project/live`. `again`: from here on changes are told, but some may have been missed
 * before; look at what there is now.
 */
export const liveMessage = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("again") }),
  z.object({ kind: inArticle, article: z.uuid(), row: z.uuid().nullable() }),
  z.object({ kind: inProject, article: z.null(), row: z.uuid().nullable() }),
]);
export type LiveMessage = z.infer<typeof liveMessage>;

/** What was decided in an article since an event. */
export interface ChangesView {
  /** As they are now. */
  readonly facts: readonly FactView[];
  /** Facts that are in this article no more: taken back, or moved with a cut. */
  readonly gone: readonly string[];
  readonly numerals: readonly NumeralView[];
  /** Who decided, the caller included; empty where it was the engine alone. */
  readonly by: readonly PersonView[];
  /** The newest event of the article: what to ask with next time. Null where there is none. */
  readonly newest: string | null;
  readonly progress: ProgressView;
}

/** How long a person counts as being on an article after their browser last said so, in milliseconds. */
export const presenceLasts = 45_000;
