/** A new fact before anything is known of it but its words. Pure. */

import { isDecimal } from "@/lib/fact/decimal";
import type { EvidenceRole, FactFields } from "@/lib/fact/fact";
import type { ArticleCut } from "@/lib/text/article";
import type { Span } from "@/lib/text/span";
import { type PageModel, sentenceSpans } from "./page-model";
import { readTypedNumber } from "./typed-number";

export interface NewFact {
  readonly fields: FactFields;
  readonly evidence: readonly (Span & { readonly role: EvidenceRole })[];
}

/** Its sentence is the evidence and the selected words its figure, where they hold a number. */
export function blankFact(page: PageModel, article: Pick<ArticleCut, "place" | "date">, selection: Span): NewFact {
  const { text, unit } = readTypedNumber(page.wordsAt(selection.start, selection.end));
  const hasNumber = isDecimal(text);
  const sentence = sentenceSpans(page, selection).map(({ start, end }) => ({ role: "evidence" as const, start, end }));
  return {
    fields: {
      place: article.place ?? "",
      indicator: "",
      period: article.date?.slice(0, 4) ?? null,
      value: hasNumber ? text : null,
      unit: hasNumber ? (unit ?? "") : null,
      bound: hasNumber ? "=" : null,
      change: null,
      changeUnit: null,
      basis: null,
      prior: null,
      priorPeriod: null,
      level: "aggregate",
    },
    evidence: hasNumber ? [...sentence, { role: "value", start: selection.start, end: selection.end }] : sentence,
  };
}
