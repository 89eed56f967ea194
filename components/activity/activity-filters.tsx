"use client";
/** Whose activity is shown, of which kind, in which article, on which days. */
import { Avatar, Group, MultiSelect, Select, type SelectProps } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { activityKinds, decisionKinds, deedKinds } from "@/lib/api/activity";
import type { PersonView } from "@/lib/api/views";
import classes from "./activity.module.css";
import type { ActivityFilter } from "./activity-address";
import { DayInput } from "./day-input";
import { useProjectArticles } from "./use-project-articles";

interface Props {
  readonly projectId: string;
  readonly people: readonly PersonView[];
  readonly filter: ActivityFilter;
  readonly onChange: (change: Partial<ActivityFilter>) => void;
}

export function ActivityFilters({ projectId, people, filter, onChange }: Props) {
  const t = useTranslations("activity");
  const kinds = useTranslations("event");
  return (
    <search className={classes.filters} aria-label={t("filters")}>
      <PersonSelect people={people} person={filter.person} onPerson={(person) => onChange({ person })} />
      <MultiSelect
        className={classes.kinds}
        label={t("kind")}
        placeholder={filter.kinds.length === 0 ? t("anyKind") : undefined}
        data={[
          { group: t("decisions"), items: decisionKinds.map((kind) => ({ value: kind, label: kinds(kind) })) },
          {
            group: t("besides"),
            items: (["comment", ...deedKinds] as const).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
          },
        ]}
        value={[...filter.kinds]}
        onChange={(chosen) => onChange({ kinds: activityKinds.filter((kind) => chosen.includes(kind)) })}
        size="sm"
        hidePickedOptions={false}
        // All of them in sight: what has to be scrolled to is not known to be there.
        maxDropdownHeight={460}
        comboboxProps={portal}
      />
      <ArticleSelect projectId={projectId} article={filter.article} onArticle={(article) => onChange({ article })} />
      <DayInput label={t("from")} day={filter.from} max={filter.to} onDay={(from) => onChange({ from })} />
      <DayInput label={t("to")} day={filter.to} min={filter.from} onDay={(to) => onChange({ to })} />
    </search>
  );
}

/** Inside the page's main part, where screen readers find it. */
const portal = { portalProps: { target: "#content" } } as const;

const personOption: SelectProps["renderOption"] = ({ option }) => (
  <Group gap="xs" wrap="nowrap">
    <PersonSign name={option.label} />
    {option.label}
  </Group>
);

function PersonSign({ name }: { readonly name: string }) {
  return (
    <Avatar name={name} size={22} radius="xl" color="qing" variant="light" aria-hidden className={classes.avatar} />
  );
}

interface PersonProps {
  readonly people: readonly PersonView[];
  readonly person: string | null;
  readonly onPerson: (person: string | null) => void;
}

function PersonSelect({ people, person, onPerson }: PersonProps) {
  const t = useTranslations("activity");
  const chosen = people.find(({ id }) => id === person);
  return (
    <Select
      label={t("person")}
      placeholder={t("anyone")}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={person}
      onChange={onPerson}
      renderOption={personOption}
      leftSection={chosen ? <PersonSign name={chosen.name} /> : <IconUser size={16} aria-hidden />}
      clearable
      size="sm"
      comboboxProps={portal}
    />
  );
}

interface ArticleProps {
  readonly projectId: string;
  readonly article: string | null;
  readonly onArticle: (article: string | null) => void;
}

/** Titles may be thousands: asked for when somebody opens the list, or the address names one. */
function ArticleSelect({ projectId, article, onArticle }: ArticleProps) {
  const t = useTranslations("activity");
  const shell = useTranslations("shell");
  const [opened, setOpened] = useState(false);
  const articles = useProjectArticles(projectId, opened || article !== null);
  return (
    <Select
      className={classes.articles}
      label={t("article")}
      placeholder={t("anyArticle")}
      data={(articles ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      value={article}
      onChange={onArticle}
      onDropdownOpen={() => setOpened(true)}
      nothingFoundMessage={articles ? t("noArticle") : shell("loading")}
      searchable
      clearable
      limit={100}
      size="sm"
      lang={article === null ? undefined : "zh-CN"}
      comboboxProps={portal}
    />
  );
}
