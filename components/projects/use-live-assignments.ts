"use client";
/** Keeps the overview up with what others assign: asks the server for the page again, once for many at a time. */
import { useDebouncedCallback } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { listenLive } from "@/components/live/live-source";

/** Many articles are often assigned one after the other, in milliseconds. */
const pause = 500;

export function useLiveAssignments(projectId: string): void {
  const router = useRouter();
  const refresh = useDebouncedCallback(() => router.refresh(), pause);
  useEffect(
    () =>
      listenLive(projectId, ({ kind }) => {
        if (kind === "assignment") refresh();
      }),
    [projectId, refresh],
  );
}
