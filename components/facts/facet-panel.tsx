"use client";
/** By what the facts can be narrowed: each property with its values and how many facts have them. */
import { Button } from "@mantine/core";
import { memo } from "react";
import { useTranslations } from "use-intl";
import { type FactFilter, factFacets } from "@/lib/review/fact-filter";
import { FacetSection } from "./facet-section";
import classes from "./facets.module.css";
import { firstFacets } from "./fact-queries";
import { cleared, toggleValue } from "./filter-changes";
import type { Facets } from "./use-facets";

interface Props {
  readonly projectId: string;
  readonly facets: Facets;
  readonly filter: FactFilter;
  readonly onFilter: (filter: FactFilter) => void;
}

/** Drawn again only for other counts or another filter: not when a row is taken in hand. */
export const FacetPanel = memo(FacetPanelOnce);

function FacetPanelOnce({ projectId, facets, filter, onFilter }: Props) {
  const t = useTranslations("facts");
  return (
    <div className={classes.panel} aria-busy={facets.stale || undefined}>
      {facets.problem && (
        <p className={classes.problem} role="alert">
          {t("facetsFailed")}{" "}
          <Button size="compact-xs" variant="default" onClick={facets.retry}>
            {t("retry")}
          </Button>
        </p>
      )}
      {factFacets.map((facet) => (
        <FacetSection
          key={facet}
          projectId={projectId}
          facet={facet}
          filter={filter}
          counted={facets.view?.facets[facet] ?? null}
          chosen={filter[facet]}
          startsOpen={firstFacets.includes(facet) || filter[facet].length > 0}
          onToggle={(value) => onFilter(toggleValue(filter, facet, value))}
          onClear={() => onFilter(cleared(filter, facet))}
        />
      ))}
    </div>
  );
}
