"use client";
/** The words that the rows of the table of all facts need: looked up once for all of them, because hundreds of rows a second are made. */
import { useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { type CellWords, useCellWords } from "@/components/ui/cell-words";
import { useFindingWords, useRuleWords } from "./facet-words";

/** Functions from what a fact holds to words. */
export interface RowWords extends CellWords {
  /** What the box says that selects a fact of this name. */
  readonly selected: (name: string) => string;
  readonly notSelected: (name: string) => string;
  /** The name of a fact that has left the list. */
  readonly left: (name: string) => string;
  readonly finding: (code: string) => string;
  readonly rule: (code: string) => string;
  readonly undecided: string;
  /** `when`: as JSON has it. */
  readonly decided: (when: string) => string;
  readonly loading: string;
}

/** The same object as long as the language is the same. */
export function useRowWords(): RowWords {
  const t = useTranslations("facts");
  const format = useFormatter();
  const cells = useCellWords();
  const finding = useFindingWords();
  const rule = useRuleWords();
  return useMemo(
    () => ({
      ...cells,
      selected: around((name) => t("selected", { name })),
      notSelected: around((name) => t("notSelected", { name })),
      left: around((name) => t("rowLeft", { name })),
      finding,
      rule,
      undecided: t("undecided"),
      decided: (when) => format.dateTime(new Date(when), { dateStyle: "short", timeStyle: "short" }),
      loading: t("loadingRow"),
    }),
    [t, format, cells, finding, rule],
  );
}

/** A message around one name, read once: putting the name in by the rules of messages would be done for each row. */
function around(message: (name: string) => string): (name: string) => string {
  const [before = "", after = ""] = message("\u0000").split("\u0000");
  return (name) => before + name + after;
}
