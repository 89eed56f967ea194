/** What the addresses of the table of all facts are made of besides its filter, which lib/review/fact-filter.ts reads. */
import { z } from "zod";

/** What each page is asked for by; `after` is the `next` of the page before. */
export const pageQuery = z.object({
  after: z.string().max(8000).nullable().default(null),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export const viewParams = z.object({ view: z.uuid() });
