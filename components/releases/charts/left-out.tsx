"use client";
/** Which facts of an indicator its charts leave out, and why; all of them are a click away. */
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import type { ReleasePoints } from "@/lib/api/releases";
import { leftOutReasons } from "@/lib/release/indicator-points";
import { releaseFactsHref } from "../release-hrefs";
import section from "../releases.module.css";
import classes from "./charts.module.css";

interface Props {
  readonly releaseId: string;
  readonly points: ReleasePoints;
}

export function LeftOut({ releaseId, points: { indicator, points, leftOut } }: Props) {
  const t = useTranslations("releases");
  const why = useTranslations("leftOut");
  const format = useFormatter();
  const reasons = leftOutReasons.filter((reason) => leftOut[reason] > 0);
  const out = reasons.reduce((sum, reason) => sum + leftOut[reason], 0);
  const drawn = points.reduce((sum, { facts }) => sum + facts, 0);
  return (
    <p className={classes.out}>
      {t("drawn", { count: drawn })}{" "}
      {out > 0 &&
        t("leftOut", {
          count: out,
          reasons: reasons.map((reason) => `${why(reason)} ${format.number(leftOut[reason])}`).join(t("comma")),
        })}{" "}
      <Link className={section.link} href={releaseFactsHref(releaseId, { indicator })} prefetch={false}>
        {t("allOfIndicator", { count: drawn + out })}
      </Link>
    </p>
  );
}
