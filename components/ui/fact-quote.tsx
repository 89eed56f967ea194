"use client";
/** The words that carry a fact, its figures marked as in the article. */
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { EvidenceSpan } from "@/lib/fact/fact";
import classes from "./fact-quote.module.css";
import lines from "./figure-lines.module.css";
import { quoteParts } from "./quote-parts";

export function FactQuote({ evidence }: { readonly evidence: readonly EvidenceSpan[] }) {
  const t = useTranslations("review");
  const pieces = evidence.filter((span) => span.role === "evidence");
  if (pieces.length === 0) return <p className={classes.none}>{t("noEvidence")}</p>;
  return (
    <blockquote className={classes.quote} lang="zh-CN">
      {pieces.map((piece, index) => (
        <span key={piece.start}>
          {index > 0 && <span className={classes.gap}> ⋯ </span>}
          {marked(piece, evidence)}
        </span>
      ))}
    </blockquote>
  );
}

function marked(piece: EvidenceSpan, evidence: readonly EvidenceSpan[]): ReactNode[] {
  return quoteParts(piece, evidence).map(({ role, start, words }) =>
    role ? (
      <span key={start} className={lines[role]}>
        {words}
      </span>
    ) : (
      words
    ),
  );
}
