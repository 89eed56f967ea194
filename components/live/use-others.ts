"use client";
/** What others do in the article that is open: their decisions appear, and who they are is told. */
import { useEffect, useState } from "react";
import { call } from "@/components/api/client";
import type { ReviewStore } from "@/components/review/store";
import type { ChangesView } from "@/lib/api/live";
import { makeFollower, type News } from "./follower";
import { listenLive } from "./live-source";

/** The last news, each time another object; null before there is any. */
export function useOthers(store: ReviewStore, account: string): News | null {
  const [news, setNews] = useState<News | null>(null);
  useEffect(() => {
    const { project, article } = store.get().view;
    const follower = makeFollower({
      store,
      account,
      ask: (after) => call<ChangesView>("GET", `/api/articles/${article.id}/changes?after=${after}`),
      tell: setNews,
    });
    const leave = listenLive(project.id, follower.hear);
    return () => {
      leave();
      follower.stop();
    };
  }, [store, account]);
  return news;
}
