/** The entries of a project's activity as people read them: by days, with what one person did many times in a row as one line. Pure. */
import type { ActivityEntry, EventEntry } from "@/lib/api/activity";
import { dayOf } from "./day-start";

/** What one person did to several facts or numerals of one article, one after the other. */
export interface Streak {
  readonly type: "streak";
  /** The newest first. */
  readonly entries: readonly [EventEntry, ...EventEntry[]];
}

export type Line = ActivityEntry | Streak;

export interface ActivityDay {
  /** `YYYY-MM-DD` in the reader's time zone. */
  readonly day: string;
  readonly lines: readonly Line[];
}

/** Fewer than this are told one by one. */
const shortestStreak = 4;
/** A longer pause ends a streak, in milliseconds: who comes back after lunch begins anew. */
const longestPause = 30 * 60_000;

/** What reads the same each time; of the others, each has particulars of its own. */
const repeatable: ReadonlySet<string> = new Set(["approve", "reject", "not-fact", "create"]);

/** Newest first, as `entries` are. */
export function activityDays(entries: readonly ActivityEntry[], timeZone: string): ActivityDay[] {
  const days: { day: string; entries: ActivityEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(new Date(entry.at), timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days.map((each) => ({ day: each.day, lines: linesOf(each.entries) }));
}

function linesOf(entries: readonly ActivityEntry[]): Line[] {
  const lines: Line[] = [];
  for (let index = 0; index < entries.length; ) {
    const streak = streakAt(entries, index);
    const [first] = streak;
    if (first && streak.length >= shortestStreak) {
      lines.push({ type: "streak", entries: [first, ...streak.slice(1)] });
      index += streak.length;
    } else {
      const entry = entries[index];
      if (entry) lines.push(entry);
      index += 1;
    }
  }
  return lines;
}

/** The entries from `index` on that go together; none where the first goes with nothing. */
function streakAt(entries: readonly ActivityEntry[], index: number): EventEntry[] {
  const streak: EventEntry[] = [];
  for (const entry of entries.slice(index)) {
    const before = streak.at(-1);
    if (!repeats(entry) || (before && !goesWith(entry, before))) break;
    streak.push(entry);
  }
  return streak;
}

/** What has words of its own, or was taken back, is told by itself. */
function repeats(entry: ActivityEntry): entry is EventEntry {
  return entry.type === "event" && repeatable.has(entry.event.kind) && entry.event.note === null && !entry.event.undone;
}

function goesWith(a: EventEntry, b: EventEntry): boolean {
  return (
    a.by.id === b.by.id &&
    a.event.kind === b.event.kind &&
    a.event.reason === b.event.reason &&
    a.article.id === b.article.id &&
    (a.fact === null) === (b.fact === null) &&
    Math.abs(Date.parse(b.at) - Date.parse(a.at)) <= longestPause
  );
}
