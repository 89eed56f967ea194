"use client";
/** The main indicators of a release: one at a time, as a chart or as the table of the same figures. */
import { SegmentedControl, Select, Skeleton, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { ProblemAlert } from "@/components/ui/problem-alert";
import type { ReleaseIndicators, ReleasePoints } from "@/lib/api/releases";
import type { MainIndicator } from "@/lib/release/main-indicators";
import section from "../releases.module.css";
import { ChartPanel } from "./chart-panel";
import classes from "./charts.module.css";

/** What was frozen does not change while somebody reads it. */
const forGood = { staleTime: Number.POSITIVE_INFINITY, networkMode: "always" } as const;

export function ReleaseCharts({ releaseId }: { readonly releaseId: string }) {
  const t = useTranslations("releases");
  const { data: answer } = useQuery({
    queryKey: ["release-indicators", releaseId],
    queryFn: ({ signal }) => call<ReleaseIndicators>("GET", `/api/releases/${releaseId}/indicators`, undefined, signal),
    ...forGood,
  });
  return (
    <section className={section.section} aria-labelledby="charts">
      <Title order={2} id="charts">
        {t("charts")}
      </Title>
      {!answer ? (
        <Skeleton height={320} aria-hidden />
      ) : !answer.ok ? (
        <ProblemAlert problem={answer.problem} />
      ) : answer.value.indicators.length === 0 ? (
        <p className={classes.empty}>{t("chartsNone")}</p>
      ) : (
        <Indicators releaseId={releaseId} indicators={answer.value.indicators} />
      )}
    </section>
  );
}

interface Props {
  readonly releaseId: string;
  readonly indicators: readonly MainIndicator[];
}

function Indicators({ releaseId, indicators }: Props) {
  const t = useTranslations("releases");
  const [index, setIndex] = useState(0);
  const [asTable, setAsTable] = useState(false);
  const label = useIndicatorLabel();
  const chosen = indicators[index] ?? indicators[0];
  if (!chosen) return null;
  return (
    <div className={classes.box}>
      <div className={classes.tools}>
        <Select
          className={classes.indicator}
          label={t("indicator")}
          description={t("indicatorsHint", { count: indicators.length })}
          inputWrapperOrder={["label", "input", "description"]}
          lang="zh-CN"
          searchable
          allowDeselect={false}
          comboboxProps={{ portalProps: { target: "#content" } }}
          nothingFoundMessage={t("noneOfKind")}
          value={String(index)}
          onChange={(value) => setIndex(Number(value ?? 0))}
          data={indicators.map((each, at) => ({ value: String(at), label: label(each) }))}
        />
        <SegmentedControl
          aria-label={t("shownAs")}
          size="xs"
          value={asTable ? "table" : "chart"}
          onChange={(value) => setAsTable(value === "table")}
          data={[
            { value: "chart", label: t("asChart") },
            { value: "table", label: t("asTable") },
          ]}
        />
      </div>
      <Points key={`${chosen.indicator} ${chosen.unit}`} releaseId={releaseId} chosen={chosen} asTable={asTable} />
    </div>
  );
}

function useIndicatorLabel() {
  const t = useTranslations("releases");
  const format = useFormatter();
  return ({ indicator, unit, facts, firstYear, lastYear }: MainIndicator) => {
    const years = firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
    return `${unit === "" ? indicator : t("withUnit", { indicator, unit })} · ${years} · ${format.number(facts)}`;
  };
}

interface PointsProps {
  readonly releaseId: string;
  readonly chosen: MainIndicator;
  readonly asTable: boolean;
}

function Points({ releaseId, chosen: { indicator, unit }, asTable }: PointsProps) {
  const query = new URLSearchParams({ indicator, unit });
  const { data: answer } = useQuery({
    queryKey: ["release-points", releaseId, indicator, unit],
    queryFn: ({ signal }) =>
      call<ReleasePoints>("GET", `/api/releases/${releaseId}/points?${query}`, undefined, signal),
    ...forGood,
  });
  if (!answer) return <Skeleton height={320} aria-hidden />;
  if (!answer.ok) return <ProblemAlert problem={answer.problem} />;
  return <ChartPanel releaseId={releaseId} points={answer.value} asTable={asTable} />;
}
