/**
 * The engine's one door: facts and ledger of an article. Deterministic; never throws on text; time and memory are linear in
 * the article's length. Offsets handed out are UTF-16 offsets of the whole source text.
 */
import type { FactFields, FieldSource, FieldSources } from "@/lib/fact/fact";
import type { ArticleCut } from "@/lib/text/article";
import { fold } from "@/lib/text/fold";
import { readLayout } from "@/lib/text/layout";
import { numeralsIn } from "@/lib/text/ledger";
import { joinSentences } from "@/lib/text/sentences";
import { overlaps, type Span } from "@/lib/text/span";
import { fullConfidence, loweringsOf } from "./confidence";
import { type ArticleView, articleView } from "./doubts/article-view";
import { doubtsOf } from "./doubts/doubts";
import type { ExtractedFact, Extraction } from "./extraction";
import { settleNumerals } from "./ledger";
import { reasonsOf, reasonsOfMarkers } from "./ledger-reasons";
import { run } from "./pipeline";
import type { Draft } from "./reading";
import { boundedSentence, type SentenceWords, sentenceWords, sourceSpan } from "./sentence-words";
import { traceOf } from "./trace";
import { unitAsWritten } from "./unit-as-written";

/** Extracts the article's facts and settles its numerals. `text` is the whole source, `article` a span of it. */
export function extract(text: string, article: ArticleCut): Extraction {
  const own = text.slice(article.start, article.end);
  const folded = fold(own);
  const sentences = joinSentences(text, readLayout(text, article))
    .flatMap((sentence) => boundedSentence(text, sentence))
    .map((sentence) => sentenceWords(text, folded, article.start, sentence));
  const { readings, drafts } = run(sentences, { folded, source: own }, article);
  const view = articleView(article, drafts);
  const facts = drafts.map((draft) => factOf(draft, article, view)).sort((a, b) => startOf(a) - startOf(b));
  const numerals = numeralsIn(folded, article.start);
  return {
    facts,
    ledger: settleNumerals(numerals, facts, [...reasonsOf(readings), ...reasonsOfMarkers(text, article)]),
  };
}

/** A prefilled fact for words that a person has selected. */
export interface SelectionReading {
  readonly fields: FactFields;
  /** Pieces of the sentence, and the figures in it. */
  readonly evidence: readonly Span[];
  readonly valueSpan: Span | null;
  readonly changeSpan: Span | null;
  readonly priorSpan: Span | null;
}

/**
 * What the engine reads in a selection: the fact whose figure lies there, else empty fields with what the surroundings say
 * of place and period. Never throws; a selection outside the article gives empty fields and itself as evidence.
 */
export function extractSelection(text: string, article: ArticleCut, selection: Span): SelectionReading {
  const { facts } = extract(text, article);
  const figures = (fact: ExtractedFact) => [fact.valueSpan, fact.changeSpan, fact.priorSpan];
  const own =
    facts.find((fact) => figures(fact).some((span) => span && overlaps(span, selection))) ??
    facts.find((fact) => fact.evidence.some((span) => overlaps(span, selection)));
  const inFigure = own && figures(own).some((span) => span && overlaps(span, selection));
  if (own && inFigure) return pick(own, own.fields);
  const fields: FactFields = {
    place: own?.fields.place ?? article.place ?? "",
    indicator: "",
    period: own?.fields.period ?? article.date?.slice(0, 4) ?? null,
    value: null,
    unit: null,
    bound: null,
    change: null,
    changeUnit: null,
    basis: null,
    prior: null,
    priorPeriod: null,
    level: own?.fields.level ?? "aggregate",
  };
  return { fields, evidence: own?.evidence ?? [selection], valueSpan: null, changeSpan: null, priorSpan: null };
}

function pick(fact: ExtractedFact, fields: FactFields): SelectionReading {
  const { evidence, valueSpan, changeSpan, priorSpan } = fact;
  return { fields, evidence, valueSpan, changeSpan, priorSpan };
}

function startOf(fact: ExtractedFact): number {
  return (fact.valueSpan ?? fact.changeSpan ?? fact.priorSpan)?.start ?? 0;
}

function factOf(draft: Draft, article: ArticleCut, view: ArticleView): ExtractedFact {
  const { sentence } = draft.reading;
  const doubts = doubtsOf(draft, view);
  const way = loweringsOf(doubts);
  return {
    fields: fieldsOf(draft, article),
    evidence: sentence.spans.map(({ start, end }) => ({ start, end })),
    valueSpan: inSource(sentence, draft.level),
    changeSpan: inSource(sentence, draft.change?.span ?? null),
    priorSpan: inSource(sentence, draft.prior),
    sources: sourcesOf(draft, sentence),
    rule: draft.rule,
    confidence: way.at(-1)?.to ?? fullConfidence,
    doubts,
    trace: traceOf(draft, way),
  };
}

function inSource(sentence: SentenceWords, span: Span | null): Span | null {
  return span && sourceSpan(sentence, span.start, span.end);
}

function fieldsOf(draft: Draft, article: ArticleCut): FactFields {
  const { level, change, prior } = draft;
  const qualified = level ?? (change?.figure && change.figure.bound !== "=" ? change.figure : null);
  return {
    place: draft.place || article.place || "",
    indicator: draft.indicator,
    period: draft.period,
    value: level?.value ?? null,
    unit: level ? unitOf(draft) : prior ? unitAsWritten(draft.reading.sentence, prior.unit, prior) : null,
    bound: level ? level.bound : (qualified?.bound ?? null),
    change: change?.change ?? null,
    changeUnit: change ? unitAsWritten(draft.reading.sentence, change.changeUnit, change.span) : null,
    basis: change?.basis ?? null,
    prior: prior?.value ?? null,
    priorPeriod: prior ? draft.priorPeriod : null,
    level: draft.scale,
  };
}

/** `从15提高到30件`, `15.2%提高到18`: a figure without a unit takes that of its pair. */
function unitOf({ level, prior, reading }: Draft): string {
  const figure = level?.unit ? level : level?.unitless ? prior : null;
  return figure ? unitAsWritten(reading.sentence, figure.unit, figure) : "";
}

function sourcesOf(draft: Draft, sentence: SentenceWords): FieldSources {
  const { level, change, prior } = draft;
  const sources: { -readonly [field in keyof FieldSources]: FieldSources[field] } = {};
  sources.indicator = indicatorSource(draft, sentence);
  if (level) {
    const stated = statedAt(sentence, level);
    sources.value = stated;
    sources.unit = stated;
    sources.bound = stated;
  }
  if (change) {
    const stated = statedAt(sentence, change.span);
    sources.change = stated;
    sources.changeUnit = stated;
    if (change.basisSpan)
      sources.basis = {
        how: change.basisInherited ? "inherited" : "stated",
        span: inSource(sentence, change.basisSpan),
      };
  }
  if (prior) sources.prior = statedAt(sentence, prior);
  sources.level = { how: "inherited", span: null };
  return Object.assign(sources, draft.sources);
}

function statedAt(sentence: SentenceWords, span: Span | null): FieldSource {
  return { how: "stated", span: inSource(sentence, span) };
}

/** Words of other figures that an indicator was completed from are told by the last step that did so. */
function indicatorSource(draft: Draft, sentence: SentenceWords): FieldSource {
  const shared = draft.steps.some((step) => step.field === "indicator" && step.rule !== "indicator-around-figure");
  if (shared) return { how: "inherited", span: lastSpan(draft, sentence) };
  return statedAt(sentence, draft.left < draft.right ? { start: draft.left, end: draft.right } : null);
}

function lastSpan(draft: Draft, sentence: SentenceWords): Span | null {
  const step = draft.steps.findLast((one) => one.field === "indicator");
  return step?.span ? sourceSpan(sentence, step.span.start, step.span.end) : null;
}
