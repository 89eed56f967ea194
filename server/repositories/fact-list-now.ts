/** Chosen facts of a project as they are now, and whether they still fit a filter. Reads by id and so costs what it shows. */
import type { FactFilter } from "@/lib/review/fact-filter";
import { getDb } from "../db";
import type { FactListRow } from "./fact-list";
import { whereFits } from "./fact-list-where";
import { listedColumns } from "./fact-rows";

export interface FactNowRow extends Omit<FactListRow, "key"> {
  readonly fits: boolean;
}

/** In no order. Withdrawn facts, and those of other projects, are left out. */
export function factsNow(projectId: string, filter: FactFilter, ids: readonly string[]): Promise<FactNowRow[]> {
  return getDb().$queryRaw<FactNowRow[]>`
    SELECT ${listedColumns}, f.findings, a.title AS "articleTitle", s."fileName",
      coalesce(${whereFits(projectId, filter)}, false) AS fits
    FROM "Fact" f
    JOIN "Article" a ON a.id = f."articleId"
    JOIN "Source" s ON s.id = f."sourceId"
    LEFT JOIN "User" d ON d.id = f."decidedById"
    WHERE f.id = ANY (${[...ids]}::uuid[]) AND f."projectId" = ${projectId}::uuid AND NOT f.withdrawn`;
}
