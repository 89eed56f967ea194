"use client";
/** Says what a decision did to those who cannot see it, and shows to everybody why a command could not run. */
import { Button, VisuallyHidden } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Reason } from "./availability";
import { useReview, useTools } from "./review-context";
import classes from "./review-screen.module.css";
import type { SaidKey } from "./review-state";
import { useKeyWords } from "./use-key-words";

/** How long a reason stays in sight, in milliseconds. */
const shownFor = 5000;

/** What nothing else on the screen shows. */
function isSeen(key: SaidKey): boolean {
  return key === "cannot" || key === "copied" || key === "pasted" || key === "linked";
}

export function Announcer() {
  const t = useTranslations("review");
  const { run } = useTools();
  const said = useReview((state) => state.said);
  const [seen, setSeen] = useState(0);
  const isReason = said?.key === "cannot";
  const keys = useKeyWords();

  useEffect(() => {
    if (!said || !isSeen(said.key)) return;
    const timer = setTimeout(() => setSeen(said.count), shownFor);
    return () => clearTimeout(timer);
  }, [said]);

  if (!said) return <VisuallyHidden role="status" />;
  const words = isReason
    ? t(`because.${said.values.reason as Reason}`, keys)
    : t(`said.${said.key}`, { name: "", cells: "", facts: "", refused: "", ...said.values });
  return (
    <>
      <VisuallyHidden role="status">
        {/* The same words twice are read twice only if they are another element. */}
        <span key={said.count}>{words}</span>
      </VisuallyHidden>
      {isSeen(said.key) && seen < said.count && (
        <div className={classes.toast}>
          <span aria-hidden>{words}</span>
          {said.key === "linked" && (
            <Button size="compact-xs" variant="subtle" className={classes.toastButton} onClick={() => run("undo")}>
              {t("command.undo")}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
