"use client";
/** A new fact from selected words: asks the engine what it reads there, then shows the form. Saves nothing itself. */
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import type { EvidenceSpan, FactFields } from "@/lib/fact/fact";
import type { Span } from "@/lib/text/span";
import { blankFact } from "./blank-fact";
import classes from "./hand-pane.module.css";
import { NewFactForm } from "./new-fact-form";
import { useReview, useTools } from "./review-context";

/** The answer of GET /api/articles/:article/prefill. */
interface Prefill {
  readonly fields: FactFields;
  readonly evidence: readonly EvidenceSpan[];
}

export function NewFactPane({ selection }: { readonly selection: Span }) {
  const { page } = useTools();
  const t = useTranslations("review");
  const article = useReview((state) => state.view.article);
  const { start, end } = selection;
  const prefill = useQuery({
    queryKey: ["prefill", article.id, start, end],
    queryFn: ({ signal }) =>
      call<Prefill>("GET", `/api/articles/${article.id}/prefill?start=${start}&end=${end}`, undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!prefill.data) return <p className={classes.note}>{t("loading")}</p>;
  // Without the engine's reading the form still works: words and place are known, the rest is typed.
  const blank = blankFact(page, article, selection);
  const read = prefill.data.ok ? prefill.data.value : blank;
  return (
    <NewFactForm
      words={page.wordsAt(start, end)}
      fields={read.fields}
      evidence={read.evidence.length > 0 ? read.evidence : blank.evidence}
    />
  );
}
