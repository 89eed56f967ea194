"use client";
/** What happened to a fact until it was released, oldest first. */
import { useFormatter, useTranslations } from "use-intl";
import { EventChanges } from "@/components/activity/event-changes";
import type { ReleasedEventView } from "@/lib/api/releases";
import { eventKinds, rejectReasons } from "@/lib/review/decision";
import type { Changes } from "@/lib/review/fact-state";
import classes from "./releases.module.css";

export function ReleasedHistory({ events }: { readonly events: readonly ReleasedEventView[] }) {
  return (
    <ol className={classes.list}>
      {events.map((event) => (
        <li key={event.id}>
          <EventLine event={event} />
        </li>
      ))}
    </ol>
  );
}

function EventLine({ event }: { readonly event: ReleasedEventView }) {
  const words = useTranslations("event");
  const reject = useTranslations("reject");
  const format = useFormatter();
  const kind = eventKinds.find((each) => each === event.kind);
  const reason = rejectReasons.find((code) => code === event.reason);
  // A proposal sets every field: the list would only repeat the fact.
  const tells = kind !== "propose" && kind !== "create";
  return (
    <div className={classes.fact}>
      <p className={classes.happened}>
        {event.by !== null && <b>{event.by}</b>} {kind ? words(kind) : event.kind}
        {reason && ` · ${reject(reason)}`}
        <time dateTime={event.at} className={classes.quiet}>
          {format.dateTime(new Date(event.at), { dateStyle: "medium", timeStyle: "short" })}
        </time>
      </p>
      {event.note && <q lang="zh-CN">{event.note}</q>}
      {tells && <EventChanges changes={event.changes as Changes} />}
    </div>
  );
}
