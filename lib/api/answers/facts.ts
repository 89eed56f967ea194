/** The table of all facts and what belongs to it, as answers. */
import { z } from "zod";
import { factFacets } from "@/lib/review/fact-filter";
import { count, factWithoutTrace, id, next, person } from "./building-blocks";

export const factRowAnswer = z
  .strictObject({
    ...factWithoutTrace,
    findings: z.array(z.string()).describe("Codes of what is doubtful about the fact by itself"),
    articleTitle: z.string(),
    fileName: z.string(),
    sentence: z.string().describe("Its linked words, pieces joined"),
  })
  .meta({ id: "FactRow" });
export const factPageAnswer = z.strictObject({ facts: z.array(factRowAnswer), next }).meta({ id: "FactPage" });
export const factsNowAnswer = z.array(z.strictObject({ fact: factRowAnswer, fits: z.boolean() }));
export const factPlaceAnswer = z.strictObject({ row: count.describe("How many facts stand before it") });

const facet = z.strictObject({
  value: z.string().nullable().describe("As the filter has it; null: not stated"),
  label: z.string().nullable(),
  count,
});
export const factFacetsAnswer = z
  .strictObject({
    total: count,
    statuses: z.strictObject({ proposed: count, approved: count, rejected: count }),
    facets: z.record(z.enum(factFacets), z.array(facet).nullable()),
  })
  .meta({ id: "FactFacets" });

export const savedViewAnswer = z
  .strictObject({
    id,
    name: z.string(),
    query: z.string(),
    shared: z.boolean(),
    by: person,
    mine: z.boolean(),
  })
  .meta({ id: "SavedView" });
export const savedViewsAnswer = z.array(savedViewAnswer);
