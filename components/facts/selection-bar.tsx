"use client";
/** How many facts there are, how many of them are selected, and what can be done with those. As high as ever, whatever it says. */
import { Button, CloseButton } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import classes from "./facts-screen.module.css";
import type { FactSelection } from "./use-selection";

interface Props {
  /** Facts that match; null while they are not counted. */
  readonly total: number | null;
  /** Whether they are being counted; else it could not be done. */
  readonly counting: boolean;
  readonly selection: FactSelection;
  /** What can be done with the selected facts. */
  readonly children?: ReactNode;
}

export function SelectionBar({ total, counting, selection, children }: Props) {
  const t = useTranslations("facts");
  const { count, share } = selection;
  return (
    <div className={classes.selection}>
      <output className={classes.total}>
        {count > 0
          ? t("countSelected", { count, total: total ?? 0 })
          : total === null
            ? counting
              ? t("counting")
              : "—"
            : t("count", { count: total })}
      </output>
      {share === "some" && total !== null && (
        <Button size="compact-xs" variant="subtle" onClick={selection.selectAll}>
          {t("selectAllOf", { count: total })}
        </Button>
      )}
      {count > 0 && (
        <CloseButton
          size={24}
          iconSize={15}
          aria-label={t("clearSelection")}
          title={t("clearSelection")}
          onClick={selection.clear}
        />
      )}
      {children}
    </div>
  );
}
