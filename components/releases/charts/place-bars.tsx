"use client";
/** Levels of one year, a bar a place, greatest first. Each bar is a link to its facts. */
import { BarChart } from "@mantine/charts";
import "@mantine/charts/styles.layer.css";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { ReleasePoints } from "@/lib/api/releases";
import type { IndicatorPoint } from "@/lib/release/indicator-points";
import { releaseFactsHref } from "../release-hrefs";
import classes from "./charts.module.css";
import { colorOf } from "./series";
import { useFigures } from "./use-figures";

interface Props {
  readonly releaseId: string;
  readonly points: ReleasePoints;
  readonly bars: readonly IndicatorPoint[];
}

/** What the drawing hands over of a bar. */
interface Bar {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly index?: number | undefined;
}

/** Pixels of a bar with its gap, and characters of a name beside it. */
const rowHeight = 32;
const mostLetters = 8;

export function PlaceBars({ releaseId, points: { indicator, unit }, bars }: Props) {
  const t = useTranslations("releases");
  const { short, full, label } = useFigures(indicator, unit);
  const letters = Math.min(mostLetters, Math.max(2, ...bars.map(({ place }) => place.length)));
  function shape({ x = 0, y = 0, width = 0, height = 0, index = -1 }: Bar) {
    const point = bars[index];
    if (!point) return <g key={index} />;
    return (
      <Link
        key={index}
        href={releaseFactsHref(releaseId, { indicator, place: point.place, year: point.year })}
        prefetch={false}
        className={classes.point}
        aria-label={label(point)}
      >
        {/* The whole row can be hit: a bar of next to nothing cannot. */}
        <rect x={x} y={y - 4} width="100%" height={height + 8} className={classes.target} />
        <rect
          x={Math.min(x, x + width)}
          y={y}
          width={Math.max(1, Math.abs(width))}
          height={height}
          rx={2}
          fill={colorOf(0)}
          className={classes.mark}
        />
      </Link>
    );
  }
  return (
    <figure className={classes.figure} aria-label={t("barsOf", { indicator, year: String(bars[0]?.year ?? "") })}>
      <figcaption className={classes.caption}>{unit !== "" && t("unitIs", { unit })}</figcaption>
      <BarChart
        h={bars.length * rowHeight + 48}
        data={bars.map(({ place, value }) => ({ place, figure: Number(value) }))}
        dataKey="place"
        orientation="vertical"
        series={[{ name: "figure", label: indicator, color: colorOf(0) }]}
        accessibilityLayer={false}
        gridAxis="y"
        gridProps={{ strokeOpacity: 0.7 }}
        tickLine="none"
        maxBarWidth={20}
        withBarValueLabel
        valueLabelProps={{ fill: "var(--mantine-color-text)", formatter: (value) => short(Number(value)) }}
        valueFormatter={full}
        xAxisProps={{ tickFormatter: short, tickCount: 4 }}
        yAxisProps={{
          width: letters * 13 + 16,
          interval: 0,
          tickFormatter: (place: string) =>
            place.length > mostLetters ? `${place.slice(0, mostLetters - 1)}…` : place,
        }}
        barChartProps={{ margin: { top: 4, right: 72, bottom: 12, left: 0 } }}
        barProps={{ shape }}
      />
    </figure>
  );
}
