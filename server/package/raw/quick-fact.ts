/**
 * A sound fact, seen quickly: its line, its words, its numbers, its fields and its decisions, on raw bytes. A yes means that the checks
 * of lib/package/verify have nothing to say, notes included; a no means nothing, and they are asked. Changes nothing.
 */
import type { CheckedText } from "@/lib/checks/finding";
import { csvCell } from "@/lib/export/csv";
import type { ReleasedArticle, ReleaseHead } from "@/lib/package/content";
import type { SourceRow } from "@/lib/package/content-schema";
import { namesOf } from "@/lib/package/fact-row";
import { factLink } from "@/lib/package/json-lines";
import { FieldForms } from "./field-forms";
import { FigureWords } from "./figure-words";
import { type RawDecisions, readDecisions } from "./raw-decisions";
import { type RawFact, type RawSpan, readFactEnd, readFieldSources, readSpans } from "./raw-fact";
import { type ArticleCells, articleCells, factRecord, observationRecords, RawAnnotations, spanCells } from "./raw-rows";
import { type RawSource, rawSource } from "./raw-source";
import { toRaw } from "./raw-text";

/** What a sound fact leads to in the other files, raw. */
export interface QuickFact {
  readonly decisions: RawDecisions;
  /** Linked words that were looked at. */
  readonly spans: number;
  /** A line of facts.csv. */
  readonly row: string;
  /** Its lines of observations.csv. */
  readonly observations: readonly string[];
  /** Its line of evidence.jsonld, without the end. */
  readonly annotation: string;
}

interface QuickSource {
  readonly row: SourceRow;
  readonly text: string;
  readonly raw: RawSource;
  readonly annotations: RawAnnotations;
}

interface QuickArticle {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: CheckedText;
  readonly cells: ArticleCells;
}

export class QuickFacts {
  readonly #linkStart: string;
  /** False where links need quotation marks or escapes. */
  readonly #isPlain: boolean;
  readonly #people: ReadonlyMap<string, string>;
  readonly #forms = new FieldForms();
  readonly #figures = new FigureWords();
  readonly #confidences = new Set<string>(["null"]);
  readonly #spans: RawSpan[] = [];
  #source: QuickSource | null = null;
  #article: QuickArticle | null = null;

  /** @param sha256 hexadecimal, of raw text */
  constructor(
    head: ReleaseHead,
    private readonly articles: ReadonlyMap<string, ReleasedArticle>,
    private readonly sha256: (raw: string) => string,
  ) {
    this.#linkStart = factLink(head, "");
    this.#isPlain = /^[!#-+\--[\]-~]*$/.test(this.#linkStart);
    const name = namesOf(head);
    this.#people = new Map(head.people.map(({ key }) => [key, toRaw(csvCell("text", name(key) ?? key))]));
  }

  /** The source whose facts follow. Where its text is missing, or counts otherwise in code points, all of them are looked at slowly. */
  enter(row: SourceRow, text: string | null): void {
    this.#article = null;
    this.#source = null;
    const raw = text === null || !this.#isPlain ? null : rawSource(text);
    if (raw && text !== null) this.#source = { row, text, raw, annotations: new RawAnnotations(raw, row.id) };
  }

  /**
   * @param line the raw text in which the line stands that begins with `fact`
   * @param decisions the raw text in which its decisions should stand, from `from` on
   */
  see(fact: RawFact, line: string, decisions: string, from: number): QuickFact | null {
    const source = this.#source;
    if (source?.row.id !== fact.sourceId) return null;
    const article = this.#articleOf(fact.articleId, source);
    if (!article) return null;
    const spans = this.#spans;
    spans.length = 0;
    const afterSpans = readSpans(line, fact.evidenceAt, source.raw, spans);
    if (afterSpans < 0) return null;
    const afterSources = readFieldSources(line, afterSpans, source.text.length);
    const end = afterSources < 0 ? null : readFactEnd(line, afterSources);
    if (!end || end.link.length !== this.#linkStart.length + fact.id.length) return null;
    if (!end.link.startsWith(this.#linkStart) || !end.link.endsWith(fact.id)) return null;
    const approvedBy = this.#people.get(end.approvedBy);
    if (approvedBy === undefined || !this.#isSpelled(end.confidence)) return null;
    const cells = this.#forms.cellsOf(fact, end.rule, approvedBy);
    if (!cells || !areInPlace(fact, spans, article) || !this.#sayNumbers(fact, spans, source.text, article))
      return null;
    const words = {
      evidence: line.slice(fact.evidenceAt - 1, afterSpans),
      sources: line.slice(afterSpans, afterSources),
    };
    const decided = readDecisions(decisions, from, fact, end, words);
    if (!decided || decided.hash !== this.sha256(approval(fact, spans, source.row.textSha256))) return null;
    for (const key of decided.correctedBy) if (!this.#people.has(key)) return null;
    const places = spanCells(spans);
    return {
      decisions: decided,
      spans: spans.length,
      row: factRecord(fact, end, cells, places, article.cells),
      observations: observationRecords(fact, cells, places),
      annotation: source.annotations.of(fact.id, spans),
    };
  }

  #articleOf(id: string, { row, text }: QuickSource): QuickArticle | null {
    if (this.#article?.id === id) return this.#article;
    const article = this.articles.get(id);
    if (!article || article.sourceId !== row.id) return null;
    const { start, end } = article;
    const words = { start, text: text.slice(start, end) };
    this.#article = { id: article.id, start, end, text: words, cells: articleCells(article, row) };
    return this.#article;
  }

  /** A share as JSON writes it, without an exponent. */
  #isSpelled(confidence: string): boolean {
    if (this.#confidences.has(confidence)) return true;
    if (String(Number(confidence)) !== confidence) return false;
    if (this.#confidences.size < 10_000) this.#confidences.add(Buffer.from(confidence).toString("latin1"));
    return true;
  }

  /** Each figure has one piece of words, within a piece of the sentence, and they say its number. */
  #sayNumbers(fact: RawFact, spans: readonly RawSpan[], text: string, article: QuickArticle): boolean {
    let linked = 0;
    for (const span of spans) {
      const { role, start, end } = span;
      if (role !== "value" && role !== "change" && role !== "prior") continue;
      const stated = fact[role];
      if (stated === "null" || !isWithin(span, spans)) return false;
      linked++;
      const isNegative = stated.charCodeAt(1) === 0x2d;
      if (!this.#figures.say(text.slice(start, end), stated.slice(isNegative ? 2 : 1, -1))) return false;
      if (role === "change" && !this.#figures.turn(article.text, start, end, isNegative)) return false;
    }
    // As many pieces as figures, none without its figure, roles in order: then each has one, unless one has two.
    const stated = (fact.value === "null" ? 0 : 1) + (fact.change === "null" ? 0 : 1) + (fact.prior === "null" ? 0 : 1);
    return linked === stated && !hasTwo(spans);
  }
}

/** Words in the order of their roles, the sentence first, all but those of period and place in the article; and the position. */
function areInPlace({ position }: RawFact, spans: readonly RawSpan[], article: QuickArticle): boolean {
  if (spans[0]?.role !== "evidence") return false;
  let before = 0;
  let figure = spans[0].start;
  let hasFigure = false;
  for (const { role, start, end } of spans) {
    const order = orderOf[role];
    if (order < before) return false;
    before = order;
    if (order < firstAnywhere && (start < article.start || end > article.end)) return false;
    if (!hasFigure && order > 0 && order < firstAnywhere) {
      figure = start;
      hasFigure = true;
    }
  }
  return position === figure;
}

const orderOf: Readonly<Record<RawSpan["role"], number>> = {
  evidence: 0,
  value: 1,
  change: 2,
  prior: 3,
  period: 4,
  place: 5,
};
/** From here on words may stand anywhere in the source. */
const firstAnywhere = 4;

function isWithin({ start, end }: RawSpan, spans: readonly RawSpan[]): boolean {
  for (const piece of spans) if (piece.role === "evidence" && piece.start <= start && end <= piece.end) return true;
  return false;
}

/** Two pieces of one figure stand next to each other, because roles are in order. */
function hasTwo(spans: readonly RawSpan[]): boolean {
  for (let at = 1; at < spans.length; at++) {
    const role = spans[at]?.role;
    if (role === spans[at - 1]?.role && (role === "value" || role === "change" || role === "prior")) return true;
  }
  return false;
}

/** What the approval vouches for (lib/review/approval.ts), raw. Null fields and strings stand there as they do in the line. */
function approval(fact: RawFact, spans: readonly RawSpan[], textSha256: string): string {
  let words = "";
  for (const { role, startText, endText, quote } of spans) {
    words += `${words === "" ? "" : ","}["${role}",${startText},${endText},"${quote}"]`;
  }
  return (
    `[[${fact.place},${fact.indicator},${fact.period},${fact.value},${fact.unit},${fact.bound},${fact.change}` +
    `,${fact.changeUnit},${fact.basis},${fact.prior},${fact.priorPeriod},${fact.level}],[${words}],"${textSha256}"]`
  );
}
