/**
 * The shape of one line of `kaoju extract`: a contract that other programs read. Numbers are decimal strings or null,
 * offsets UTF-16 into the file's text after CRLF → LF and without a byte-order mark.
 */
import type { FactField, FactFields } from "@/lib/fact/fact";
import { placeCode } from "@/lib/fact/place-code";
import type { ArticleCut } from "@/lib/text/article";
import { type PlaceSetting, placeSetting } from "@/lib/text/place-setting";
import { type Span, wordsOf } from "@/lib/text/span";
import type { ExtractedFact, TraceStep } from "./extraction";

export interface FactLine extends FactFields {
  /** Base name. */
  readonly file: string;
  /** Index of the article in the file, from 0. */
  readonly article: number;
  readonly title: string;
  /** Of the place, GB/T 2260; nine digits for a town. Null where the place has none: see lib/fact/place-code.ts. */
  readonly placeCode: string | null;
  readonly evidence: readonly Span[];
  readonly valueSpan: Span | null;
  readonly changeSpan: Span | null;
  readonly priorSpan: Span | null;
  /** The words of the evidence, its pieces joined by a line feed. */
  readonly quote: string;
  readonly rule: string;
  /** The fields that the claim's own words do not state, each with the span that it came from, or null for a default. */
  readonly inherited: Readonly<Partial<Record<FactField, Span | null>>>;
  readonly confidence: number;
  readonly trace?: readonly TraceStep[];
}

/** One fact as a line's object; `trace` only on demand. */
export function factLine(
  file: string,
  index: number,
  text: string,
  article: ArticleCut,
  fact: ExtractedFact,
  withTrace = false,
): FactLine {
  const inherited: Partial<Record<FactField, Span | null>> = {};
  for (const [field, source] of Object.entries(fact.sources))
    if (source?.how === "inherited") inherited[field as FactField] = source.span;
  return {
    file,
    article: index,
    title: article.title,
    ...fact.fields,
    placeCode: codeOf(text, article, fact),
    evidence: fact.evidence,
    valueSpan: fact.valueSpan,
    changeSpan: fact.changeSpan,
    priorSpan: fact.priorSpan,
    quote: fact.evidence.map((span) => wordsOf(text, span)).join("\n"),
    rule: fact.rule,
    inherited,
    confidence: fact.confidence,
    ...(withTrace && { trace: fact.trace }),
  };
}

/** One setting an article, however many facts it has. */
const settings = new WeakMap<ArticleCut, PlaceSetting>();

function codeOf(text: string, article: ArticleCut, { fields, sources }: ExtractedFact): string | null {
  const setting = settings.get(article) ?? placeSetting(text.slice(article.start, article.end), article.place);
  settings.set(article, setting);
  const span = sources.place?.span;
  return placeCode(fields.place, setting, span ? wordsOf(text, span) : "");
}
