"use client";
/** One property: its values, most frequent first, with a search among them where there are many. */
import { CloseButton, TextInput, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { FacetCount } from "@/lib/api/fact-list";
import type { FactFacet, FactFilter } from "@/lib/review/fact-filter";
import { chineseFacets, useFacetWords } from "./facet-words";
import classes from "./facets.module.css";
import { useFacetCounts } from "./use-facet-counts";
import { useRareValues } from "./use-rare-values";

interface Props {
  readonly projectId: string;
  readonly facet: FactFacet;
  readonly filter: FactFilter;
  /** As they were counted with the filter; null if they were not. */
  readonly counted: readonly FacetCount[] | null;
  readonly chosen: readonly (string | null)[];
  readonly startsOpen: boolean;
  readonly onToggle: (value: string | null) => void;
  readonly onClear: () => void;
}

/** Values that are shown before a person asks for all. */
const shownFirst = 7;
/** Fewer need no search. */
const searchFrom = 10;

export function FacetSection({ projectId, facet, filter, counted, chosen, startsOpen, onToggle, onClear }: Props) {
  const t = useTranslations("facts");
  const words = useFacetWords();
  const format = useFormatter();
  const id = useId();
  const [open, setOpen] = useState(startsOpen);
  const [all, setAll] = useState(false);
  const [sought, setSought] = useState("");
  const counts = useFacetCounts(projectId, facet, filter, counted, open);
  const rare = useRareValues(projectId, facet, filter, counts, sought);
  const values = rare ?? counts ?? chosen.map((value): FacetCount => ({ value, label: null, count: 0 }));
  const named = values.map((each) => ({ ...each, name: words(facet, each.value, each.label) }));
  const found = sought === "" ? named : named.filter(({ name }) => name.toLowerCase().includes(sought.toLowerCase()));
  // What is chosen stands in sight, however rare it is.
  const shown =
    all || sought !== "" ? found : found.filter(({ value }, at) => at < shownFirst || chosen.includes(value));
  const name = t(`facet.${facet}`);
  return (
    <section className={classes.section} aria-labelledby={`${id}-name`}>
      <div className={classes.title}>
        <h3 id={`${id}-name`}>
          <UnstyledButton
            className={classes.toggle}
            aria-expanded={open}
            aria-controls={`${id}-values`}
            onClick={() => setOpen(!open)}
          >
            <IconChevronRight size={14} aria-hidden />
            {name}
            {chosen.length > 0 && <span className={classes.chosen}>{format.number(chosen.length)}</span>}
          </UnstyledButton>
        </h3>
        {chosen.length > 0 && (
          <CloseButton
            size={24}
            iconSize={14}
            aria-label={t("clearFacet", { facet: name })}
            title={t("clearFacet", { facet: name })}
            onClick={onClear}
          />
        )}
      </div>
      <div id={`${id}-values`} hidden={!open} className={classes.values}>
        {(values.length > searchFrom || sought !== "") && (
          <TextInput
            size="xs"
            className={classes.find}
            aria-label={t("findIn", { facet: name })}
            placeholder={t("findIn", { facet: name })}
            value={sought}
            autoComplete="off"
            onChange={(event) => setSought(event.currentTarget.value)}
          />
        )}
        {counts === null && chosen.length === 0 && <div className={classes.waiting} aria-hidden />}
        {counts !== null && shown.length === 0 && <p className={classes.none}>{t("noValue")}</p>}
        {shown.map(({ value, name: label, count }) => (
          <label key={value ?? "\0"} className={classes.value} data-none={count === 0 || undefined}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
            <span
              className={classes.label}
              lang={chineseFacets.includes(facet) && value ? "zh-CN" : undefined}
              title={label}
            >
              {label}
            </span>
            <span className={classes.count}>{format.number(count)}</span>
          </label>
        ))}
        {sought === "" && found.length > shown.length && (
          <UnstyledButton className={classes.more} onClick={() => setAll(true)}>
            {t("moreValues", { count: found.length - shown.length })}
          </UnstyledButton>
        )}
        {all && sought === "" && (
          <UnstyledButton className={classes.more} onClick={() => setAll(false)}>
            {t("fewerValues")}
          </UnstyledButton>
        )}
      </div>
    </section>
  );
}
