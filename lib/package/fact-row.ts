/** A released fact as a row of its tables: what facts.csv, facts.parquet and facts.xlsx show. Derived from facts.jsonl alone. */
import { type ExportRow, factSpans } from "@/lib/export/row";
import type { ReleasedArticle, ReleasedFact, ReleasedSource, ReleaseHead } from "./content";
import { factLink } from "./json-lines";

/** What the rows of a release have in common: whose facts they are, by whom and from where. */
export interface RowContext {
  readonly head: ReleaseHead;
  readonly article: (id: string) => Pick<ReleasedArticle, "title" | "date"> | undefined;
  readonly source: (id: string) => Pick<ReleasedSource, "fileName" | "sha256" | "encoding"> | undefined;
  /** What a person is called by their key, if the release names people. */
  readonly person: (key: string) => string | undefined;
}

/** The row; what its article or source would say is empty where the release has none of that id. */
export function factRow({ head, article, source, person }: RowContext, fact: ReleasedFact): ExportRow {
  const { id, placeCode, articleId, sourceId, rule, confidence, findings, corrected, approvedBy, approvedAt } = fact;
  const { place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level } = fact;
  const { title, date } = article(articleId) ?? { title: "", date: null };
  const { fileName, sha256, encoding } = source(sourceId) ?? { fileName: "", sha256: "", encoding: "" };
  const spans = factSpans(fact.evidence);
  // Written out: objects spread into another one cost as much as the rest of the row, and a package has a row a fact.
  return {
    id,
    status: "approved",
    placeCode,
    article: articleId,
    title,
    date,
    source: sourceId,
    place,
    indicator,
    period,
    value,
    unit,
    bound,
    change,
    changeUnit,
    basis,
    prior,
    priorPeriod,
    level,
    file: fileName,
    sha256,
    encoding,
    rule,
    confidence,
    findings,
    corrected,
    decidedBy: person(approvedBy) ?? approvedBy,
    decidedAt: approvedAt,
    link: factLink(head, id),
    evidence: spans.evidence,
    valueSpans: spans.valueSpans,
    changeSpans: spans.changeSpans,
    priorSpans: spans.priorSpans,
    periodSpans: spans.periodSpans,
    placeSpans: spans.placeSpans,
  };
}

/** Names by key; a release without names has none. */
export function namesOf({ people }: Pick<ReleaseHead, "people">): RowContext["person"] {
  const names = new Map(people.flatMap(({ key, name }) => (name === null ? [] : [[key, name] as const])));
  return (key) => names.get(key);
}
