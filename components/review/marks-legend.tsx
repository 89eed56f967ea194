"use client";
/** What the lines under the words mean. Each sample bears the line of its mark. */
import { useTranslations } from "use-intl";
import marks from "@/components/ui/fact-quote.module.css";
import classes from "./article-pane.module.css";

export function MarksLegend() {
  const t = useTranslations("review.legend");
  return (
    <div className={classes.legend}>
      <span className={marks.value}>{t("value")}</span>
      <span className={marks.change}>{t("change")}</span>
      <span className={marks.prior}>{t("prior")}</span>
      <span className={marks.period}>{t("period")}</span>
      <span className={marks.place}>{t("place")}</span>
      <span className={classes.open}>{t("open")}</span>
    </div>
  );
}
