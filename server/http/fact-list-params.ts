/** What the addresses of the table of all facts are made of besides its filter, which lib/review/fact-filter.ts reads. */
import { z } from "zod";

/** What each page is asked for by; `after` is the `next` of the page before. */
export const pageQuery = z.object({
  after: z.string().max(8000).nullable().default(null),
  /** So many facts are left out: for jumping, where the key of the page before is not known. */
  skip: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

/** As many as a page has, with commas: more would be an address that servers cut off. */
export const factsNowQuery = z.object({
  ids: z
    .string()
    .max(8000)
    .transform((list) => list.split(","))
    .pipe(z.array(z.uuid()).min(1).max(100)),
});

export const placedFactParams = z.object({ project: z.uuid(), fact: z.uuid() });
export const viewParams = z.object({ view: z.uuid() });
