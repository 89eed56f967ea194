"use client";
/** How certain the engine is of the fact in hand, as a word, a number and a quiet bar, and what speaks against it. */
import { useTranslations } from "use-intl";
import { percent } from "@/components/ui/figures";
import type { FactView } from "@/lib/api/views";
import { bandOf } from "@/lib/review/confidence-band";
import { doubtsIn } from "./confidence-words";
import classes from "./fact-pane.module.css";

export function FactConfidence({ fact }: { readonly fact: FactView }) {
  const t = useTranslations("review");
  const doubt = useTranslations("doubt");
  if (fact.confidence === null) return null;
  const doubts = doubtsIn(fact.trace);
  const share = percent(fact.confidence);
  const standing = bandOf(fact.confidence);
  return (
    <div className={classes.confidence} data-standing={standing}>
      <p title={t("confidence.chance", { percent: share })}>
        <b>{t(`confidence.${standing}`)}</b>
        <meter min={0} max={1} value={fact.confidence} aria-label={t("confidence.chance", { percent: share })} />
        <span className={classes.share}>{share}</span>
      </p>
      {doubts.length === 0 ? (
        <p className={classes.note}>{t("confidence.none")}</p>
      ) : (
        <p className={classes.note}>
          {t("confidence.because")}
          {doubts.map((id) => (
            <span key={id}>{doubt(id)}</span>
          ))}
        </p>
      )}
    </div>
  );
}
