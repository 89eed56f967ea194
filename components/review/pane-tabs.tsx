"use client";
/** The right-hand panes; on a narrow screen one of them at a time, with tabs. What is being done always shows. */
import { SegmentedControl } from "@mantine/core";
import { useSearchParams } from "next/navigation";
import { type ReactNode, type Ref, useState } from "react";
import { useTranslations } from "use-intl";
import { useReview } from "./review-context";
import classes from "./review-screen.module.css";
import { handTabs } from "./review-state";

interface Props {
  readonly frame: Ref<HTMLDivElement>;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

export function PaneTabs({ frame, className, children }: Props) {
  const t = useTranslations("review");
  const [chosen, setChosen] = useState<"facts" | "hand">("facts");
  const mode = useReview((state) => state.mode.kind);
  const numeral = useReview((state) => (state.hand?.kind === "numeral" ? state.hand.id : null));
  // What leads to the words about a fact (a notice that names the person, the command to comment) opens where they stand.
  const params = useSearchParams();
  const named = handTabs.some((tab) => tab === params.get("tab")) ? params.get("fact") : null;
  const commenting = useReview((state) => state.commenting);
  const [followed, setFollowed] = useState<string | null>(null);
  if (named !== followed) {
    setFollowed(named);
    if (named) setChosen("hand");
  }
  if (commenting && chosen !== "hand") setChosen("hand");
  // A numeral is not in the table: its pane shows by itself, and the way back to the table stays open.
  const [left, setLeft] = useState<string | null>(null);
  // A cell is typed into in the table; a reason, a link or a new fact in the other pane.
  const isHeld = mode === "browse" ? numeral !== null && numeral !== left : mode !== "edit";
  const shown = mode === "edit" ? "facts" : isHeld ? "hand" : chosen;
  const choose = (pane: "facts" | "hand") => {
    setChosen(pane);
    setLeft(pane === "facts" ? numeral : null);
  };
  return (
    <div ref={frame} className={className} data-pane={shown}>
      <div className={classes.tabs}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t("panes")}
          value={shown}
          onChange={(value) => choose(value === "hand" ? "hand" : "facts")}
          data={[
            { value: "facts", label: t("facts.title") },
            { value: "hand", label: t("inHand") },
          ]}
        />
      </div>
      {children}
    </div>
  );
}
