/** What the addresses of the table of all facts are made of besides its filter, which lib/review/fact-filter.ts reads. */
import { z } from "zod";
import { factFacets, factSorts } from "@/lib/review/fact-filter";

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

const list = z.string().optional().describe("Values with commas; one of them must fit");

/** The filter of the table of all facts as an address has it; lib/review/fact-filter.ts reads it. */
export const filterAddress = z.object({
  q: z.string().optional().describe("Words that all must stand in the fact or its sentence"),
  ...Object.fromEntries(factFacets.map((name) => [name, list])),
  batch: z.uuid().optional().describe("The bulk decision that changed them"),
});
/** Filter and order. */
export const listAddress = filterAddress.extend({
  sort: z.enum(factSorts).optional(),
  dir: z.enum(["asc", "desc"]).optional(),
});
export const facetsAddress = filterAddress.extend({
  only: z.string().optional().describe("Properties to count, with commas; all unless given"),
});
