"use client";
/** What happened to the fact in hand: each event as a sentence with its changes. Asked of the server when it is opened. */
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { useProblemText } from "@/components/ui/problem-text";
import type { EventView, FactView } from "@/lib/api/views";
import { factFieldNames } from "@/lib/fact/fact";
import { rejectReasons } from "@/lib/review/decision";
import classes from "./hand-pane.module.css";

export function FactHistory({ fact }: { readonly fact: FactView }) {
  const t = useTranslations("review");
  const problemText = useProblemText();
  const history = useQuery({
    queryKey: ["fact-events", fact.id, fact.version],
    queryFn: ({ signal }) => call<EventView[]>("GET", `/api/facts/${fact.id}/events`, undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!history.data) return <p className={classes.note}>{t("loading")}</p>;
  if (!history.data.ok) return <p className={classes.note}>{problemText(history.data.problem)}</p>;
  return (
    <ol className={classes.history}>
      {history.data.value.toReversed().map((event) => (
        <EventLine key={event.id} event={event} />
      ))}
    </ol>
  );
}

function EventLine({ event }: { readonly event: EventView }) {
  const t = useTranslations("review");
  const kind = useTranslations("event");
  const field = useTranslations("field");
  const reject = useTranslations("reject");
  const format = useFormatter();
  const changed = factFieldNames.filter((name) => event.changes[name] !== undefined);
  const reason = rejectReasons.find((code) => code === event.reason);
  // A proposal sets every field: the list would only repeat the fact.
  const listed = event.kind === "propose" || event.kind === "create" ? [] : changed;
  return (
    <li data-undone={event.undone || undefined}>
      <span>
        <b>{kind(event.kind)}</b>
        {reason && `：${reject(reason)}`}
        {event.note && <q lang="zh-CN">{event.note}</q>}
        {event.undone && <span className={classes.note}> {t("undoneLater")}</span>}
      </span>
      {listed.map((name) => (
        <span key={name} className={classes.change} lang="zh-CN">
          {field(name)} {shown(event.changes[name]?.from)} → {shown(event.changes[name]?.to)}
        </span>
      ))}
      <span className={classes.note}>
        {event.by?.name ?? t("engine")} ·{" "}
        <time dateTime={event.at}>
          {format.dateTime(new Date(event.at), { dateStyle: "medium", timeStyle: "short" })}
        </time>
      </span>
    </li>
  );
}

function shown(value: unknown): string {
  return value === null || value === undefined || value === "" ? "—" : String(value);
}
