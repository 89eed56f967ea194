"use client";
/** Finding and ordering the articles of the overview. */
import { Button, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import classes from "./article-controls.module.css";
import {
  type ArticleFilter,
  type ArticleOrder,
  type ArticleState,
  type AssigneeFilter,
  articleOrders,
  articleStates,
  assigneeFilters,
} from "./article-list";

interface Props {
  readonly filter: ArticleFilter;
  readonly onChange: (filter: ArticleFilter) => void;
  readonly onClear: () => void;
  readonly shown: number;
  readonly all: number;
}

const assigneeWords = { anyone: "ofAnyone", mine: "ofMine", nobody: "ofNobody" } as const;
const stateWords = { all: "showAll", open: "showOpen", complete: "showComplete" } as const;
const orderWords = { imported: "sortImported", title: "sortTitle", date: "sortDate", open: "sortOpen" } as const;

export function ArticleControls({ filter, onChange, onClear, shown, all }: Props) {
  const t = useTranslations("overview");
  const filtered = filter.words.trim() !== "" || filter.state !== "all" || filter.assignee !== "anyone";
  return (
    <search className={classes.controls}>
      <TextInput
        className={classes.find}
        type="search"
        aria-label={t("find")}
        placeholder={t("find")}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t("show")}
        value={filter.state}
        onChange={(state: ArticleState) => onChange({ ...filter, state })}
        data={articleStates.map((value) => ({ value, label: t(stateWords[value]) }))}
      />
      <NativeSelect
        aria-label={t("assignee")}
        value={filter.assignee}
        onChange={(event) => onChange({ ...filter, assignee: event.currentTarget.value as AssigneeFilter })}
        data={assigneeFilters.map((value) => ({ value, label: t(assigneeWords[value]) }))}
      />
      <NativeSelect
        aria-label={t("sort")}
        value={filter.order}
        onChange={(event) => onChange({ ...filter, order: event.currentTarget.value as ArticleOrder })}
        data={articleOrders.map((value) => ({ value, label: t(orderWords[value]) }))}
      />
      <output className={classes.count}>
        {t("shown", { shown, all })}
        {filtered && (
          <Button variant="subtle" size="compact-sm" onClick={onClear}>
            {t("clear")}
          </Button>
        )}
      </output>
    </search>
  );
}
