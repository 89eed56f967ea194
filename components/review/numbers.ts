/** The figures of a sentence that arrow keys step through while linking: each with the unit that follows it. Pure. */
import type { NumeralView, ReviewView } from "@/lib/api/views";
import type { Span } from "@/lib/text/span";
import type { PageModel } from "./page-model";

/** A multiplier, a remainder word and a unit directly behind a figure: `4705` of `4705万余元` is picked with them. */
const unitBehind = /^[万亿]*[余多]?(?:个百分点|百分点|人次|[%％‰起件名人个项次元吨辆户家所倍成年天日])?/u;

/** Spans of the sentence's figures, in the order of the text. Figures that facts already link come as linked there. */
export function numbersIn(page: PageModel, sentence: number, view: Pick<ReviewView, "numerals" | "facts">): Span[] {
  const pieces = page.sentences[sentence]?.spans ?? [];
  const figures = view.facts.flatMap((fact) => fact.evidence.filter((span) => isFigure(span.role)));
  const inside = view.numerals.filter((numeral) =>
    pieces.some((piece) => piece.start <= numeral.start && numeral.end <= piece.end),
  );
  const spans = inside.map((numeral) => {
    const known = figures.find((span) => span.start <= numeral.start && numeral.end <= span.end);
    return known ? { start: known.start, end: known.end } : withUnit(page, numeral);
  });
  return spans
    .filter((span, index) => spans.findIndex((other) => other.start === span.start && other.end === span.end) === index)
    .sort((a, b) => a.start - b.start);
}

function withUnit(page: PageModel, { start, end }: NumeralView): Span {
  const behind = unitBehind.exec(page.wordsAt(end, end + 8))?.[0].length ?? 0;
  return { start, end: end + behind };
}

function isFigure(role: string): boolean {
  return role === "value" || role === "change" || role === "prior";
}
