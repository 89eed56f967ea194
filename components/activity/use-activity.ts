"use client";
/**
 * A project's activity, page by page, and what has been added since it was read. New entries wait until the reader asks for
 * them: rows that move under the eyes, or under the pointer, are read wrongly.
 */
import { useDebouncedCallback } from "@mantine/hooks";
import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { type Answer, call } from "@/components/api/client";
import { listenLive } from "@/components/live/live-source";
import type { ActivityPage } from "@/lib/api/activity";
import { type News, newsIn, renewed } from "./activity-news";

/** Entries asked for at a time. */
const pageSize = 50;
/** A person at work decides every second or so, and a batch announces each article: asked for once for many, in milliseconds. */
const pause = 1000;

type Pages = InfiniteData<Answer<ActivityPage>, string | null>;

/** @param request what is asked of the API, without `after` and `limit` */
export function useActivity(projectId: string, request: string) {
  const client = useQueryClient();
  const queryKey = useMemo(() => ["activity", projectId, request] as const, [projectId, request]);
  const ask = useCallback(
    (after: string | null, signal?: AbortSignal) => {
      const params = new URLSearchParams(request);
      params.set("limit", String(pageSize));
      if (after !== null) params.set("after", after);
      return call<ActivityPage>("GET", `/api/projects/${projectId}/activity?${params}`, undefined, signal);
    },
    [projectId, request],
  );
  const pages = useInfiniteQuery({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    getNextPageParam: (page) => (page.ok ? page.value.next : null),
    // Told of by the event stream, and shown when the reader asks. Read anew whenever the page is opened.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    // Without a connection the reader is told so, instead of waiting before empty lines.
    networkMode: "always",
  });

  const [news, setNews] = useState<{ readonly of: typeof queryKey; readonly found: News } | null>(null);
  const look = useDebouncedCallback(async () => {
    const newest = await ask(null);
    const held = client.getQueryData<Pages>(queryKey);
    if (!newest.ok || !held) return;
    const known = held.pages.flatMap((page) => (page.ok ? page.value.entries : []));
    const found = newsIn(newest.value, known);
    setNews(found && { of: queryKey, found });
    // What is shown already may have been taken back, or have grown.
    client.setQueryData<Pages>(queryKey, {
      ...held,
      pages: held.pages.map((page) => (page.ok ? { ...page, value: renewed(page.value, newest.value) } : page)),
    });
  }, pause);
  useEffect(
    () =>
      listenLive(projectId, ({ kind }) => {
        // Who has which article open is nothing that is done.
        if (kind !== "presence") look();
      }),
    [projectId, look],
  );

  const waiting = news?.of === queryKey ? news.found : null;
  const showNews = useCallback(() => {
    if (!waiting) return;
    client.setQueryData<Pages>(queryKey, { pages: [{ ok: true, value: waiting.page }], pageParams: [null] });
    setNews(null);
  }, [client, queryKey, waiting]);

  const answers = pages.data?.pages ?? null;
  const entries = useMemo(() => answers?.flatMap((page) => (page.ok ? page.value.entries : [])) ?? null, [answers]);
  const refused = answers?.find((page) => !page.ok);
  return {
    /** Null until the first answer is there. */
    entries: refused && entries?.length === 0 ? null : entries,
    problem: refused && !refused.ok ? refused.problem : null,
    retry: () => void pages.refetch(),
    hasOlder: pages.hasNextPage && !refused,
    isAsking: pages.isFetchingNextPage,
    older: () => void pages.fetchNextPage(),
    news: waiting,
    showNews,
  };
}
