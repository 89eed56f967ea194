/** What stands in the cells of the table of all facts. Plain functions, as in ui/fact-cells.tsx; how wide they are is column-layout.ts. */
import type { ReactNode } from "react";
import {
  changeFigure,
  confidenceFigure,
  fieldWords,
  levelWord,
  priorFigure,
  statusSign,
  valueFigure,
} from "@/components/ui/fact-cells";
import type { FactRowView } from "@/lib/api/fact-list";
import type { ColumnId } from "./column-layout";
import classes from "./fact-table.module.css";
import type { RowWords } from "./row-words";

export const rowCells: Readonly<Record<ColumnId, (fact: FactRowView, words: RowWords) => ReactNode>> = {
  status: statusSign,
  place: (fact) => fieldWords(fact, "place"),
  indicator: (fact) => fieldWords(fact, "indicator"),
  period: (fact) => fieldWords(fact, "period"),
  value: valueFigure,
  change: changeFigure,
  prior: priorFigure,
  level: levelWord,
  confidence: confidenceFigure,
  finding: (fact, words) => {
    const all = fact.findings.map(words.finding).join(" ");
    return (
      <span className={classes.finding} title={all}>
        {all}
      </span>
    );
  },
  article: (fact) => <span lang="zh-CN">{fact.articleTitle}</span>,
  file: (fact) => fact.fileName,
  rule: (fact, words) => <span className={classes.quiet}>{words.rule(fact.rule)}</span>,
  reviewer: (fact) => fact.decidedBy?.name ?? "",
  decided: (fact, words) =>
    fact.decidedAt === null ? (
      <span className={classes.quiet}>{words.undecided}</span>
    ) : (
      <time dateTime={fact.decidedAt}>{words.decided(fact.decidedAt)}</time>
    ),
};
