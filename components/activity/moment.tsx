"use client";
/** A moment as people speak of it (“3 minutes ago”), with the exact time for whoever wants it. */
import { Tooltip, VisuallyHidden } from "@mantine/core";
import { useFormatter, useNow } from "use-intl";

/** `at`: ISO 8601. */
export function Moment({ at }: { readonly at: string }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  const date = new Date(at);
  // The server's clock may be ahead of this one: what has happened is never “in 2 seconds”.
  const past = date > now ? now : date;
  const exact = format.dateTime(date, { dateStyle: "medium", timeStyle: "medium" });
  // Drawn by the server as “29 seconds ago” and by the browser a second later as “30”: no fault, and put right with the next update.
  return (
    <Tooltip label={exact} openDelay={200}>
      <time dateTime={at} suppressHydrationWarning>
        {format.relativeTime(past, now)}
        <VisuallyHidden> ({exact})</VisuallyHidden>
      </time>
    </Tooltip>
  );
}
