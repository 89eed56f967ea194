"use client";
/** What happened to the fact in hand, event by event, newest first. Asked of the server when it is opened, page by page. */
import { Badge, Button, Tooltip } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "use-intl";
import { EventChanges } from "@/components/activity/event-changes";
import { Moment } from "@/components/activity/moment";
import { call } from "@/components/api/client";
import { useProblemText } from "@/components/ui/problem-text";
import type { HistoryPage } from "@/lib/api/activity";
import type { EventView, FactView } from "@/lib/api/views";
import { factFieldNames } from "@/lib/fact/fact";
import { rejectReasons } from "@/lib/review/decision";
import classes from "./fact-pane.module.css";

/** Events asked for at a time. */
const pageSize = 20;

export function FactHistory({ fact }: { readonly fact: FactView }) {
  const t = useTranslations("review");
  const history = useTranslations("history");
  const problemText = useProblemText();
  const pages = useInfiniteQuery({
    queryKey: ["fact-events", fact.id, fact.version],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) => {
      const older = pageParam === null ? "" : `&before=${pageParam}`;
      return call<HistoryPage>("GET", `/api/facts/${fact.id}/events?limit=${pageSize}${older}`, undefined, signal);
    },
    getNextPageParam: (page) => (page.ok ? page.value.next : null),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!pages.data) return <p className={classes.note}>{t("loading")}</p>;
  const events = pages.data.pages.flatMap((page) => (page.ok ? page.value.events : []));
  const refused = pages.data.pages.find((page) => !page.ok);
  return (
    <>
      <ol className={classes.history}>
        {events.map((event) => (
          <EventLine key={event.id} event={event} events={events} />
        ))}
      </ol>
      {refused && !refused.ok && (
        <p className={classes.note} role="alert">
          {problemText(refused.problem)}{" "}
          <Button size="compact-xs" variant="default" onClick={() => void pages.refetch()}>
            {t("retry")}
          </Button>
        </p>
      )}
      {pages.hasNextPage && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {history("older")}
        </Button>
      )}
    </>
  );
}

interface LineProps {
  readonly event: EventView;
  /** Those that are known, to name what was undone and by whom. */
  readonly events: readonly EventView[];
}

function EventLine({ event, events }: LineProps) {
  const t = useTranslations("history");
  const review = useTranslations("review");
  const sentence = useSentence(events);
  const undoing = events.find(({ undoes }) => undoes === event.id);
  // A proposal sets every field: the list would only repeat the fact. Taking back shows what is there again.
  const tells = event.kind !== "propose" && event.kind !== "create";
  const status = event.changes.status;
  const opens = (event.kind === "correct" || event.kind === "link") && status?.to === "proposed";
  return (
    <li data-undone={event.undone || undefined}>
      <span className={classes.happened}>
        <b>{event.by?.name ?? review("engine")}</b> <span className={classes.did}>{sentence(event)}</span>
        {opens && <span> · {t("openAgain")}</span>}
        {event.batchId && (
          <Tooltip label={t("inBatchHow")}>
            <Badge size="sm" variant="default" radius="sm" className={classes.mark}>
              {t("inBatch")}
            </Badge>
          </Tooltip>
        )}
        {event.undone && (
          <Badge size="sm" variant="light" color="gray" radius="sm" className={classes.mark}>
            {undoing?.by ? t("undoneBy", { name: undoing.by.name }) : t("undone")}
          </Badge>
        )}
        <span className={classes.when}>
          <Moment at={event.at} />
        </span>
      </span>
      {event.note && <q lang="zh-CN">{event.note}</q>}
      {tells && <EventChanges changes={event.changes} />}
    </li>
  );
}

/** What somebody did, without who. */
function useSentence(events: readonly EventView[]): (event: EventView) => string {
  const t = useTranslations("history");
  const review = useTranslations("review");
  const kind = useTranslations("event");
  const field = useTranslations("field");
  const reject = useTranslations("reject");
  const locale = useLocale();
  return (event) => {
    const reason = rejectReasons.find((code) => code === event.reason);
    if (event.kind === "reject" && reason) return t("rejectedFor", { reason: reject(reason) });
    if (event.kind === "undo") {
      const undone = events.find(({ id }) => id === event.undoes);
      return undone
        ? t("undid", { name: undone.by?.name ?? review("engine"), what: kind(undone.kind) })
        : t("did.undo");
    }
    if (event.kind === "correct") {
      const names = factFieldNames.filter((name) => event.changes[name]).map((name) => field(name));
      return t("did.correct", { fields: new Intl.ListFormat(locale).format(names) });
    }
    return t(`did.${event.kind}`);
  };
}
