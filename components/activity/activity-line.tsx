"use client";
/** One line of a project's activity; a decision: who did what to which fact, from what to what, and why. */
import { Badge } from "@mantine/core";
import { memo } from "react";
import { useTranslations } from "use-intl";
import type { EventEntry } from "@/lib/api/activity";
import classes from "./activity.module.css";
import type { Line } from "./activity-days";
import { ArticleLink } from "./article-link";
import { AssignLine } from "./assign-line";
import { BatchLine } from "./batch-line";
import { CommentLine } from "./comment-line";
import { EventChanges } from "./event-changes";
import { ImportLine } from "./import-line";
import { LineFrame } from "./line-frame";
import { ReleaseLine } from "./release-line";
import { StreakLine } from "./streak-line";
import { ThingLink } from "./thing-link";
import { useReason } from "./use-reason";

interface Props<T> {
  readonly projectId: string;
  readonly line: T;
}

/** Drawn once and not again with each page that comes behind it. */
export const ActivityLine = memo(function ActivityLine({ projectId, line }: Props<Line>) {
  switch (line.type) {
    case "streak":
      return <StreakLine projectId={projectId} line={line} />;
    case "batch":
      return <BatchLine projectId={projectId} entry={line} />;
    case "comment":
      return <CommentLine projectId={projectId} entry={line} />;
    case "import":
      return <ImportLine projectId={projectId} entry={line} />;
    case "assign":
      return <AssignLine projectId={projectId} entry={line} />;
    case "release":
      return <ReleaseLine entry={line} />;
    case "event":
      return <EventLine projectId={projectId} line={line} />;
  }
});

function EventLine({ projectId, line: entry }: Props<EventEntry>) {
  const history = useTranslations("history");
  const { event, undoneBy } = entry;
  const opens = (event.kind === "correct" || event.kind === "link") && event.changes.status?.to === "proposed";
  const tells = event.kind === "correct" || event.kind === "link" || event.kind === "undo";
  return (
    <LineFrame
      entry={entry}
      undone={event.undone}
      did={
        <>
          <span className={classes.did}>
            <EventSentence projectId={projectId} line={entry} />
          </span>
          {opens && ` · ${history("openAgain")}`}
          {undoneBy && (
            <Badge component="span" size="sm" variant="light" color="gray" radius="sm" className={classes.mark}>
              {history("undoneBy", { name: undoneBy.name })}
            </Badge>
          )}
        </>
      }
    >
      {event.note && (
        <q className={classes.note} lang="zh-CN">
          {event.note}
        </q>
      )}
      {tells && <EventChanges changes={event.changes} />}
      <ArticleLink projectId={projectId} article={entry.article} />
    </LineFrame>
  );
}

function EventSentence({ projectId, line: entry }: Props<EventEntry>) {
  const t = useTranslations("activity");
  const review = useTranslations("review");
  const names = useTranslations("event");
  const because = useReason();
  const { kind } = entry.event;
  // Of the engine, which no entry is of.
  if (kind === "propose") return null;
  const thing = () => <ThingLink projectId={projectId} entry={entry} />;
  if (kind === "undo") {
    const name = entry.undid?.by?.name ?? review("engine");
    const what = names(entry.undid?.kind ?? "undo");
    return t.rich("did.undo", { thing, name, what });
  }
  const reason = because(entry.event.kind, entry.event.reason);
  return (
    <>
      {t.rich(`did.${kind}`, { thing })}
      {reason && <span className={classes.reason}> · {t("because", { reason })}</span>}
    </>
  );
}
