/** What the table of all facts asks the server, and under which names the answers are kept. Shows nothing. */
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { type Answer, call } from "@/components/api/client";
import type { FactFacetsView, FactPlace, SavedViewView } from "@/lib/api/fact-list";
import { type FactFacet, type FactFilter, type FactOrder, factFacets, writeFactFilter } from "@/lib/review/fact-filter";
import { makePageCursors, type PageCursors, pageRows } from "./page-cursors";
import type { ListPage } from "./rows-now";

/** Pages that many places away from those in view are let go, so that the browser holds some screens and not a project. */
const pagesKept = 4;

function pageKey(list: string, page: number) {
  return ["facts", list, page] as const;
}

/** The address that a list is read from. */
export function listAddress(projectId: string, filter: FactFilter, order: FactOrder): string {
  const query = writeFactFilter(filter, order).toString();
  return `/api/projects/${projectId}/facts${query === "" ? "" : `?${query}`}`;
}

const cursorsByClient = new WeakMap<QueryClient, Map<string, PageCursors>>();

/** The keys that a list has told so far: kept beside its pages, and forgotten when those are asked for again. */
export function cursorsOf(client: QueryClient, list: string): PageCursors {
  const known = cursorsByClient.get(client) ?? new Map<string, PageCursors>();
  cursorsByClient.set(client, known);
  const cursors = known.get(list) ?? makePageCursors();
  known.set(list, cursors);
  return cursors;
}

/** A page of the list at an address. */
export function pageQuery(list: string, page: number, cursors: PageCursors) {
  return queryOptions({
    queryKey: pageKey(list, page),
    queryFn: async ({ signal, client }) => {
      const { after, skip } = cursors.start(page);
      const params = new URLSearchParams({ limit: String(pageRows) });
      if (after !== null) params.set("after", after);
      if (skip > 0) params.set("skip", String(skip));
      const answer = await call<ListPage>(
        "GET",
        `${list}${list.includes("?") ? "&" : "?"}${params}`,
        undefined,
        signal,
      );
      // Rows that left this page moved up what follows: read as before, some would stand on both pages.
      if (answer.ok && cursors.learn(page, answer.value.next)) forgetPagesBehind(client, list, page);
      return answer;
    },
    gcTime: 30_000,
  });
}

function forgetPagesBehind(client: QueryClient, list: string, page: number): void {
  void client.invalidateQueries({
    queryKey: ["facts", list],
    predicate: ({ queryKey: [, , other] }) => typeof other === "number" && other > page,
  });
}

/** Lets go of the pages of this list that are far from `pages`, and of all other lists. */
export function dropFarPages(client: QueryClient, list: string, pages: readonly number[]): void {
  const [first = 0] = pages;
  const last = pages.at(-1) ?? 0;
  client.removeQueries({
    queryKey: ["facts"],
    type: "inactive",
    predicate: ({ queryKey: [, of, page] }) =>
      of !== list || typeof page !== "number" || page < first - pagesKept || page > last + pagesKept,
  });
}

/** The address that tells what became of some facts of a list. */
export function nowAddress(list: string, ids: readonly string[]): string {
  const [path = "", query = ""] = list.split("?");
  return `${path}/now?${query === "" ? "" : `${query}&`}ids=${ids.join(",")}`;
}

/** Whether facts have come into a list since it was read: never asked for, only told. */
export function arrivalsQuery(list: string) {
  return queryOptions({
    queryKey: ["fact-arrivals", list],
    queryFn: () => false,
    initialData: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Where a fact stands in the list at an address. */
export function placeQuery(list: string, factId: string) {
  const [path = "", query = ""] = list.split("?");
  return queryOptions({
    queryKey: ["fact-place", list, factId],
    queryFn: ({ signal }) =>
      call<FactPlace>("GET", `${path}/${factId}/place${query === "" ? "" : `?${query}`}`, undefined, signal),
    gcTime: 0,
  });
}

/** Asks again for the pages of a list that could not be read. */
export function retryPages(client: QueryClient, list: string): void {
  void client.refetchQueries({
    queryKey: ["facts", list],
    predicate: ({ state: { data } }) => (data as Answer<ListPage> | undefined)?.ok === false,
  });
}

/** Counted with every filter: what people narrow by first. Each further property costs the server as much again. */
export const firstFacets: readonly FactFacet[] = ["status", "place", "period", "band", "finding"];

/** How many facts there are, by the first properties and those of which something is chosen. `query`: the filter as the address has it. */
export function facetsQuery(projectId: string, query: string) {
  const params = new URLSearchParams(query);
  const asked = factFacets.filter((facet) => firstFacets.includes(facet) || params.has(facet));
  return countsQuery(projectId, query, asked, ["fact-facets", projectId, query]);
}

/** The same by one property. */
export function facetQuery(projectId: string, query: string, facet: FactFacet) {
  return countsQuery(projectId, query, [facet], ["fact-facets", projectId, query, facet]);
}

function countsQuery(projectId: string, query: string, asked: readonly FactFacet[], queryKey: readonly string[]) {
  const filter = query === "" ? "" : `${query}&`;
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      call<FactFacetsView>(
        "GET",
        `/api/projects/${projectId}/facts/facets?${filter}only=${asked.join(",")}`,
        undefined,
        signal,
      ),
    gcTime: 60_000,
  });
}

/** The saved views of the project that the person may see. */
export function viewsQuery(projectId: string) {
  return queryOptions({
    queryKey: ["fact-views", projectId],
    queryFn: ({ signal }) =>
      call<readonly SavedViewView[]>("GET", `/api/projects/${projectId}/views`, undefined, signal),
  });
}

/** Asks again for everything that decisions may have changed; done when the rows in view are here. */
export async function refreshFacts(client: QueryClient): Promise<void> {
  for (const cursors of cursorsByClient.get(client)?.values() ?? []) cursors.forget();
  client.removeQueries({ queryKey: ["facts"], type: "inactive" });
  client.setQueriesData({ queryKey: ["fact-arrivals"] }, false);
  void client.invalidateQueries({ queryKey: ["fact-facets"] });
  await client.invalidateQueries({ queryKey: ["facts"] });
}
