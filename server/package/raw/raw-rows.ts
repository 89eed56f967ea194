/** The lines of a fact in the files that follow from facts.jsonl, put together from the raw pieces of its own line. */
import { csvCell } from "@/lib/export/csv";
import type { EvidenceRole } from "@/lib/fact/fact";
import { evidenceRoles } from "@/lib/fact/fact";
import { annotationStart, quoteContext, targetStart } from "@/lib/package/annotations";
import type { ReleasedArticle } from "@/lib/package/content";
import type { SourceRow } from "@/lib/package/content-schema";
import type { Span } from "@/lib/text/span";
import { freeCell, type RawCell } from "./raw-cells";
import type { RawFact, RawFactEnd, RawSpan } from "./raw-fact";
import type { RawSource } from "./raw-source";
import { toRaw } from "./raw-text";

/** The cells of its fields that are not what stands in the line. */
export interface FieldCells {
  readonly place: RawCell;
  readonly indicator: RawCell;
  readonly unit: RawCell;
  readonly changeUnit: RawCell;
  readonly basis: RawCell;
  readonly rule: RawCell;
  readonly approvedBy: string;
}

/** What all facts of an article have in common in facts.csv. */
export interface ArticleCells {
  readonly title: string;
  readonly source: string;
}

export function articleCells(
  { title, date, id }: ReleasedArticle,
  { fileName, sha256, encoding, id: source }: SourceRow,
) {
  return {
    title: toRaw(`${csvCell("text", title)},${date === null ? "" : csvCell("code", date)}`),
    source: toRaw(
      `${csvCell("text", fileName)},${csvCell("code", sha256)},${csvCell("code", encoding)},${id},${source}`,
    ),
  };
}

/** The spans of each role as a cell. */
export interface SpanCells {
  quote: string;
  evidence: string;
  value: string;
  change: string;
  prior: string;
  period: string;
  place: string;
}

export function spanCells(spans: readonly RawSpan[]): SpanCells {
  const cells: SpanCells = { quote: "", evidence: "", value: "", change: "", prior: "", period: "", place: "" };
  for (const { role, startText, endText, quote } of spans) {
    const before = cells[role];
    cells[role] = before === "" ? `${startText}..${endText}` : `${before};${startText}..${endText}`;
    if (role === "evidence") cells.quote = before === "" ? quote : cells.quote + quote;
  }
  return cells;
}

/** A line of facts.csv. */
export function factRecord(
  fact: RawFact,
  { rule: _, confidence, approvedAt, corrected, link }: RawFactEnd,
  cells: FieldCells,
  spans: SpanCells,
  { title, source }: ArticleCells,
): string {
  return (
    `${fact.id},${cells.place.free},${bare(fact.placeCode)},${cells.indicator.free},${bare(fact.period)},${bare(fact.value)}` +
    `,${cells.unit.free},${bare(fact.bound)},${bare(fact.change)},${cells.changeUnit.free},${cells.basis.free}` +
    `,${bare(fact.prior)},${bare(fact.priorPeriod)},${bare(fact.level)},${title},${freeCell(spans.quote)}` +
    `,${spans.evidence},${spans.value},${spans.change},${spans.prior},${spans.period},${spans.place},${source}` +
    `,${cells.rule.code},${confidence === "null" ? "" : confidence},,${cells.approvedBy},${approvedAt},${corrected},${link}\r\n`
  );
}

/** Its lines of observations.csv. */
export function observationRecords(
  fact: RawFact,
  { place, indicator, unit, changeUnit, basis }: FieldCells,
  spans: SpanCells,
): string[] {
  const about = `,${place.free},${bare(fact.placeCode)},${indicator.free},`;
  const bound = bare(fact.bound);
  const records: string[] = [];
  if (fact.value !== "null") {
    records.push(
      `${fact.id},level${about}${bare(fact.period)},${bare(fact.value)},${unit.free},${bound},,${spans.value}\r\n`,
    );
  }
  if (fact.change !== "null") {
    const its = fact.value === "null" ? bound : "";
    records.push(
      `${fact.id},change${about}${bare(fact.period)},${bare(fact.change)},${changeUnit.free},${its},${basis.free},${spans.change}\r\n`,
    );
  }
  if (fact.prior !== "null") {
    records.push(
      `${fact.id},prior${about}${bare(fact.priorPeriod)},${bare(fact.prior)},${unit.free},,,${spans.prior}\r\n`,
    );
  }
  return records;
}

/** A code or a decimal without its quotation marks. */
function bare(json: string): string {
  return json === "null" ? "" : json.slice(1, -1);
}

/** The annotations of one source. */
export class RawAnnotations {
  readonly #starts: Readonly<Record<EvidenceRole, string>>;
  /** The last target of each role: facts that follow each other often share their sentence, period and place. */
  readonly #last = new Map<EvidenceRole, Span & { readonly target: string }>();

  constructor(
    private readonly source: RawSource,
    sourceId: string,
  ) {
    const starts = evidenceRoles.map((role) => [role, `${targetStart(role, sourceId, true)}"`] as const);
    this.#starts = Object.fromEntries(starts) as Record<EvidenceRole, string>;
  }

  /** The line of evidence.jsonld, without its end. */
  of(factId: string, spans: readonly RawSpan[]): string {
    let line = annotationStart(factId);
    let comma = "";
    for (const span of spans) {
      const last = this.#last.get(span.role);
      const target = last && last.start === span.start && last.end === span.end ? last.target : this.#targetOf(span);
      line += comma + target;
      comma = ",";
    }
    return `${line}]}`;
  }

  #targetOf({ role, start, end, startText, endText, quote }: RawSpan): string {
    const { json, places } = this.source;
    const last = places.length - 1;
    const prefix = json.slice(places[Math.max(0, start - quoteContext)], places[start]);
    const suffix = json.slice(places[end], places[Math.min(last, end + quoteContext)]);
    const target =
      `${this.#starts[role]}${quote}","prefix":"${prefix}","suffix":"${suffix}"}` +
      `,{"type":"TextPositionSelector","start":${startText},"end":${endText}}]}`;
    this.#last.set(role, { start, end, target });
    return target;
  }
}
