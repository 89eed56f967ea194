"use client";
/** One line of a project's activity: who did what to which fact, from what to what, and why. */
import { Badge, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import Link from "next/link";
import { memo, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { articleHref } from "@/components/projects/hrefs";
import type { EventEntry } from "@/lib/api/activity";
import classes from "./activity.module.css";
import type { Line, Streak } from "./activity-days";
import { BatchLine } from "./batch-line";
import { EventChanges } from "./event-changes";
import { kindOf, LineFrame } from "./line-frame";
import { ThingLink } from "./thing-link";
import { useReason } from "./use-reason";

interface Props<T> {
  readonly projectId: string;
  readonly line: T;
}

/** Drawn once and not again with each page that comes behind it. */
export const ActivityLine = memo(function ActivityLine({ projectId, line }: Props<Line>) {
  if (line.type === "streak") return <StreakLine projectId={projectId} line={line} />;
  if (line.type === "batch") return <BatchLine projectId={projectId} entry={line} />;
  return <EventLine projectId={projectId} line={line} />;
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
  const kind = kindOf(entry);
  if (!kind) return null;
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

function ArticleLink({ projectId, article }: { readonly projectId: string; readonly article: EventEntry["article"] }) {
  return (
    <Link href={articleHref(projectId, article.id)} prefetch={false} className={classes.article} lang="zh-CN">
      {article.title}
    </Link>
  );
}

/** Many of one kind in one article as one line that opens. */
function StreakLine({ projectId, line: { entries } }: Props<Streak>) {
  const t = useTranslations("activity");
  const because = useReason();
  const [open, setOpen] = useState(false);
  const list = useId();
  const [first] = entries;
  const { kind } = first.event;
  const reason = because(kind, first.event.reason);
  const many = kind === "create" || kind === "reject" || kind === "not-fact" ? kind : "approve";
  return (
    <LineFrame
      entry={first}
      did={
        <>
          {t(`many.${many}`, { count: entries.length })}
          {reason && <span className={classes.reason}> · {t("because", { reason })}</span>}
          <UnstyledButton
            className={classes.more}
            aria-expanded={open}
            aria-controls={open ? list : undefined}
            onClick={() => setOpen(!open)}
          >
            {t(open ? "hide" : "show")}
            <IconChevronDown size={14} aria-hidden data-open={open || undefined} />
          </UnstyledButton>
        </>
      }
    >
      <ArticleLink projectId={projectId} article={first.article} />
      {open && (
        <ol id={list} className={classes.each}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <ThingLink projectId={projectId} entry={entry} />
            </li>
          ))}
        </ol>
      )}
    </LineFrame>
  );
}
