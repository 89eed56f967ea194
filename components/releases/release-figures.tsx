"use client";
/** What a release holds, in a line of figures. */
import { useFormatter, useTranslations } from "use-intl";
import type { ReleaseView } from "@/lib/api/releases";
import { ruleShares, shareOf, wholeShare } from "@/lib/release/review-shares";
import classes from "./release-figures.module.css";
import { useShare } from "./use-share";

export function ReleaseFigures({ release }: { readonly release: ReleaseView }) {
  const t = useTranslations("releases");
  const format = useFormatter();
  const write = useShare();
  const { counts } = release;
  const whole = wholeShare(ruleShares(release.review));
  const figures = [
    [t("figureFacts"), format.number(counts.facts)],
    [t("figureArticles"), format.number(counts.articles)],
    [t("figureSources"), format.number(counts.sources)],
    [t("figureDecisions"), format.number(counts.decisions)],
    [t("figureCorrected"), write(shareOf(whole, "corrected"))],
    [t("figureRejected"), write(shareOf(whole, "rejected"))],
  ] as const;
  return (
    <dl className={classes.figures} aria-label={t("holds")}>
      {figures.map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
