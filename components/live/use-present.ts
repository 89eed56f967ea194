"use client";
/** Says that this person has an article open, for as long as its tab is in sight, and who else has. */
import { useEffect, useState } from "react";
import { call } from "@/components/api/client";
import { newRequestId } from "@/components/api/request-id";
import type { PersonView } from "@/lib/api/views";
import { listenLive } from "./live-source";

/** Between two renewals, in milliseconds: two may fail before one counts as gone (lib/api/live.ts). */
const beat = 20_000;

const nobody: readonly PersonView[] = [];

export function usePresent(projectId: string, articleId: string): readonly PersonView[] {
  const [people, setPeople] = useState(nobody);
  useEffect(() => {
    const tab = newRequestId();
    const path = `/api/articles/${articleId}/presence`;
    let isOver = false;
    const ask = async (method: "GET" | "PUT") => {
      const answer = await call<PersonView[]>(method, method === "PUT" ? `${path}/${tab}` : path);
      // Who cannot be asked for is not shown as there.
      if (!isOver) setPeople((before) => (answer.ok ? sameOr(before, answer.value) : nobody));
    };
    const isInSight = () => document.visibilityState === "visible";
    let isThere = false;
    const renew = () => {
      if (!isInSight()) return;
      isThere = true;
      void ask("PUT");
    };
    // Closing a tab hides it first: said once is enough.
    const leave = () => {
      if (!isThere) return;
      isThere = false;
      // The page may be on its way out: `keepalive` lets the request outlive it.
      void fetch(`${path}/${tab}`, { method: "DELETE", keepalive: true, credentials: "same-origin" }).catch(
        () => undefined,
      );
    };
    const onVisibility = () => (isInSight() ? renew() : leave());
    renew();
    const timer = setInterval(renew, beat);
    const stop = listenLive(projectId, (message) => {
      if (message.kind === "again" || (message.kind === "presence" && message.article === articleId)) void ask("GET");
    });
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("pagehide", leave);
    return () => {
      isOver = true;
      clearInterval(timer);
      stop();
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [projectId, articleId]);
  return people;
}

function sameOr(before: readonly PersonView[], now: readonly PersonView[]): readonly PersonView[] {
  return before.length === now.length && before.every(({ id }, index) => id === now[index]?.id) ? before : now;
}
