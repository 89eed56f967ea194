"use client";
/** The fact in hand: findings first, then its words and how certain they are, its fields with their sources, the engine's reasons, what is said about it and its history. */
import { memo } from "react";
import { useTranslations } from "use-intl";
import { FactQuote } from "@/components/ui/fact-quote";
import type { FactView } from "@/lib/api/views";
import { FactConfidence } from "./fact-confidence";
import { FactFindings } from "./fact-findings";
import classes from "./fact-pane.module.css";
import { FactTabs } from "./fact-tabs";

/** Stays from fact to fact: only what differs is drawn again, and not while the same fact is typed into. */
export const FactPane = memo(function FactPane({ fact }: { readonly fact: FactView }) {
  const t = useTranslations("review");
  const reject = useTranslations("reject");
  return (
    <>
      {fact.status === "rejected" && (
        <p className={classes.rejected}>
          {t("rejectedBecause", { reason: fact.rejectReason ? reject(fact.rejectReason) : "—" })}
          {fact.rejectNote && <q lang="zh-CN">{fact.rejectNote}</q>}
        </p>
      )}
      {fact.status === "proposed" && fact.changedSinceApproval && (
        <p className={classes.rejected}>{t("changedSince")}</p>
      )}
      <FactFindings fact={fact} />
      <FactQuote evidence={fact.evidence} />
      <FactConfidence fact={fact} />
      <FactTabs fact={fact} />
    </>
  );
});
