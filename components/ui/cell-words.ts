"use client";
/** The words that the cells of facts need, in the reader's language: looked up once for a whole table. */
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Level } from "@/lib/fact/fact";

type ShownStatus = "proposed" | "approved" | "rejected" | "changed";

export interface CellWords {
  readonly status: Readonly<Record<ShownStatus, string>>;
  readonly basis: Readonly<Record<"yoy" | "mom" | "vs", string>>;
  readonly percentagePoints: string;
  readonly level: Readonly<Record<Level, string>>;
  /** Stands for a confidence where a person made the fact. */
  readonly byPerson: string;
}

/** The same object as long as the language is the same. */
export function useCellWords(): CellWords {
  const t = useTranslations("review");
  const level = useTranslations("level");
  return useMemo(
    () => ({
      status: {
        proposed: t("status.proposed"),
        approved: t("status.approved"),
        rejected: t("status.rejected"),
        changed: t("status.changed"),
      },
      basis: { yoy: t("basis.yoy"), mom: t("basis.mom"), vs: t("basis.vs") },
      percentagePoints: t("percentagePoints"),
      level: { aggregate: level("aggregate"), case: level("case"), narrative: level("narrative") },
      byPerson: t("byPerson"),
    }),
    [t, level],
  );
}
