/** What the page of a project's activity shows, as its address says it. Pure; a value that can be none is left out. */
import { z } from "zod";
import { type ActivityKind, activityKinds } from "@/lib/api/activity";
import { dayStart, nextDay } from "./day-start";

export interface ActivityFilter {
  readonly person: string | null;
  /** Empty: all kinds. */
  readonly kinds: readonly ActivityKind[];
  readonly article: string | null;
  /** Days, `YYYY-MM-DD`, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

export const allActivity: ActivityFilter = { person: null, kinds: [], article: null, from: null, to: null };

type Params = { get(name: string): string | null };

const id = z.guid().toLowerCase();
const day = z.iso.date();

export function readActivityFilter(params: Params): ActivityFilter {
  const given = params.get("kind")?.split(",") ?? [];
  const one = (form: z.ZodType<string>, name: string) => form.safeParse(params.get(name)).data ?? null;
  return {
    person: one(id, "person"),
    kinds: activityKinds.filter((kind) => given.includes(kind)),
    article: one(id, "article"),
    from: one(day, "from"),
    to: one(day, "to"),
  };
}

/** The part of the address after `?`; empty for all activity. */
export function writeActivityFilter({ person, kinds, article, from, to }: ActivityFilter): string {
  const params = new URLSearchParams();
  if (person !== null) params.set("person", person);
  if (kinds.length > 0) params.set("kind", kinds.join(","));
  if (article !== null) params.set("article", article);
  if (from !== null) params.set("from", from);
  if (to !== null) params.set("to", to);
  // Commas have no other meaning here, and escaped they are hard to read.
  return params.toString().replaceAll("%2C", ",");
}

/** What the API is asked with; its moments are the beginnings of days in the reader's time zone (an IANA name). */
export function activityRequest(filter: ActivityFilter, timeZone: string): string {
  const params = new URLSearchParams(writeActivityFilter(filter));
  if (filter.from !== null) params.set("from", dayStart(filter.from, timeZone).toISOString());
  if (filter.to !== null) params.set("to", dayStart(nextDay(filter.to), timeZone).toISOString());
  return params.toString();
}
