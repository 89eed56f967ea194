"use client";
/** Levels over years, a line a place. Each point is a link to its facts. */
import { LineChart } from "@mantine/charts";
import "@mantine/charts/styles.layer.css";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { ReleasePoints } from "@/lib/api/releases";
import type { YearRow } from "@/lib/release/chart-views";
import { releaseFactsHref } from "../release-hrefs";
import classes from "./charts.module.css";
import { colorOf, dashOf } from "./series";
import { useFigures } from "./use-figures";

interface Props {
  readonly releaseId: string;
  readonly points: ReleasePoints;
  readonly places: readonly string[];
  readonly rows: readonly YearRow[];
}

/** What the drawing hands over of a point. */
interface Dot {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly index?: number | undefined;
}

export function YearLines({ releaseId, points: { indicator, unit }, places, rows }: Props) {
  const t = useTranslations("releases");
  const { short, full, label } = useFigures(indicator, unit);
  // By number and not by name: a name with a dot in it would be taken for a path into the row.
  const data = rows.map(({ year, points }) => ({
    year: String(year),
    ...Object.fromEntries(
      places.map((place, at) => {
        const point = points.get(place);
        return [`s${at}`, point ? Number(point.value) : null];
      }),
    ),
  }));
  const series = places.map((place, at) => ({
    name: `s${at}`,
    label: place,
    color: colorOf(at),
    strokeDasharray: dashOf(at),
  }));
  const dot =
    (at: number) =>
    ({ cx, cy, index }: Dot) => {
      const point = rows[index ?? -1]?.points.get(places[at] ?? "");
      const key = `${at} ${index}`;
      if (!point || cx === undefined || cy === undefined) return <g key={key} />;
      return (
        <Link
          key={key}
          href={releaseFactsHref(releaseId, { indicator, place: point.place, year: point.year })}
          prefetch={false}
          className={classes.point}
          aria-label={label(point)}
        >
          <circle cx={cx} cy={cy} r={12} className={classes.target} />
          <circle cx={cx} cy={cy} r={4.5} fill={colorOf(at)} className={classes.mark} />
        </Link>
      );
    };
  return (
    <figure className={classes.figure} aria-label={t("linesOf", { indicator })}>
      <figcaption className={classes.caption}>{unit !== "" && t("unitIs", { unit })}</figcaption>
      <LineChart
        h={320}
        data={data}
        dataKey="year"
        series={series}
        curveType="linear"
        connectNulls={false}
        accessibilityLayer={false}
        gridProps={{ strokeOpacity: 0.7 }}
        tickLine="none"
        valueFormatter={full}
        xAxisProps={{ padding: { left: 24, right: 24 } }}
        yAxisProps={{ width: 64, tickFormatter: short, domain: ["auto", "auto"] }}
        lineProps={(each) => ({
          dot: dot(Number(each.name.slice(1))),
          activeDot: false,
          strokeWidth: 2.5,
        })}
      />
    </figure>
  );
}
