"use client";
/** The words that carry the fact in hand, its figures marked as in the article. */
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { FactView } from "@/lib/api/views";
import type { EvidenceSpan } from "@/lib/fact/fact";
import article from "./article-pane.module.css";
import classes from "./hand-pane.module.css";
import { quoteParts } from "./quote-parts";

const lineOf: Partial<Record<EvidenceSpan["role"], string | undefined>> = {
  value: article.value,
  change: article.change,
  prior: article.prior,
  period: article.period,
  place: article.place,
};

export function FactEvidence({ fact }: { readonly fact: FactView }) {
  const t = useTranslations("review");
  const pieces = fact.evidence.filter((span) => span.role === "evidence");
  if (pieces.length === 0) return <p className={classes.note}>{t("noEvidence")}</p>;
  return (
    <blockquote className={classes.quote} lang="zh-CN">
      {pieces.map((piece, index) => (
        <span key={piece.start}>
          {index > 0 && <span className={classes.gap}> ⋯ </span>}
          {marked(piece, fact.evidence)}
        </span>
      ))}
    </blockquote>
  );
}

function marked(piece: EvidenceSpan, evidence: readonly EvidenceSpan[]): ReactNode[] {
  return quoteParts(piece, evidence).map(({ role, start, words }) =>
    role ? (
      <span key={start} className={lineOf[role]}>
        {words}
      </span>
    ) : (
      words
    ),
  );
}
