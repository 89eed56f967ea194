"use client";
/** A frozen fact in one line: what, where, when and how much. */
import { useTranslations } from "use-intl";
import { useFieldWords } from "@/components/activity/use-field-words";
import type { FactFields } from "@/lib/fact/fact";
import classes from "./releases.module.css";

export function ClaimWords({ claim }: { readonly claim: FactFields }) {
  const review = useTranslations("review");
  const write = useFieldWords();
  const { place, indicator, period, value, unit, change, changeUnit, basis } = claim;
  return (
    <span lang="zh-CN">
      <span className={classes.claimAbout}>{[place, period].filter(Boolean).join(" · ")}</span>{" "}
      <span className={classes.claimWhat}>{indicator}</span>{" "}
      {value !== null && (
        <b className={classes.claimFigure}>
          {write("value", value)}
          {unit}
        </b>
      )}
      {change !== null && (
        <span className={classes.claimFigure}>
          {" "}
          {write("change", change)}
          {changeUnit === "pp" ? review("percentagePoints") : changeUnit}
          {basis !== null && <span className={classes.claimAbout}> {write("basis", basis)}</span>}
        </span>
      )}
    </span>
  );
}
