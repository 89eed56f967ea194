/**
 * Annotated facts as they stand in gold (`NAME.jsonl` beside `NAME.txt`), and where their figures lie in the text. It reads
 * annotations and judges nothing.
 */

import { z } from "zod";
import type { Span } from "@/lib/text/span";

const decimal = z.union([z.number(), z.string(), z.null()]).optional();
const words = z.string().nullish();
const others = z.array(z.string().nullable()).optional();

const line = z.object({
  quote: z.string(),
  valueText: words,
  changeText: words,
  priorText: words,
  place: words,
  placeAlt: others,
  indicator: words,
  indicatorAlt: others,
  period: words,
  periodAlt: others,
  value: decimal,
  unit: words,
  unitAlt: others,
  bound: words,
  change: decimal,
  changeUnit: words,
  basis: words,
  basisAlt: others,
  prior: decimal,
  level: words,
});

/** One annotated fact. The `…Alt` lists hold what is right too. Spans are UTF-16 offsets of the file's text. */
export interface GoldFact extends z.infer<typeof line> {
  readonly valueSpan: Span | null;
  readonly changeSpan: Span | null;
  readonly priorSpan: Span | null;
}

/** The facts of one file in their order. Throws where a quotation is not in the text exactly once, or is no fact's line. */
export function readGold(jsonLines: string, text: string): GoldFact[] {
  return jsonLines
    .split("\n")
    .filter((one) => one.trim() !== "")
    .map((one) => {
      const fact = line.parse(JSON.parse(one));
      const at = (surface: string | null | undefined) => placeOf(text, fact.quote, surface ?? null);
      return { ...fact, valueSpan: at(fact.valueText), changeSpan: at(fact.changeText), priorSpan: at(fact.priorText) };
    });
}

function placeOf(text: string, quote: string, surface: string | null): Span | null {
  if (surface === null) return null;
  const at = text.indexOf(quote);
  if (at < 0 || text.includes(quote, at + 1)) throw new Error(`not in the text exactly once: ${quote}`);
  const within = quote.indexOf(surface);
  if (within < 0) throw new Error(`${surface} is not in ${quote}`);
  return { start: at + within, end: at + within + surface.length };
}
