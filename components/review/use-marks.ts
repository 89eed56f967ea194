"use client";
/** Keeps the marks of the article in step with the state, and what is in hand in sight. Paints only what has changed. */
import { useEffect } from "react";
import type { FactView, NumeralView } from "@/lib/api/views";
import type { Span } from "@/lib/text/span";
import type { ArticleDom } from "./article-dom";
import { clearMarks, paint } from "./article-marks";
import { emptyHand, ofFact, ofLinks, ofNumeral, standing } from "./marks";
import { sentenceSpans } from "./page-model";
import { useReview, useTools } from "./review-context";
import { allFacts, allNumerals, factInHand, numeralInHand } from "./select";

export function useMarks(): void {
  const { store, page, articleDom } = useTools();
  const view = useReview((state) => state.view);
  const facts = useReview(allFacts);
  const numerals = useReview(allNumerals);
  const fact = useReview(factInHand);
  const numeral = useReview(numeralInHand);
  // What is typed into a cell changes the mode with every character and no mark.
  const mode = useReview(({ mode }) => (mode.kind === "link" || mode.kind === "create" ? mode : null));

  useEffect(() => clearMarks, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with another text the article is drawn and read anew
  useEffect(() => {
    const dom = articleDom.current;
    return dom?.watchNear(() => paintStanding(dom, allFacts(store.get()), allNumerals(store.get())));
  }, [articleDom, store, view]);

  useEffect(() => {
    if (articleDom.current) paintStanding(articleDom.current, facts, numerals);
  }, [articleDom, facts, numerals]);

  useEffect(() => {
    const dom = articleDom.current;
    if (!dom) return;
    if (mode?.kind === "link") paint(dom, ofLinks(mode.evidence));
    else if (mode) paint(dom, emptyHand());
    else if (fact) paint(dom, ofFact(fact));
    else if (numeral) paint(dom, ofNumeral(numeral, sentenceSpans(page, numeral)));
    else paint(dom, emptyHand());
  }, [articleDom, page, fact, numeral, mode]);

  useEffect(() => {
    const dom = articleDom.current;
    if (!dom) return;
    if (mode?.kind === "create") {
      paint(dom, { linked: sentenceSpans(page, mode.selection), cursor: [], picked: [mode.selection] });
    } else if (!mode) paint(dom, { linked: [], cursor: [], picked: [] });
    else {
      const cursor: readonly Span[] = page.sentences[mode.sentence]?.spans ?? [];
      const asked = mode.asks[0]?.places ?? [];
      paint(dom, { linked: [], cursor: asked.length > 0 ? asked : cursor, picked: mode.picked });
      const sight = asked[0] ?? mode.picked[0] ?? cursor[0];
      if (sight) dom.reveal(sight);
    }
  }, [articleDom, page, mode]);

  const id = fact?.id ?? numeral?.id;
  const sight = numeral ?? firstWords(fact?.evidence);
  const [start, end] = [sight?.start, sight?.end];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item at the same words is revealed anew
  useEffect(() => {
    if (start !== undefined && end !== undefined) articleDom.current?.reveal({ start, end });
  }, [articleDom, id, start, end]);
}

/** The marks of a thousand facts, as far as they are near: what is in hand is marked wherever it stands. */
function paintStanding(dom: ArticleDom, facts: readonly FactView[], numerals: readonly NumeralView[]): void {
  paint(dom, standing(facts, numerals), dom.rangesNear);
}

/** The figure rather than the start of its sentence: a long sentence may begin on the screen before. */
function firstWords(evidence: readonly (Span & { readonly role: string })[] | undefined): Span | undefined {
  return evidence?.find((span) => span.role === "value" || span.role === "change") ?? evidence?.[0];
}
