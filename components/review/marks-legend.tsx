"use client";
/** What the lines under the words mean. Each sample bears the line of its mark. */
import { useTranslations } from "use-intl";
import classes from "./article-pane.module.css";

export function MarksLegend() {
  const t = useTranslations("review.legend");
  return (
    <div className={classes.legend}>
      <span className={classes.value}>{t("value")}</span>
      <span className={classes.change}>{t("change")}</span>
      <span className={classes.prior}>{t("prior")}</span>
      <span className={classes.period}>{t("period")}</span>
      <span className={classes.place}>{t("place")}</span>
      <span className={classes.open}>{t("open")}</span>
    </div>
  );
}
