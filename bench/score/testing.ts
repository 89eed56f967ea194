/** Facts for the tests of this folder: what is annotated and what is extracted, with nothing but figures. Not for the app. */
import type { ExtractedFact } from "@/lib/extract/extraction";
import type { FactFields } from "@/lib/fact/fact";
import { noChange, sampleFields } from "@/lib/fact/testing";
import type { Span } from "@/lib/text/span";
import type { GoldFact } from "./gold-facts";

const fields: FactFields = { ...sampleFields, ...noChange };

/** An extracted level at `start`, two characters long. */
export function extracted(start: number, changes: Partial<ExtractedFact> = {}): ExtractedFact {
  const valueSpan: Span = { start, end: start + 2 };
  return {
    fields,
    evidence: [valueSpan],
    valueSpan,
    changeSpan: null,
    priorSpan: null,
    sources: {},
    rule: "level",
    confidence: 0.9,
    doubts: [],
    trace: [],
    ...changes,
  };
}

/** An annotated level at `start` that says what `extracted` says. */
export function annotated(start: number, changes: Partial<GoldFact> = {}): GoldFact {
  const { place, indicator, period, value, unit, bound } = fields;
  return {
    quote: "",
    place,
    indicator,
    period,
    value,
    unit,
    bound,
    valueSpan: { start, end: start + 2 },
    changeSpan: null,
    priorSpan: null,
    ...changes,
  };
}
