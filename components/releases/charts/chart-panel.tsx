"use client";
/** One indicator: over years or over places, which of them, and what the chart leaves out. The drawing itself comes when it is needed. */
import { MultiSelect, NativeSelect, SegmentedControl, Skeleton } from "@mantine/core";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { ReleasePoints } from "@/lib/api/releases";
import { mostBars, mostLines, possibleViews, yearBars, yearRows } from "@/lib/release/chart-views";
import classes from "./charts.module.css";
import { LeftOut } from "./left-out";
import { PointTable } from "./point-table";
import { SeriesLegend } from "./series-legend";

const drawing = () => <Skeleton height={320} aria-hidden />;
const YearLines = dynamic(() => import("./year-lines").then((it) => it.YearLines), { ssr: false, loading: drawing });
const PlaceBars = dynamic(() => import("./place-bars").then((it) => it.PlaceBars), { ssr: false, loading: drawing });

interface Props {
  readonly releaseId: string;
  readonly points: ReleasePoints;
  readonly asTable: boolean;
}

export function ChartPanel({ releaseId, points, asTable }: Props) {
  const t = useTranslations("releases");
  const views = useMemo(() => possibleViews(points.points), [points]);
  const canLines = views.linePlaces.length > 0;
  const canBars = views.barYears.length > 0;
  const [view, setView] = useState<"years" | "places">(canLines ? "years" : "places");
  return (
    <>
      {asTable ? (
        <PointTable releaseId={releaseId} points={points} />
      ) : !canLines && !canBars ? (
        <p className={classes.empty}>{t("chartNone")}</p>
      ) : (
        <>
          {canLines && canBars && (
            <SegmentedControl
              className={classes.view}
              size="xs"
              aria-label={t("compare")}
              value={view}
              onChange={(value) => setView(value === "places" ? "places" : "years")}
              data={[
                { value: "years", label: t("overYears") },
                { value: "places", label: t("overPlaces") },
              ]}
            />
          )}
          {view === "years" ? (
            <Years releaseId={releaseId} points={points} places={views.linePlaces} />
          ) : (
            <Places releaseId={releaseId} points={points} years={views.barYears} />
          )}
          <p className={classes.hint}>{t("chartHint")}</p>
        </>
      )}
      <LeftOut releaseId={releaseId} points={points} />
    </>
  );
}

interface YearsProps {
  readonly releaseId: string;
  readonly points: ReleasePoints;
  readonly places: readonly string[];
}

function Years({ releaseId, points, places }: YearsProps) {
  const t = useTranslations("releases");
  const [chosen, setChosen] = useState<readonly string[]>(places.slice(0, mostLines));
  const rows = useMemo(() => yearRows(points.points, chosen), [points, chosen]);
  return (
    <>
      {places.length > 1 && (
        <MultiSelect
          label={t("places")}
          description={
            places.length > mostLines ? t("placesHint", { most: mostLines, count: places.length }) : undefined
          }
          inputWrapperOrder={["label", "input", "description"]}
          lang="zh-CN"
          searchable
          clearable={false}
          hidePickedOptions
          maxValues={mostLines}
          comboboxProps={{ portalProps: { target: "#content" } }}
          nothingFoundMessage={t("noneOfKind")}
          value={[...chosen]}
          onChange={(value) => value.length > 0 && setChosen(value)}
          data={[...places]}
        />
      )}
      <SeriesLegend places={chosen} />
      <YearLines releaseId={releaseId} points={points} places={chosen} rows={rows} />
    </>
  );
}

interface PlacesProps {
  readonly releaseId: string;
  readonly points: ReleasePoints;
  readonly years: readonly number[];
}

function Places({ releaseId, points, years }: PlacesProps) {
  const t = useTranslations("releases");
  const [year, setYear] = useState(years[0] ?? 0);
  const bars = useMemo(() => yearBars(points.points, year), [points, year]);
  return (
    <>
      {years.length > 1 && (
        <NativeSelect
          className={classes.year}
          label={t("year")}
          value={String(year)}
          onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
          data={years.map(String)}
        />
      )}
      <PlaceBars releaseId={releaseId} points={points} bars={bars.slice(0, mostBars)} />
      {bars.length > mostBars && (
        <p className={classes.hint}>{t("barsMore", { most: mostBars, count: bars.length })}</p>
      )}
    </>
  );
}
