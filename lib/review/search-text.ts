/** The words by which the table of all facts finds a fact. Pure; the same folding must be done to what is sought. */
import type { EvidenceSpan, FactFields } from "@/lib/fact/fact";
import { fold } from "@/lib/text/fold";

/** A text as it is compared in a search: half width, simplified, lower case. `ＧＤＰ` and `gdp` are one. */
export function searchForm(text: string): string {
  return fold(text).toLowerCase();
}

/** Place, indicator, period, figures and sentence of a fact, folded, with a space between. */
export function searchText(
  { place, indicator, period, value, unit, change, changeUnit, prior }: FactFields,
  evidence: readonly EvidenceSpan[],
): string {
  const quotes = evidence.filter(({ role }) => role === "evidence").map(({ quote }) => quote);
  const words = [place, indicator, period, value, unit, change, changeUnit, prior, ...quotes];
  return searchForm(words.filter((word) => word !== null && word !== "").join(" "));
}

/** The words of a search, each as `searchText` has it; all of them must stand in a fact. None where nothing is sought. */
export function searchWords(sought: string): string[] {
  const words = searchForm(sought).split(/\s+/u);
  return [...new Set(words)].filter((word) => word !== "");
}
