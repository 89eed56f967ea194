"use client";
/** What people did in a project: filters, days, lines. Puts the parts together. */
import { Button, VisuallyHidden } from "@mantine/core";
import { IconArrowUp } from "@tabler/icons-react";
import Link from "next/link";
import { useMemo, useRef, useState } from "react";
import { useTimeZone, useTranslations } from "use-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { ProblemAlert } from "@/components/ui/problem-alert";
import type { PersonView } from "@/lib/api/views";
import classes from "./activity.module.css";
import { activityRequest, allActivity, writeActivityFilter } from "./activity-address";
import { activityDays } from "./activity-days";
import { ActivityFilters } from "./activity-filters";
import { ActivityList } from "./activity-list";
import type { News } from "./activity-news";
import { ActivitySkeleton } from "./activity-skeleton";
import { OlderButton } from "./older-button";
import { useActivity } from "./use-activity";
import { useActivityFilter } from "./use-activity-filter";

interface Props {
  readonly projectId: string;
  readonly people: readonly PersonView[];
}

export function ActivityScreen({ projectId, people }: Props) {
  const t = useTranslations("activity");
  const shell = useTranslations("shell");
  const timeZone = useTimeZone() ?? "UTC";
  const [filter, change] = useActivityFilter();
  const activity = useActivity(projectId, activityRequest(filter, timeZone));
  const { entries, problem } = activity;
  const days = useMemo(() => entries && activityDays(entries, timeZone), [entries, timeZone]);
  const list = useRef<HTMLDivElement>(null);
  const [hasRead, setHasRead] = useState(false);
  const isFiltered = writeActivityFilter(filter) !== "";
  const showNews = () => {
    activity.showNews();
    setHasRead(true);
    window.scrollTo({ top: 0 });
    // The button is gone: the reader goes on where the news begin.
    list.current?.focus({ preventScroll: true });
  };
  // Always there and never quite disabled: nothing moves when it comes to be of use, and it keeps the focus when it was.
  const clear = (
    <Button
      variant="default"
      className={classes.clear}
      data-disabled={!isFiltered || undefined}
      aria-disabled={!isFiltered}
      onClick={() => isFiltered && change(allActivity)}
    >
      {t("clear")}
    </Button>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={clear}>
      <ActivityFilters projectId={projectId} people={people} filter={filter} onChange={change} />
      <NewsButton news={activity.news} onShow={showNews} />
      <VisuallyHidden role="status">{hasRead && !activity.news ? t("newsRead") : ""}</VisuallyHidden>
      <div ref={list} tabIndex={-1} className={classes.list}>
        {days && days.length > 0 && <ActivityList projectId={projectId} days={days} />}
        {!days && !problem && <ActivitySkeleton />}
        {problem && (
          <div className={classes.problem}>
            <ProblemAlert problem={problem} />
            <Button size="sm" variant="default" onClick={activity.retry}>
              {shell("retry")}
            </Button>
          </div>
        )}
        {days?.length === 0 &&
          (isFiltered ? (
            <EmptyState title={t("noneTitle")} text={t("noneText")} />
          ) : (
            <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
              <Button component={Link} href={`/projects/${projectId}`}>
                {t("review")}
              </Button>
            </EmptyState>
          ))}
        {activity.hasOlder && (
          <OlderButton isAsking={activity.isAsking} count={entries?.length ?? 0} onOlder={activity.older} />
        )}
        {days && days.length > 0 && !activity.hasOlder && !problem && <p className={classes.end}>{t("end")}</p>}
      </div>
    </Page>
  );
}

/** Hangs above the list without taking room in it, so that nothing moves when it comes. */
function NewsButton({ news, onShow }: { readonly news: News | null; readonly onShow: () => void }) {
  const t = useTranslations("activity");
  return (
    <div className={classes.news} role="status">
      {news && (
        <Button size="compact-md" radius="xl" leftSection={<IconArrowUp size={15} aria-hidden />} onClick={onShow}>
          {t(news.isMore ? "manyNews" : "news", { count: news.count })}
        </Button>
      )}
    </div>
  );
}
