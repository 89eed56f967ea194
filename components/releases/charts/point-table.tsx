"use client";
/** The figures of an indicator as a table, a row a place and a column a year: what the charts draw, for every way of reading. */
import Link from "next/link";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { groupDigits } from "@/components/ui/figures";
import type { ReleasePoints } from "@/lib/api/releases";
import type { IndicatorPoint } from "@/lib/release/indicator-points";
import { releaseFactsHref } from "../release-hrefs";
import section from "../releases.module.css";
import classes from "./charts.module.css";
import { useFigures } from "./use-figures";

interface Props {
  readonly releaseId: string;
  readonly points: ReleasePoints;
}

export function PointTable({ releaseId, points: { indicator, unit, points } }: Props) {
  const t = useTranslations("releases");
  const { label } = useFigures(indicator, unit);
  const years = useMemo(() => [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b), [points]);
  const places = useMemo(() => {
    const byPlace = new Map<string, Map<number, IndicatorPoint>>();
    for (const point of points) {
      const ofPlace = byPlace.get(point.place) ?? new Map<number, IndicatorPoint>();
      byPlace.set(point.place, ofPlace.set(point.year, point));
    }
    return [...byPlace];
  }, [points]);
  if (points.length === 0) return <p className={classes.empty}>{t("chartNone")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls in both directions, and only what has the focus scrolls by keys
    <section className={classes.scroll} aria-label={t("tableOf", { indicator })} tabIndex={0}>
      <table className={classes.table}>
        <caption>{unit !== "" && t("unitIs", { unit })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("place")}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map(([place, ofPlace]) => (
            <tr key={place}>
              <th scope="row" lang="zh-CN">
                {place}
              </th>
              {years.map((year) => {
                const point = ofPlace.get(year);
                return (
                  <td key={year}>
                    {point ? (
                      <Link
                        className={section.link}
                        href={releaseFactsHref(releaseId, { indicator, place, year })}
                        prefetch={false}
                        aria-label={label(point)}
                      >
                        {groupDigits(point.value)}
                      </Link>
                    ) : (
                      <span aria-hidden>–</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
