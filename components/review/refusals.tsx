"use client";
/** Decisions that the server refused: they stay in sight until somebody has read them. */
import { CloseButton } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useProblemText } from "@/components/ui/problem-text";
import classes from "./hand-pane.module.css";
import { useReview, useTools } from "./review-context";
import type { Refusal } from "./review-state";

export function Refusals() {
  const refusals = useReview((state) => state.refusals);
  if (refusals.length === 0) return null;
  return refusals.map((refusal) => <RefusalLine key={refusal.requestId} refusal={refusal} />);
}

function RefusalLine({ refusal }: { readonly refusal: Refusal }) {
  const { store, page } = useTools();
  const t = useTranslations("review");
  const event = useTranslations("event");
  const problemText = useProblemText();
  const name = useReview((state) => {
    if (refusal.item.kind === "fact") return state.facts.shown.get(refusal.item.id)?.indicator ?? "";
    const numeral = state.numerals.shown.get(refusal.item.id);
    return numeral ? page.wordsAt(numeral.start, numeral.end) : "";
  });
  return (
    <div role="alert" className={classes.refusal}>
      <p>
        <b>{t("refused", { what: event(refusal.what), name })}</b> {problemText(refusal.problem)}
      </p>
      <button
        type="button"
        className={classes.plain}
        onClick={() => store.dispatch({ kind: "take", item: refusal.item })}
      >
        {t("show")}
      </button>
      <CloseButton
        size="sm"
        aria-label={t("dismiss")}
        onClick={() => store.dispatch({ kind: "read-refusal", requestId: refusal.requestId })}
      />
    </div>
  );
}
