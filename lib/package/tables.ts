/** The small tables of a package, articles.csv and sources.csv, and the numbers of its facts, observations.csv. */
import { type Column, textColumn } from "@/lib/export/columns";
import { spansText } from "@/lib/export/spans";
import type { EvidenceRole } from "@/lib/fact/fact";
import type { ReleasedArticle, ReleasedFact, ReleasedSource } from "./content";
import { originalPath, textPath } from "./files";

export const articleColumns: readonly Column<ReleasedArticle>[] = [
  textColumn("id", "code", ({ id }) => id),
  textColumn("source", "code", ({ sourceId }) => sourceId),
  textColumn("ordinal", "decimal", ({ ordinal }) => String(ordinal)),
  textColumn("start", "decimal", ({ start }) => String(start)),
  textColumn("end", "decimal", ({ end }) => String(end)),
  textColumn("title", "text", ({ title }) => title),
  textColumn("byline", "text", ({ byline }) => byline),
  textColumn("date", "code", ({ date }) => date),
  textColumn("place", "text", ({ place }) => place),
];

export const sourceColumns: readonly Column<ReleasedSource>[] = [
  textColumn("id", "code", ({ id }) => id),
  textColumn("file", "text", ({ fileName }) => fileName),
  textColumn("encoding", "code", ({ encoding }) => encoding),
  textColumn("sha256", "code", ({ sha256 }) => sha256),
  textColumn("textSha256", "code", ({ textSha256 }) => textSha256),
  textColumn("importedAt", "moment", ({ importedAt }) => importedAt),
  textColumn("text", "code", ({ id, text }) => (text === null ? null : textPath(id))),
  textColumn("original", "code", ({ id, bytes }) => (bytes === null ? null : originalPath(id))),
];

/** One number of a fact. */
export interface Observation {
  readonly fact: string;
  readonly measure: "level" | "change" | "prior";
  readonly place: string;
  readonly placeCode: string | null;
  readonly indicator: string;
  readonly period: string | null;
  /** A decimal. */
  readonly number: string;
  readonly unit: string | null;
  readonly bound: string | null;
  /** What a change compares with; null for the others. */
  readonly basis: string | null;
  /** Where the figure stands. */
  readonly span: string | null;
}

const observationNames = [
  ...(["fact", "measure", "place", "placeCode", "indicator", "period", "number", "unit", "bound", "basis"] as const),
  "span",
] as const satisfies readonly (keyof Observation)[];
const free: readonly string[] = ["place", "indicator", "unit", "basis"];

export const observationColumns: readonly Column<Observation>[] = observationNames.map((name) =>
  textColumn(name, free.includes(name) ? "text" : name === "number" ? "decimal" : "code", (row) => row[name]),
);

/** The numbers that a fact states: its level, its change, the level before. */
export function observationsOf(fact: ReleasedFact): Observation[] {
  const { id, place, placeCode, indicator, period, value, unit, bound, change, changeUnit, basis, prior } = fact;
  const made: Observation[] = [];
  const about = { fact: id, place, placeCode, indicator };
  if (value !== null) made.push(observation(about, "level", period, value, unit, bound, null, spanOf(fact, "value")));
  if (change !== null) {
    // A fact without a level keeps the bound of its change in the same field.
    const its = value === null ? bound : null;
    made.push(observation(about, "change", period, change, changeUnit, its, basis, spanOf(fact, "change")));
  }
  if (prior !== null) {
    made.push(observation(about, "prior", fact.priorPeriod, prior, unit, null, null, spanOf(fact, "prior")));
  }
  return made;
}

function spanOf({ evidence }: ReleasedFact, role: EvidenceRole): string | null {
  return spansText(evidence.filter((span) => span.role === role));
}

/** Written out: objects spread into another one cost more than the rest of the row. */
function observation(
  { fact, place, placeCode, indicator }: Pick<Observation, "fact" | "place" | "placeCode" | "indicator">,
  measure: Observation["measure"],
  period: string | null,
  number: string,
  unit: string | null,
  bound: string | null,
  basis: string | null,
  span: string | null,
): Observation {
  return { fact, measure, place, placeCode, indicator, period, number, unit, bound, basis, span };
}
