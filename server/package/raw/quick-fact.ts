/**
 * A sound fact, seen quickly, on raw bytes: its line, its words, its fields; then, each by itself, its figures and its decisions. A yes
 * means that the checks of lib/package/verify have nothing to say of that, notes included; a no means nothing, and they are asked.
 */
import { csvCell } from "@/lib/export/csv";
import type { ReleasedArticle, ReleaseHead } from "@/lib/package/content";
import type { SourceRow } from "@/lib/package/content-schema";
import { namesOf } from "@/lib/package/fact-row";
import { factLink } from "@/lib/package/json-lines";
import { AnnotationWalk } from "./annotation-walk";
import { ApprovalHash } from "./approval-hash";
import { FieldForms } from "./field-forms";
import { FigureWords } from "./figure-words";
import { byteAt, type Raw, rawOf, same } from "./raw";
import { RawCache } from "./raw-cache";
import { RawDecisions } from "./raw-decisions";
import { part, RawFact } from "./raw-fact";
import { idLength } from "./raw-forms";
import { type RawSource, rawSource } from "./raw-source";
import { roleOf } from "./raw-spans";
import { type ArticleCells, articleCells, observationsIn, type RowCells, RowWalk } from "./row-walk";

interface QuickSource {
  readonly row: SourceRow;
  readonly raw: RawSource;
  readonly annotations: AnnotationWalk;
}

interface QuickArticle {
  readonly id: Raw;
  readonly start: number;
  readonly end: number;
  readonly cells: ArticleCells;
}

export class QuickFacts {
  /** The fact that was read last, and the line in which it stands. */
  readonly fact = new RawFact();
  readonly decisions: RawDecisions;
  #line: Raw = rawOf("");
  readonly #link: Raw;
  /** False where links need quotation marks or escapes. */
  readonly #isPlain: boolean;
  readonly #people = new RawCache<Raw | null>(256);
  readonly #nameOf: (key: string) => string | null;
  readonly #forms = new FieldForms();
  readonly #figures = new FigureWords();
  readonly #approval = new ApprovalHash();
  readonly #rows = new RowWalk();
  #source: QuickSource | null = null;
  #article: QuickArticle | null = null;
  #cells: RowCells | null = null;

  constructor(
    head: ReleaseHead,
    private readonly articles: ReadonlyMap<string, ReleasedArticle>,
  ) {
    const link = factLink(head, "");
    this.#link = rawOf(link);
    this.#isPlain = /^[!#-+\--[\]-~]*$/.test(link);
    const name = namesOf(head);
    const keys = new Set(head.people.map(({ key }) => key));
    this.#nameOf = (key) => (keys.has(key) ? (name(key) ?? key) : null);
    this.decisions = new RawDecisions((raw, from, to) => this.#personAt(raw, from, to) !== null, head.names);
  }

  /** The source whose facts follow. Where its text is missing all of them are looked at by the schema. */
  enter(row: SourceRow, text: string | null): void {
    this.#article = null;
    this.#source = null;
    const raw = text === null || !this.#isPlain ? null : rawSource(text);
    if (raw) this.#source = { row, raw, annotations: new AnnotationWalk(raw, row.id) };
    this.#approval.enter(row.textSha256);
  }

  /** Whether the line at `at` of a fact of that source is sound in itself. */
  read(line: Raw, at: number): boolean {
    const { fact } = this;
    const source = this.#source;
    this.#line = line;
    if (!source || !fact.read(line, at, source.raw, this.#link)) return false;
    const article = this.#articleAt(line, fact.articleId, source);
    const by = this.#personAt(line, fact.from[part.approvedBy] ?? 0, fact.to[part.approvedBy] ?? 0);
    if (!article || !by || !this.#forms.hold(fact, line) || !areInPlace(fact, article)) return false;
    if (this.#cells?.by !== by || this.#cells.article !== article.cells) {
      this.#cells = { forms: this.#forms, article: article.cells, by, link: this.#link };
    }
    return true;
  }

  /** Whether it declares nothing, and its figures need no other look. */
  figuresHold(): boolean {
    const { fact } = this;
    const isSilent = byteAt(this.#line, (fact.from[part.findings] ?? 0) + 1) === 0x5d;
    if (!isSilent || !this.#source || !this.#article) return false;
    return this.#figures.hold(fact, this.#line, this.#source.raw, this.#article.start);
  }

  /** Whether the decisions that stand there lead to it. */
  decisionsHold(raw: Raw, at: number): boolean {
    const { fact, decisions } = this;
    if (!decisions.lead(raw, at, fact, this.#line)) return false;
    return decisions.vouch(raw, this.#approval.of(fact, this.#line));
  }

  /** Where its line of facts.csv ends, which should stand at `at`, or -1. */
  row(found: Raw, at: number): number {
    return this.#cells ? this.#rows.row(found, at, this.fact, this.#line, this.#cells) : -1;
  }

  /** How many lines of observations.csv it has. */
  get observationCount(): number {
    return observationsIn(this.fact, this.#line);
  }

  /** The same of its lines of observations.csv. */
  observations(found: Raw, at: number): number {
    return this.#rows.observations(found, at, this.fact, this.#line, this.#forms);
  }

  /** The same of its line of evidence.jsonld, without the end. */
  annotation(found: Raw, at: number): number {
    return this.#source ? this.#source.annotations.annotation(found, at, this.fact, this.#line) : -1;
  }

  #articleAt(line: Raw, at: number, { row }: QuickSource): QuickArticle | null {
    if (this.#article && same(line, at, this.#article.id, 0, idLength)) return this.#article;
    const article = this.articles.get(line.text(at, at + idLength));
    if (!article || article.sourceId !== row.id) return null;
    const { id, start, end } = article;
    this.#article = { id: rawOf(id), start, end, cells: articleCells(article, row) };
    return this.#article;
  }

  /** What somebody is called in facts.csv whose key stands there in quotation marks; null for nobody whom the release knows. */
  #personAt(raw: Raw, from: number, to: number): Raw | null {
    const known = this.#people.find(raw, from, to);
    if (known !== undefined) return known;
    const name = this.#nameOf(raw.text(from + 1, to - 1));
    return this.#people.keep(raw, from, to, name === null ? null : rawOf(csvCell("text", name)));
  }
}

/** Words in the order of their roles, the sentence first, all but those of period and place in the article; and the position. */
function areInPlace({ spans, position }: RawFact, article: QuickArticle): boolean {
  if (spans.roles[0] !== roleOf.evidence) return false;
  let before = 0;
  let figure = -1;
  for (let at = 0; at < spans.count; at++) {
    const role = spans.roles[at] ?? 0;
    const start = spans.starts[at] ?? 0;
    if (role < before) return false;
    before = role;
    if (role < roleOf.period && (start < article.start || (spans.ends[at] ?? 0) > article.end)) return false;
    if (figure < 0 && role > roleOf.evidence && role < roleOf.period) figure = start;
  }
  return position === (figure < 0 ? spans.starts[0] : figure);
}
