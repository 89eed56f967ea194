/** What was done: the history of a fact and the activity of a project, both by pages, newest first. */
import { z } from "zod";
import type { EventView } from "./views";

/** Pages of a fact's history; `before` is the `next` of the page before. */
export const historyQuery = z.object({
  before: z.coerce.number().int().positive().nullable().default(null),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type HistoryQuery = z.infer<typeof historyQuery>;

export interface HistoryPage {
  /** Newest first. */
  readonly events: readonly EventView[];
  /** The version before which older events are to be asked for; null at the end. */
  readonly next: number | null;
}
