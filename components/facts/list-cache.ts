/** The rows and counts of the table as this browser holds them: which there are, and what live news change in them. Asks nothing by itself. */
import type { QueryClient } from "@tanstack/react-query";
import type { Answer } from "@/components/api/client";
import type { FactFacetsView, FactNow } from "@/lib/api/fact-list";
import { facetsQuery } from "./fact-queries";
import type { HeldRow } from "./list-follower";
import { countLeft, type ListPage, renewPage } from "./rows-now";

/** The rows of the list at an address, those of pages that are kept out of sight included. */
export function heldRows(client: QueryClient, list: string): readonly HeldRow[] {
  return heldPages(client, list).flatMap(([, { facts }]) => facts);
}

/** Renews the rows that were asked for; answers by how many those that have left the list became more. */
export function renewRows(client: QueryClient, list: string, ids: readonly string[], now: readonly FactNow[]): number {
  const asked = new Set(ids);
  const byId = new Map(now.map((each) => [each.fact.id, each]));
  let gone = 0;
  for (const [queryKey, page] of heldPages(client, list)) {
    const next = renewPage(page, asked, byId);
    if (next === page) continue;
    gone += countLeft(next) - countLeft(page);
    const answer: Answer<ListPage> = { ok: true, value: next };
    client.setQueryData(queryKey, answer);
  }
  return gone;
}

/** Has the facts counted again; answers how many more fit the filter (as the address has it) than before. */
export async function countAgain(client: QueryClient, projectId: string, filter: string): Promise<number> {
  const { queryKey } = facetsQuery(projectId, filter);
  const before = totalOf(client.getQueryData(queryKey));
  await client.invalidateQueries({ queryKey: ["fact-facets", projectId] });
  const after = totalOf(client.getQueryData(queryKey));
  return before === null || after === null ? 0 : after - before;
}

function heldPages(client: QueryClient, list: string) {
  const held = client.getQueriesData<Answer<ListPage>>({ queryKey: ["facts", list] });
  return held.flatMap(([queryKey, answer]) => (answer?.ok ? [[queryKey, answer.value] as const] : []));
}

function totalOf(answer: Answer<FactFacetsView> | undefined): number | null {
  return answer?.ok ? answer.value.total : null;
}
