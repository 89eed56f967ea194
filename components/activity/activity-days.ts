/** The entries of a project's activity as people read them: by days, with what one person did many times in a row as one line. Pure. */
import type { ActivityEntry, AssignEntry, EventEntry, ImportEntry } from "@/lib/api/activity";
import { dayOf } from "./day-start";

/** Some of one kind, the newest first. */
type Several<T> = readonly [T, ...T[]];

/**
 * What one person did many times, one after the other: to facts or numerals of one article, with files, or with articles
 * that they gave to the same person.
 */
export type Streak =
  | { readonly type: "streak"; readonly of: "event"; readonly entries: Several<EventEntry> }
  | { readonly type: "streak"; readonly of: "import"; readonly entries: Several<ImportEntry> }
  | { readonly type: "streak"; readonly of: "assign"; readonly entries: Several<AssignEntry> };

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
    const count = lengthAt(entries, index);
    const streak = count >= shortestStreak ? streakOf(entries.slice(index, index + count)) : null;
    const entry = entries[index];
    if (streak) lines.push(streak);
    else if (entry) lines.push(entry);
    index += streak ? count : 1;
  }
  return lines;
}

/** How many entries from `index` on go together. */
function lengthAt(entries: readonly ActivityEntry[], index: number): number {
  let end = index + 1;
  for (let before = entries[index]; before && end < entries.length; end += 1) {
    const entry = entries[end];
    if (!entry || !goesWith(entry, before)) break;
    before = entry;
  }
  return end - index;
}

function goesWith(a: ActivityEntry, b: ActivityEntry): boolean {
  const sort = sortOf(a);
  return (
    sort !== null &&
    sort === sortOf(b) &&
    a.by.id === b.by.id &&
    Math.abs(Date.parse(b.at) - Date.parse(a.at)) <= longestPause
  );
}

/** The same for entries that read the same but for what they are about; null for one that is told by itself. */
function sortOf(entry: ActivityEntry): string | null {
  switch (entry.type) {
    case "event": {
      const { event, article, fact } = entry;
      // What has words of its own, or was taken back, is told by itself.
      if (!repeatable.has(event.kind) || event.note !== null || event.undone) return null;
      return JSON.stringify([event.kind, event.reason, article.id, fact === null]);
    }
    case "import":
      return entry.source && "import";
    case "assign":
      return JSON.stringify([entry.from?.id, entry.to?.id]);
    default:
      return null;
  }
}

/** The entries as one line, if they are all of one type. */
function streakOf(entries: readonly ActivityEntry[]): Streak | null {
  const events = allOf(entries, (entry) => entry.type === "event");
  if (events) return { type: "streak", of: "event", entries: events };
  const imports = allOf(entries, (entry) => entry.type === "import");
  if (imports) return { type: "streak", of: "import", entries: imports };
  const assigned = allOf(entries, (entry) => entry.type === "assign");
  return assigned && { type: "streak", of: "assign", entries: assigned };
}

function allOf<T extends ActivityEntry>(
  entries: readonly ActivityEntry[],
  fits: (entry: ActivityEntry) => entry is T,
): Several<T> | null {
  const [first, ...rest] = entries.filter(fits);
  return first && rest.length === entries.length - 1 ? [first, ...rest] : null;
}
