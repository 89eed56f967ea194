"use client";
/** What can be done with the item in hand. Nothing here is the default: no button has the focus by itself. */
import { Button } from "@mantine/core";
import {
  IconArrowBackUp,
  IconCheck,
  IconLink,
  IconPencil,
  IconPlus,
  IconRotate,
  IconSlash,
  IconX,
} from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { CommandButton } from "./command-button";
import classes from "./decision-bar.module.css";
import { useReview, useTools } from "./review-context";
import { canWrite, factInHand, numeralInHand } from "./select";

export function DecisionBar() {
  const t = useTranslations("review");
  const fact = useReview(factInHand);
  const numeral = useReview(numeralInHand);
  const writer = useReview(canWrite);
  const { store } = useTools();
  const linking = useReview((state) => state.mode.kind === "link" && state.mode.asks.length === 0);
  const busy = useReview((state) => state.mode.kind !== "browse" && state.mode.kind !== "edit");
  if (linking) {
    return (
      <div className={classes.bar} role="toolbar" aria-label={t("decisions")}>
        <CommandButton command="link-set" icon={<IconCheck size={15} aria-hidden />} />
        <CommandButton command="link-take" icon={<IconPlus size={15} aria-hidden />} />
        <CommandButton command="link-back" icon={<IconArrowBackUp size={15} aria-hidden />} />
        <CommandButton command="link-cancel" variant="subtle" />
      </div>
    );
  }
  if (busy) {
    return (
      <div className={classes.bar} role="toolbar" aria-label={t("decisions")}>
        <Button
          size="compact-sm"
          variant="default"
          className={classes.button}
          onClick={() => store.dispatch({ kind: "mode", mode: { kind: "browse" } })}
        >
          {t("cancel")}
        </Button>
      </div>
    );
  }
  if (!writer) {
    return (
      <div className={classes.bar}>
        <p className={classes.note}>{t("because.viewer")}</p>
      </div>
    );
  }
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("decisions")}>
      {fact?.status === "proposed" && (
        <>
          <CommandButton command="approve" icon={<IconCheck size={15} aria-hidden />} />
          <CommandButton command="edit" icon={<IconPencil size={15} aria-hidden />} />
          <CommandButton command="reject" icon={<IconX size={15} aria-hidden />} />
        </>
      )}
      {fact && fact.status !== "proposed" && (
        <>
          <CommandButton command="reopen" icon={<IconRotate size={15} aria-hidden />} />
          <CommandButton command="edit" icon={<IconPencil size={15} aria-hidden />} />
        </>
      )}
      {fact && <CommandButton command="link" icon={<IconLink size={15} aria-hidden />} />}
      {numeral && numeral.status !== "notFact" && (
        <CommandButton command="not-fact" icon={<IconSlash size={15} aria-hidden />} />
      )}
      {numeral?.status === "notFact" && <CommandButton command="reopen" icon={<IconRotate size={15} aria-hidden />} />}
      <CommandButton command="new" icon={<IconPlus size={15} aria-hidden />} />
      <CommandButton command="undo" icon={<IconArrowBackUp size={15} aria-hidden />} variant="subtle" />
    </div>
  );
}
