"use client";
/** Whether what was decided is saved: saved, sending, not sent (with a way to try again), or refused. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useProblemText } from "@/components/ui/problem-text";
import { useReview, useTools } from "./review-context";
import classes from "./review-screen.module.css";
import { canWrite, saving, unsent } from "./select";

export function SavingSign() {
  const { retry, store } = useTools();
  const t = useTranslations("review");
  const problemText = useProblemText();
  const state = useReview(saving);
  const count = useReview(unsent);
  const because = useReview((review) => review.waitingBecause);
  const writer = useReview(canWrite);
  if (!writer) return null;
  if (state === "saved" || state === "sending") {
    const Icon = state === "saved" ? IconCloudCheck : IconCloudUp;
    return (
      <span className={classes.saving} data-state={state} title={t(`saving.${state}`)}>
        <Icon size={17} aria-hidden />
        <span>{t(`saving.${state}`)}</span>
      </span>
    );
  }
  if (state === "waiting") {
    return (
      <span className={classes.saving} data-state={state} role="alert">
        <IconCloudOff size={17} aria-hidden />
        <span title={because ? problemText(because) : undefined}>{t("saving.waiting", { count })}</span>
        <Button size="compact-xs" variant="default" onClick={retry}>
          {t("retry")}
        </Button>
      </span>
    );
  }
  const showTrouble = () => {
    const { facts, numerals, refusals } = store.get();
    const fact = [...facts.lanes].find(([, lane]) => lane.state === "conflict")?.[0];
    const numeral = [...numerals.lanes].find(([, lane]) => lane.state === "conflict")?.[0];
    const item = fact
      ? ({ kind: "fact", id: fact } as const)
      : numeral
        ? ({ kind: "numeral", id: numeral } as const)
        : (refusals[0]?.item ?? null);
    if (item) store.dispatch({ kind: "take", item });
  };
  return (
    <span className={classes.saving} data-state={state} role="alert">
      <IconAlertTriangle size={17} aria-hidden />
      <span>{t("saving.refused")}</span>
      <Button size="compact-xs" variant="default" onClick={showTrouble}>
        {t("show")}
      </Button>
    </span>
  );
}
