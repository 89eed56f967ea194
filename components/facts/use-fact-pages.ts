"use client";
/** The rows of the table that are in view, read page by page. Holds some pages around them and lets go of the others. */
import { type UseQueryResult, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Answer, ClientProblem } from "@/components/api/client";
import { cursorsOf, dropFarPages, pageQuery, retryPages } from "./fact-queries";
import { type HeldPages, heldPages } from "./held-pages";
import { pageOf, pageRows, pagesAround } from "./page-cursors";
import type { ListPage } from "./rows-now";

export interface FactPages {
  /** The list that `rows` belong to: the one asked for, or the one before as long as that is on its way. */
  readonly list: string;
  /** True while another list than the one asked for is shown. */
  readonly stale: boolean;
  /** The rows that are here; between them some may be missing that are still on their way. */
  readonly held: HeldPages;
  /** How many rows the table has, those that have left the list included; null as long as nobody knows. */
  readonly length: number | null;
  readonly problem: ClientProblem | null;
  readonly retry: () => void;
  /** The ids of the facts in a range of rows, those not in view included. */
  readonly idsBetween: (first: number, last: number) => Promise<readonly string[]>;
  /** Tells which rows are in view. */
  readonly onView: (first: number, last: number) => void;
}

/** The pages that are wanted, both included. */
const atTheTop = { from: 0, to: 0 };

/** Reads `list` (an address of the API with filter and order). `total`: facts that fit, null if not counted yet. */
export function useFactPages(list: string, total: number | null): FactPages {
  const client = useQueryClient();
  const [{ from, to }, setRange] = useState(atTheTop);
  const wanted = useMemo(() => ({ list, cursors: cursorsOf(client, list) }), [client, list]);
  // The list before is shown until the first page of the next one is here: rows that vanish and come again are unrest.
  const first = useQuery(pageQuery(wanted.list, 0, wanted.cursors));
  const [shown, setShown] = useState(wanted);
  if (first.data !== undefined && shown !== wanted) {
    setShown(wanted);
    setRange(atTheTop);
  }
  const answers = useQueries({
    queries: Array.from({ length: to - from + 1 }, (_, index) => pageQuery(shown.list, from + index, shown.cursors)),
    combine: useCallback((results: UseQueryResult<Answer<ListPage>>[]) => byPage(results, from), [from]),
  });
  useEffect(() => dropFarPages(client, shown.list, [from, to]), [client, shown, from, to]);
  const { held, problem } = useMemo(() => readPages(answers), [answers]);
  // The end that was seen counts: a count may be older than the rows.
  const length = held.end ?? (total === null ? null : total + held.left);
  const count = shown === wanted ? (length ?? pageRows) : Number.POSITIVE_INFINITY;

  // Only another page is news: told of each row, the whole screen would be drawn again at each step of a scroll.
  const onView = useCallback(
    (firstRow: number, lastRow: number) => {
      const next = pagesAround(firstRow, lastRow, count);
      setRange((old) => (old.from === next.from && old.to === next.to ? old : next));
    },
    [count],
  );
  const retry = useCallback(() => retryPages(client, list), [client, list]);
  const idsBetween = useCallback(
    async (firstRow: number, lastRow: number) => {
      const ids: string[] = [];
      for (let page = pageOf(firstRow); page <= pageOf(lastRow); page++) {
        const answer = await client.ensureQueryData(pageQuery(shown.list, page, shown.cursors));
        const facts = answer.ok ? answer.value.facts : [];
        const start = page * pageRows;
        ids.push(...facts.slice(Math.max(0, firstRow - start), lastRow + 1 - start).map(({ id }) => id));
      }
      return ids;
    },
    [client, shown],
  );
  return useMemo(
    () => ({
      list: shown.list,
      stale: shown !== wanted,
      held,
      problem,
      length,
      retry,
      idsBetween,
      onView,
    }),
    [shown, wanted, held, problem, length, retry, idsBetween, onView],
  );
}

/** A Map, because the library would compare plain objects field by field to share them. */
function byPage(
  results: readonly UseQueryResult<Answer<ListPage>>[],
  from: number,
): ReadonlyMap<number, Answer<ListPage>> {
  return new Map(results.flatMap(({ data }, index) => (data ? [[from + index, data] as const] : [])));
}

function readPages(answers: ReadonlyMap<number, Answer<ListPage>>): Pick<FactPages, "held" | "problem"> {
  const pages = new Map<number, ListPage>();
  let problem: ClientProblem | null = null;
  for (const [page, answer] of answers) {
    if (answer.ok) pages.set(page, answer.value);
    else if (answer.problem.code !== "cancelled") problem = answer.problem;
  }
  return { held: heldPages(pages), problem };
}
