/** Pages for programs that read a whole project: its articles and its log. Times are ISO 8601 in UTC. */
import { z } from "zod";
import type { ArticleSummary, EventView } from "./views";

/** Pages from the oldest on; `after` is the `next` of the page before. */
export const readingQuery = z.object({
  after: z.guid().toLowerCase().nullable().default(null),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type ReadingQuery = z.infer<typeof readingQuery>;

export interface ArticlePage {
  /** In the order in which they were made. */
  readonly articles: readonly ArticleSummary[];
  /** What to send as `after` for the articles behind these; null behind the last. */
  readonly next: string | null;
}

export interface LogEventView extends EventView {
  /** The article in which the fact or numeral stood when it happened. */
  readonly articleId: string;
}

/**
 * An event younger than this may still be followed by one whose id sorts before it: ids begin with the moment at which a
 * transaction asked for them, and transactions may take their time. In milliseconds.
 */
export const logSettles = 60_000;

export interface LogPage {
  /** Oldest first: what people and the engine did, every single event of a bulk decision too. */
  readonly events: readonly LogEventView[];
  /** What to send as `after` for the events behind these; null behind the last. */
  readonly next: string | null;
  /**
   * What to send as `after` another day, so that nothing is missed. Events of the last minute may come again by it and are
   * known by their ids. Null while there is none that is older.
   */
  readonly resume: string | null;
}
