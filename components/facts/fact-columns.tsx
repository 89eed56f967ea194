"use client";
/** The columns of the table of all facts: how each cell is written. Which are shown, and how wide, is column-layout.ts. */
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
} from "@tanstack/react-table";
import { useFormatter, useTranslations } from "use-intl";
import { Change, Confidence, LevelWord, Prior, StatusSign, Value, Words } from "@/components/ui/fact-cells";
import type { FactRowView } from "@/lib/api/fact-list";
import { designedWidth, leastWidth, mostWidth } from "./column-layout";
import { useFindingWords, useRuleWords } from "./facet-words";
import classes from "./fact-table.module.css";
import type { PlacedFact } from "./use-fact-pages";

export const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnResizingFeature,
});
const helper = createColumnHelper<typeof features, PlacedFact>();

/** Bounds of all columns; each has the width of its design unless it was given one. */
export const sizeBounds = { minSize: leastWidth, maxSize: mostWidth };

export const factColumns = helper.columns([
  helper.display({ id: "status", size: designedWidth.status, cell: ({ row }) => <StatusSign {...of(row)} /> }),
  helper.display({ id: "place", size: designedWidth.place, cell: ({ row }) => <Words {...of(row)} field="place" /> }),
  helper.display({
    id: "indicator",
    size: designedWidth.indicator,
    cell: ({ row }) => <Words {...of(row)} field="indicator" />,
  }),
  helper.display({
    id: "period",
    size: designedWidth.period,
    cell: ({ row }) => <Words {...of(row)} field="period" />,
  }),
  helper.display({ id: "value", size: designedWidth.value, cell: ({ row }) => <Value {...of(row)} /> }),
  helper.display({ id: "change", size: designedWidth.change, cell: ({ row }) => <Change {...of(row)} /> }),
  helper.display({ id: "prior", size: designedWidth.prior, cell: ({ row }) => <Prior {...of(row)} /> }),
  helper.display({ id: "level", size: designedWidth.level, cell: ({ row }) => <LevelWord {...of(row)} /> }),
  helper.display({ id: "confidence", size: designedWidth.confidence, cell: ({ row }) => <Confidence {...of(row)} /> }),
  helper.display({ id: "finding", size: designedWidth.finding, cell: ({ row }) => <Findings {...of(row)} /> }),
  helper.display({
    id: "article",
    size: designedWidth.article,
    cell: ({ row }) => <span lang="zh-CN">{row.original.fact.articleTitle}</span>,
  }),
  helper.display({ id: "file", size: designedWidth.file, cell: ({ row }) => row.original.fact.fileName }),
  helper.display({ id: "rule", size: designedWidth.rule, cell: ({ row }) => <Rule {...of(row)} /> }),
  helper.display({
    id: "reviewer",
    size: designedWidth.reviewer,
    cell: ({ row }) => row.original.fact.decidedBy?.name ?? "",
  }),
  helper.display({ id: "decided", size: designedWidth.decided, cell: ({ row }) => <Decided {...of(row)} /> }),
]);

interface OfFact {
  readonly fact: FactRowView;
}

function of(row: { readonly original: PlacedFact }): OfFact {
  return { fact: row.original.fact };
}

function Findings({ fact }: OfFact) {
  const words = useFindingWords();
  const all = fact.findings.map(words).join(" ");
  return (
    <span className={classes.finding} title={all}>
      {all}
    </span>
  );
}

function Rule({ fact }: OfFact) {
  const words = useRuleWords();
  return <span className={classes.quiet}>{words(fact.rule)}</span>;
}

function Decided({ fact }: OfFact) {
  const format = useFormatter();
  const t = useTranslations("facts");
  if (fact.decidedAt === null) return <span className={classes.quiet}>{t("undecided")}</span>;
  const at = new Date(fact.decidedAt);
  return <time dateTime={fact.decidedAt}>{format.dateTime(at, { dateStyle: "short", timeStyle: "short" })}</time>;
}
