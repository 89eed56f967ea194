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

const size = 15;
const icons = {
  approve: <IconCheck size={size} aria-hidden />,
  edit: <IconPencil size={size} aria-hidden />,
  reject: <IconX size={size} aria-hidden />,
  reopen: <IconRotate size={size} aria-hidden />,
  link: <IconLink size={size} aria-hidden />,
  add: <IconPlus size={size} aria-hidden />,
  notFact: <IconSlash size={size} aria-hidden />,
  back: <IconArrowBackUp size={size} aria-hidden />,
};

export function DecisionBar() {
  const t = useTranslations("review");
  // Their status and not they: from one open fact to the next the bar stays as it is.
  const fact = useReview((state) => factInHand(state)?.status ?? null);
  const numeral = useReview((state) => numeralInHand(state)?.status ?? null);
  const writer = useReview(canWrite);
  const { store } = useTools();
  const linking = useReview((state) => state.mode.kind === "link" && state.mode.asks.length === 0);
  const busy = useReview((state) => state.mode.kind !== "browse" && state.mode.kind !== "edit");
  if (linking) {
    return (
      <div className={classes.bar} role="toolbar" aria-label={t("decisions")}>
        <CommandButton command="link-set" icon={icons.approve} />
        <CommandButton command="link-take" icon={icons.add} />
        <CommandButton command="link-back" icon={icons.back} />
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
      {fact === "proposed" && (
        <>
          <CommandButton command="approve" icon={icons.approve} />
          <CommandButton command="edit" icon={icons.edit} />
          <CommandButton command="reject" icon={icons.reject} />
        </>
      )}
      {fact && fact !== "proposed" && (
        <>
          <CommandButton command="reopen" icon={icons.reopen} />
          <CommandButton command="edit" icon={icons.edit} />
        </>
      )}
      {fact && <CommandButton command="link" icon={icons.link} />}
      {numeral && numeral !== "notFact" && <CommandButton command="not-fact" icon={icons.notFact} />}
      {numeral === "notFact" && <CommandButton command="reopen" icon={icons.reopen} />}
      <CommandButton command="new" icon={icons.add} />
      <CommandButton command="undo" icon={icons.back} variant="subtle" />
    </div>
  );
}
