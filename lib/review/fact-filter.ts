/**
 * What the table of all facts shows and in which order, and how the address says it. One reader and one writer for screen
 * and server, so that a link, a saved view and a bulk decision mean the same facts. Pure.
 */
import { z } from "zod";
import { confidenceBands } from "./confidence-band";
import { factStatuses } from "./decision";

/** More words than this are no search any more. */
const longestSearch = 200;
/** As long as a field of a fact may be. */
const longestValue = 500;
/** A list that nobody chose by hand; it would be an address that servers cut off. */
const mostValues = 100;

/** PostgreSQL stores neither U+0000 nor half of a character of two code units: no fact can hold such a value. */
const storable = /^[^\0\p{Surrogate}]*$/u;
const text = z.string().max(longestValue).regex(storable);
const id = z.guid().toLowerCase();

/** What one value of each list may be. Null is a value of its own: facts in which the field is not stated. */
const item = {
  status: z.enum(factStatuses),
  place: text,
  indicator: text,
  period: text.nullable(),
  unit: text.nullable(),
  article: id,
  rule: text,
  band: z.enum(confidenceBands),
  /** Who decided; null: nobody yet. */
  reviewer: id.nullable(),
  /** A code of lib/checks; null: none was found. */
  finding: text.min(1).nullable(),
} as const;

/** The properties by which facts are counted and chosen, in the order in which a screen offers them. */
export const factFacets = [
  "status",
  "place",
  "indicator",
  "period",
  "unit",
  "article",
  "rule",
  "band",
  "reviewer",
  "finding",
] as const satisfies readonly (keyof typeof item)[];
export type FactFacet = (typeof factFacets)[number];

function list<T extends z.ZodType>(of: T) {
  return z.array(of).max(mostValues).readonly();
}

/** As it comes in a body: every key must be there and hold, because a value dropped in silence would choose more facts. */
export const factFilter = z.strictObject({
  /** Words that all must stand in the fact or its sentence, with spaces between; empty for any fact. */
  q: z.string().max(longestSearch).regex(storable),
  status: list(item.status),
  place: list(item.place),
  indicator: list(item.indicator),
  period: list(item.period),
  unit: list(item.unit),
  article: list(item.article),
  rule: list(item.rule),
  band: list(item.band),
  reviewer: list(item.reviewer),
  finding: list(item.finding),
  /** Facts that this bulk decision has changed, whatever became of them since; null for any. */
  batch: id.nullable().default(null),
});
/** Facts that fit all of it. An empty list asks nothing; of several values in one list, one must fit. */
export type FactFilter = z.infer<typeof factFilter>;

export const factSorts = ["text", "confidence", "indicator", "place", "period", "value", "decided"] as const;
/** `text`: by source, then as the figures stand in it. */
export type FactSort = (typeof factSorts)[number];

const factOrder = z.object({ sort: z.enum(factSorts).catch("text"), dir: z.enum(["asc", "desc"]).catch("asc") });
/** Facts without the sorted property come last in both directions. */
export type FactOrder = Readonly<z.infer<typeof factOrder>>;

/** What asks for every fact. */
export const everyFact: FactFilter = {
  q: "",
  status: [],
  place: [],
  indicator: [],
  period: [],
  unit: [],
  article: [],
  rule: [],
  band: [],
  reviewer: [],
  finding: [],
  batch: null,
};

/** The part of an address after `?`; names that it does not know are nobody's error. */
type Params = { get(name: string): string | null };

/** The filter that an address asks for. Values that can be none are left out; it never throws. */
export function readFactFilter(params: Params): FactFilter {
  const q = factFilter.shape.q.safeParse(params.get("q")?.trim());
  const lists = factFacets.map((name) => [name, readList(params.get(name), item[name])]);
  const batch = id.safeParse(params.get("batch")).data ?? null;
  return { ...everyFact, ...Object.fromEntries(lists), q: q.success ? q.data : "", batch };
}

/** The order that an address asks for; that of the text, upwards, where it asks for none. */
export function readFactOrder(params: Params): FactOrder {
  return factOrder.parse({ sort: params.get("sort"), dir: params.get("dir") });
}

/** Filter and order as an address has them, in one order of names and without what is so anyway. */
export function writeFactFilter(filter: FactFilter, order?: FactOrder): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.q !== "") params.set("q", filter.q);
  for (const name of factFacets) {
    if (filter[name].length > 0) params.set(name, filter[name].map(writeItem).join(","));
  }
  if (filter.batch !== null) params.set("batch", filter.batch);
  if (order && order.sort !== "text") params.set("sort", order.sort);
  if (order && order.dir !== "asc") params.set("dir", order.dir);
  return params;
}

// A field that is not stated and one that is empty need signs of their own, for both are values: a bare ratio has an
// empty unit, and a change without a level has none. Written as values, these signs are escaped.
const notStated = "~";
const empty = "!";

/** Only what has a meaning in a list is escaped, so that an address keeps its Chinese where people read it. */
function writeItem(value: string | null): string {
  if (value === null) return notStated;
  if (value === "") return empty;
  return value.replace(/[%,~!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function readList<T>(written: string | null, of: z.ZodType<T>): T[] {
  if (written === null || written === "") return [];
  const values = written.split(",").flatMap((one) => {
    const value = of.safeParse(readItem(one));
    return value.success ? [value.data] : [];
  });
  return [...new Set(values)].slice(0, mostValues);
}

/** Undefined, which no list takes, for what is no escape. */
function readItem(written: string): string | null | undefined {
  if (written === notStated) return null;
  if (written === empty) return "";
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}
