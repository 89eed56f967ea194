"use client";
/** The days of a project's activity with their lines. Long lists stay cheap: the browser lays out only what is in sight. */
import { useFormatter, useNow, useTimeZone, useTranslations } from "use-intl";
import classes from "./activity.module.css";
import type { ActivityDay, Line } from "./activity-days";
import { ActivityLine } from "./activity-line";
import { dayOf, dayStart, nextDay } from "./day-start";

interface Props {
  readonly projectId: string;
  readonly days: readonly ActivityDay[];
}

export function ActivityList({ projectId, days }: Props) {
  const nameOf = useDayName();
  return days.map(({ day, lines }) => (
    <section key={day} className={classes.day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className={classes.dayName}>
        {nameOf(day)}
      </h2>
      <ol className={classes.lines}>
        {lines.map((line) => (
          <li key={keyOf(line)}>
            <ActivityLine projectId={projectId} line={line} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function keyOf(line: Line): string {
  return line.type === "streak" ? `streak ${line.entries[0].id}` : line.id;
}

function useDayName(): (day: string) => string {
  const t = useTranslations("activity");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const timeZone = useTimeZone() ?? "UTC";
  const today = dayOf(now, timeZone);
  return (day) => {
    const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ("numeric" as const);
    const date = format.dateTime(dayStart(day, timeZone), { year, month: "long", day: "numeric", weekday: "short" });
    if (day === today) return `${t("today")} · ${date}`;
    return nextDay(day) === today ? `${t("yesterday")} · ${date}` : date;
  };
}
