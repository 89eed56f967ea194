"use client";
/** What the screens know of comments and mentions, asked once and again when the server says that there is something new. */
import { type QueryClient, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { call } from "@/components/api/client";
import { listenLive } from "@/components/live/live-source";
import type { CommentCounts, CommentPage, MentionPage } from "@/lib/api/comments";
import type { MemberView } from "@/lib/api/views";

const countsKey = (articleId: string) => ["comment-counts", articleId];
const commentsKey = (factId: string) => ["comments", factId];
const mentionsKey = ["mentions"];

/** After one's own writing: the answer may be here before the announcement. */
export async function renewComments(client: QueryClient, articleId: string, factId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: commentsKey(factId) }),
    client.invalidateQueries({ queryKey: countsKey(articleId) }),
  ]);
}

export function renewMentions(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: mentionsKey });
}

/** How many comments a fact has; kept up as others write. */
export function useCommentCount(projectId: string, articleId: string, factId: string): number {
  const client = useQueryClient();
  const counts = useQuery({
    queryKey: countsKey(articleId),
    queryFn: ({ signal }) => call<CommentCounts>("GET", `/api/articles/${articleId}/comments`, undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(
    () =>
      listenLive(projectId, (message) => {
        const isHere = message.kind === "comment" && message.article === articleId;
        if (!isHere && message.kind !== "again") return;
        void client.invalidateQueries({ queryKey: countsKey(articleId) });
        void client.invalidateQueries({ queryKey: ["comments"] });
      }),
    [client, projectId, articleId],
  );
  return counts.data?.ok ? (counts.data.value[factId] ?? 0) : 0;
}

/** The comments of a fact, newest page first. */
export function useComments(factId: string) {
  return useInfiniteQuery({
    queryKey: commentsKey(factId),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const older = pageParam === null ? "" : `?before=${pageParam}`;
      return call<CommentPage>("GET", `/api/facts/${factId}/comments${older}`, undefined, signal);
    },
    getNextPageParam: (page) => (page.ok ? page.value.next : null),
  });
}

export interface Members {
  /** Empty until they are known. */
  readonly people: readonly MemberView[];
  readonly state: "loading" | "failed" | "ready";
  readonly retry: () => void;
}

/** Whom a comment in this project can name: members who can sign in. */
export function useMembers(projectId: string): Members {
  const members = useQuery({
    queryKey: ["members", projectId],
    queryFn: ({ signal }) => call<MemberView[]>("GET", `/api/projects/${projectId}/members`, undefined, signal),
    staleTime: 300_000,
  });
  const { data, isFetching, refetch } = members;
  return useMemo(
    () => ({
      people: data?.ok ? data.value.filter(({ disabled }) => !disabled) : [],
      state: data?.ok ? "ready" : isFetching ? "loading" : "failed",
      retry: () => void refetch(),
    }),
    [data, isFetching, refetch],
  );
}

/** Where the person is named and has not looked; asked again when somebody comments in the project at hand, and on coming back. */
export function useMentions(projectId: string | null): MentionPage | null {
  const client = useQueryClient();
  const mentions = useQuery({
    queryKey: mentionsKey,
    queryFn: ({ signal }) => call<MentionPage>("GET", "/api/mentions?limit=20", undefined, signal),
    refetchOnWindowFocus: true,
  });
  useEffect(() => {
    if (projectId === null) return;
    return listenLive(projectId, ({ kind }) => {
      if (kind === "comment" || kind === "again") void renewMentions(client);
    });
  }, [client, projectId]);
  return mentions.data?.ok ? mentions.data.value : null;
}

/** Marks mentions as read; one that does not get through stays unread. */
export async function markRead(client: QueryClient, comments: readonly string[]): Promise<void> {
  const answer = await call<undefined>("PATCH", "/api/mentions", { comments });
  if (answer.ok) await renewMentions(client);
}
