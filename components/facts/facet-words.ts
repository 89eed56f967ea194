"use client";
/** What the properties of facts and their values are called, in tables, facets and chips. */
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import type { FacetCount } from "@/lib/api/fact-list";
import type { Messages } from "@/lib/messages/catalogue";
import type { FactFacet } from "@/lib/review/fact-filter";

/** The words for a code of lib/checks; the code itself where a later release knows more. */
export function useFindingWords(): (code: string) => string {
  const words = useTranslations("finding");
  return useCallback(
    (code) => (words.has(code as keyof Messages["finding"]) ? words(code as keyof Messages["finding"]) : code),
    [words],
  );
}

/** The words for the rule that made a fact; the code itself where it has none. */
export function useRuleWords(): (code: string) => string {
  const words = useTranslations("rule");
  return useCallback(
    (code) => (words.has(code as keyof Messages["rule"]) ? words(code as keyof Messages["rule"]) : code),
    [words],
  );
}

/** A value of a facet in the reader's language. `label`: what the server calls it where that is not the value. */
export function useFacetWords(): (facet: FactFacet, value: string | null, label?: FacetCount["label"]) => string {
  const t = useTranslations("facts");
  const status = useTranslations("review.status");
  const finding = useFindingWords();
  const rule = useRuleWords();
  return useCallback(
    (facet, value, label) => {
      if (value === null) return t(facet === "reviewer" ? "nobody" : facet === "finding" ? "noFinding" : "notStated");
      switch (facet) {
        case "status":
          return status(value as "proposed");
        case "band":
          return t(`band.${value as "low"}`);
        case "finding":
          return finding(value);
        case "rule":
          return value === "" ? t("notStated") : rule(value);
        case "unit":
          return value === "" ? t("noUnit") : value;
        default:
          return label ?? value;
      }
    },
    [t, status, finding, rule],
  );
}

/** Facets whose values are words of the articles. */
export const chineseFacets: readonly FactFacet[] = ["place", "indicator", "unit", "article"];
