/** The lines of a fact in facts.csv and observations.csv, held against what stands there, from the places of its own line. */
import { csvCell } from "@/lib/export/csv";
import type { ReleasedArticle } from "@/lib/package/content";
import type { SourceRow } from "@/lib/package/content-schema";
import type { FieldForms } from "./field-forms";
import { type Raw, rawOf } from "./raw";
import { freeCell, wordCell, wordCellOf } from "./raw-cells";
import { part, type RawFact } from "./raw-fact";
import { idLength } from "./raw-forms";
import { roleOf } from "./raw-spans";
import { Walk } from "./walk";

const comma = 0x2c;
const lineEnd = rawOf("\r\n");
const dots = rawOf("..");
const semicolon = 0x3b;
const quotation = 0x22;
const measures = { level: rawOf(",level,"), change: rawOf(",change,"), prior: rawOf(",prior,") } as const;
const spanRoles = [roleOf.evidence, roleOf.value, roleOf.change, roleOf.prior, roleOf.period, roleOf.place] as const;

/** What all facts of an article have in common in facts.csv: its title and date, and its source. */
export interface ArticleCells {
  readonly title: Raw;
  readonly source: Raw;
}

export function articleCells({ title, date, id }: ReleasedArticle, source: SourceRow): ArticleCells {
  const { fileName, sha256, encoding } = source;
  return {
    title: rawOf(`${csvCell("text", title)},${date === null ? "" : csvCell("code", date)}`),
    source: rawOf(
      `${csvCell("text", fileName)},${csvCell("code", sha256)},${csvCell("code", encoding)},${id},${source.id}`,
    ),
  };
}

/** What a line of facts.csv says beside the fact's own places. */
export interface RowCells {
  readonly forms: FieldForms;
  readonly article: ArticleCells;
  /** Who approved it. */
  readonly by: Raw;
  /** Its address up to the id. */
  readonly link: Raw;
}

export class RowWalk {
  readonly #walk = new Walk();

  /** Where the line of facts.csv ends that stands at `at`, or -1. */
  row(found: Raw, at: number, fact: RawFact, line: Raw, { forms, article, by, link }: RowCells): number {
    const walk = this.#walk;
    walk.begin(found, at);
    walk.piece(line, fact.id, fact.id + idLength);
    this.#cell(forms.place.free);
    this.#bare(fact, line, part.placeCode);
    this.#cell(forms.indicator.free);
    this.#bare(fact, line, part.period);
    this.#bare(fact, line, part.value);
    this.#cell(forms.unit.free);
    this.#bare(fact, line, part.bound);
    this.#bare(fact, line, part.change);
    this.#cell(forms.changeUnit.free);
    this.#cell(forms.basis.free);
    this.#bare(fact, line, part.prior);
    this.#bare(fact, line, part.priorPeriod);
    this.#bare(fact, line, part.level);
    this.#cell(article.title);
    this.#quote(fact, line);
    for (const role of spanRoles) this.#spans(fact, line, role);
    this.#cell(article.source);
    this.#cell(forms.rule.code);
    walk.byte(comma);
    if (!fact.isNull(line, part.confidence)) this.#own(fact, line, part.confidence);
    this.#cell(forms.findings.code);
    this.#cell(by);
    walk.byte(comma);
    this.#own(fact, line, part.approvedAt);
    walk.byte(comma);
    this.#own(fact, line, part.corrected);
    this.#cell(link);
    walk.piece(line, fact.id, fact.id + idLength);
    walk.all(lineEnd);
    return walk.at;
  }

  /** Where its lines of observations.csv end, or -1. `observationsIn` says how many they are. */
  observations(found: Raw, at: number, fact: RawFact, line: Raw, forms: FieldForms): number {
    const walk = this.#walk;
    walk.begin(found, at);
    const hasLevel = !fact.isNull(line, part.value);
    if (hasLevel) {
      this.#about(fact, line, forms, measures.level);
      this.#bare(fact, line, part.period);
      this.#bare(fact, line, part.value);
      this.#cell(forms.unit.free);
      this.#bare(fact, line, part.bound);
      walk.byte(comma);
      this.#spans(fact, line, roleOf.value);
      walk.all(lineEnd);
    }
    if (!fact.isNull(line, part.change)) {
      this.#about(fact, line, forms, measures.change);
      this.#bare(fact, line, part.period);
      this.#bare(fact, line, part.change);
      this.#cell(forms.changeUnit.free);
      // A fact without a level keeps the bound of its change in the same field.
      if (hasLevel) walk.byte(comma);
      else this.#bare(fact, line, part.bound);
      this.#cell(forms.basis.free);
      this.#spans(fact, line, roleOf.change);
      walk.all(lineEnd);
    }
    if (!fact.isNull(line, part.prior)) {
      this.#about(fact, line, forms, measures.prior);
      this.#bare(fact, line, part.priorPeriod);
      this.#bare(fact, line, part.prior);
      this.#cell(forms.unit.free);
      walk.byte(comma);
      walk.byte(comma);
      this.#spans(fact, line, roleOf.prior);
      walk.all(lineEnd);
    }
    return walk.at;
  }

  /** Up to the indicator. */
  #about(fact: RawFact, line: Raw, forms: FieldForms, measure: Raw): void {
    this.#walk.piece(line, fact.id, fact.id + idLength);
    this.#walk.all(measure);
    this.#walk.all(forms.place.free);
    this.#bare(fact, line, part.placeCode);
    this.#cell(forms.indicator.free);
  }

  #cell(cell: Raw): void {
    this.#walk.byte(comma);
    this.#walk.all(cell);
  }

  /** A part of the line as it stands there. */
  #own(fact: RawFact, line: Raw, which: number): void {
    this.#walk.piece(line, fact.from[which] ?? 0, fact.to[which] ?? 0);
  }

  /** A part of the line without its quotation marks, or nothing where it is null. */
  #bare(fact: RawFact, line: Raw, which: number): void {
    this.#walk.byte(comma);
    if (!fact.isNull(line, which)) this.#walk.piece(line, (fact.from[which] ?? 0) + 1, (fact.to[which] ?? 0) - 1);
  }

  /** The words of its sentence, all pieces behind each other. */
  #quote({ spans }: RawFact, line: Raw): void {
    const walk = this.#walk;
    walk.byte(comma);
    let pieces = 0;
    let kind: 0 | 1 | 2 = wordCell.bare;
    for (; pieces < spans.count && spans.roles[pieces] === roleOf.evidence; pieces++) {
      const its = wordCellOf(line, spans.quoteFrom[pieces] ?? 0, spans.quoteTo[pieces] ?? 0);
      if (its > kind) kind = its;
    }
    if (kind === wordCell.other) {
      let words = "";
      for (let at = 0; at < pieces; at++) words += line.text(spans.quoteFrom[at] ?? 0, spans.quoteTo[at] ?? 0);
      walk.all(freeCell(words));
      return;
    }
    if (kind === wordCell.quoted) walk.byte(quotation);
    for (let at = 0; at < pieces; at++) walk.piece(line, spans.quoteFrom[at] ?? 0, spans.quoteTo[at] ?? 0);
    if (kind === wordCell.quoted) walk.byte(quotation);
  }

  /** Where the words of a role stand. */
  #spans({ spans }: RawFact, line: Raw, role: number): void {
    const walk = this.#walk;
    let separator = comma;
    for (let at = 0; at < spans.count; at++) {
      if (spans.roles[at] !== role) continue;
      walk.byte(separator);
      walk.piece(line, spans.startFrom[at] ?? 0, spans.startTo[at] ?? 0);
      walk.all(dots);
      walk.piece(line, spans.endFrom[at] ?? 0, spans.endTo[at] ?? 0);
      separator = semicolon;
    }
    if (separator === comma) walk.byte(comma);
  }
}

/** How many lines of observations.csv the fact has. */
export function observationsIn(fact: RawFact, line: Raw): number {
  const stated = (which: number) => (fact.isNull(line, which) ? 0 : 1);
  return stated(part.value) + stated(part.change) + stated(part.prior);
}
