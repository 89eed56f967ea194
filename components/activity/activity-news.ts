/** What was added to a project's activity since it was read. Pure. */
import type { ActivityEntry, ActivityPage } from "@/lib/api/activity";

export interface News {
  /** The newest page, to be shown instead of what is shown. */
  readonly page: ActivityPage;
  /** New entries; where `isMore`, at least so many. */
  readonly count: number;
  readonly isMore: boolean;
}

/** Null where the newest page holds nothing that is not known. */
export function newsIn(page: ActivityPage, known: readonly ActivityEntry[]): News | null {
  const ids = new Set(known.map(({ id }) => id));
  const count = page.entries.filter(({ id }) => !ids.has(id)).length;
  if (count === 0) return null;
  return { page, count, isMore: count === page.entries.length && page.next !== null };
}

/** The page with those of its entries that are in the newest one as they are there; the same object where none differs. */
export function renewed(page: ActivityPage, newest: ActivityPage): ActivityPage {
  const now = new Map(newest.entries.map((entry) => [entry.id, entry]));
  let differs = false;
  const entries = page.entries.map((entry) => {
    const fresh = now.get(entry.id);
    if (!fresh || JSON.stringify(fresh) === JSON.stringify(entry)) return entry;
    differs = true;
    return fresh;
  });
  return differs ? { ...page, entries } : page;
}
