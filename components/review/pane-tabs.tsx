"use client";
/** The right-hand panes; on a narrow screen one of them at a time, with tabs. What is being done always shows. */
import { SegmentedControl } from "@mantine/core";
import { type ReactNode, type Ref, useState } from "react";
import { useTranslations } from "use-intl";
import { useReview } from "./review-context";
import classes from "./review-screen.module.css";

interface Props {
  readonly frame: Ref<HTMLDivElement>;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

export function PaneTabs({ frame, className, children }: Props) {
  const t = useTranslations("review");
  const [chosen, setChosen] = useState<"facts" | "hand">("facts");
  const mode = useReview((state) => state.mode.kind);
  const isNumeral = useReview((state) => state.hand?.kind === "numeral");
  // A cell is typed into in the table; a reason, a link or a new fact in the other pane.
  const shown = mode === "edit" ? "facts" : mode !== "browse" || isNumeral ? "hand" : chosen;
  return (
    <div ref={frame} className={className} data-pane={shown}>
      <div className={classes.tabs}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t("panes")}
          value={shown}
          onChange={(value) => setChosen(value === "hand" ? "hand" : "facts")}
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
