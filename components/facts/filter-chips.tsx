"use client";
/** What the facts are narrowed by just now; each choice is taken back by a click, or all of them at once. */
import { Button, UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { FactFacetsView } from "@/lib/api/fact-list";
import type { FactFilter } from "@/lib/review/fact-filter";
import { useFacetWords } from "./facet-words";
import classes from "./facets.module.css";
import { type Chosen, chosenIn, cleared, without } from "./filter-changes";

interface Props {
  readonly filter: FactFilter;
  /** For the names of what is chosen. */
  readonly view: FactFacetsView | null;
  readonly onFilter: (filter: FactFilter) => void;
}

export function FilterChips({ filter, view, onFilter }: Props) {
  const t = useTranslations("facts");
  const words = useFacetWords();
  const chosen = chosenIn(filter);
  if (chosen.length === 0) return null;
  const nameOf = (each: Chosen): string => {
    if (each.facet === "q") return each.value;
    if (each.facet === "batch") return t("oneBatch");
    const counted = view?.facets[each.facet]?.find(({ value }) => value === each.value);
    return words(each.facet, each.value, counted?.label ?? null);
  };
  return (
    <ul className={classes.chips} aria-label={t("chosen")}>
      {chosen.map((each) => {
        const facet = each.facet === "q" ? t("search") : each.facet === "batch" ? t("batch") : t(`facet.${each.facet}`);
        const name = nameOf(each);
        return (
          <li key={`${each.facet} ${each.value}`}>
            <UnstyledButton
              className={classes.chip}
              aria-label={t("takeBack", { facet, name })}
              title={t("takeBack", { facet, name })}
              onClick={() => onFilter(without(filter, each))}
            >
              <span className={classes.of}>{facet}</span>
              <span lang={each.value === null || each.facet === "batch" ? undefined : "zh-CN"}>{name}</span>
              <IconX size={12} aria-hidden className={classes.x} />
            </UnstyledButton>
          </li>
        );
      })}
      <li>
        <Button variant="subtle" size="compact-xs" onClick={() => onFilter(cleared(filter))}>
          {t("clearAll")}
        </Button>
      </li>
    </ul>
  );
}
