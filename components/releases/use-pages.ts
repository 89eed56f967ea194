"use client";
/** A list that the API hands out by pages: the first one at once, the others when they are asked for. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { type Answer, type ClientProblem, call } from "@/components/api/client";

interface PageOf {
  /** What the next page is asked for by; null behind the last. */
  readonly next: number | null;
}

export interface Paged<P> {
  /** Null until the first answer is there. */
  readonly pages: readonly P[] | null;
  readonly problem: ClientProblem | null;
  readonly hasMore: boolean;
  readonly isAsking: boolean;
  readonly more: () => void;
  readonly retry: () => void;
}

/**
 * @param path with its query, to which `parameter` is added
 * @param first the first page, where the server has read it already
 */
export function usePages<P extends PageOf>(path: string, parameter: "after" | "before", first?: P): Paged<P> {
  const query = useInfiniteQuery({
    queryKey: ["pages", path],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) => {
      const sign = path.includes("?") ? "&" : "?";
      const from = pageParam === null ? "" : `${sign}${parameter}=${pageParam}`;
      return call<P>("GET", `${path}${from}`, undefined, signal);
    },
    getNextPageParam: (page) => (page.ok ? page.value.next : null),
    // What was frozen does not change while somebody reads it.
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
    ...(first ? { initialData: { pages: [{ ok: true, value: first } as Answer<P>], pageParams: [null] } } : {}),
  });
  const answers = query.data?.pages ?? null;
  const refused = answers?.find((page) => !page.ok);
  const good = answers?.flatMap((page) => (page.ok ? [page.value] : [])) ?? null;
  return {
    pages: refused && good?.length === 0 ? null : good,
    problem: refused && !refused.ok ? refused.problem : null,
    hasMore: query.hasNextPage && !refused,
    isAsking: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
}
