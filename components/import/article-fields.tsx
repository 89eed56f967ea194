"use client";
/** What is said of each article: title, byline, date and place, and the ways to be rid of one. */
import { ActionIcon, Menu, TextInput } from "@mantine/core";
import { IconArrowMergeLeft, IconDots, IconFocus2, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { PreviewView } from "@/lib/api/views";
import type { ArticleCut } from "@/lib/text/article";
import classes from "./article-fields.module.css";
import { cutProblems } from "./cut-problems";

interface Props {
  readonly articles: readonly ArticleCut[];
  /** What was found in an article; null where its cuts have moved since. */
  readonly countsOf: (article: ArticleCut) => PreviewView["counts"][number] | null;
  readonly onChange: (index: number, article: ArticleCut) => void;
  readonly onShow: (index: number) => void;
  readonly onJoin: (index: number) => void;
  readonly onLeaveOut: (index: number) => void;
}

export function ArticleFields({ articles, countsOf, onChange, onShow, onJoin, onLeaveOut }: Props) {
  const t = useTranslations("cuts");
  if (articles.length === 0) return <p className={classes.none}>{t("none")}</p>;
  return (
    <ol className={classes.list}>
      {articles.map((article, index) => (
        // The start is the article's own: it stays while others come and go.
        <li key={article.start} className={classes.article}>
          <OneArticle
            article={article}
            number={index + 1}
            counts={countsOf(article)}
            onChange={(next) => onChange(index, next)}
            onShow={() => onShow(index)}
            onJoin={index > 0 ? () => onJoin(index) : null}
            onLeaveOut={articles.length > 1 ? () => onLeaveOut(index) : null}
          />
        </li>
      ))}
    </ol>
  );
}

interface OneProps {
  readonly article: ArticleCut;
  readonly number: number;
  readonly counts: PreviewView["counts"][number] | null;
  readonly onChange: (article: ArticleCut) => void;
  readonly onShow: () => void;
  readonly onJoin: (() => void) | null;
  readonly onLeaveOut: (() => void) | null;
}

function OneArticle({ article, number, counts, onChange, onShow, onJoin, onLeaveOut }: OneProps) {
  const t = useTranslations("cuts");
  const problems = cutProblems(article);
  const name = t("article", { article: number });
  return (
    <fieldset className={classes.fields}>
      <legend className={classes.legend}>
        <strong>{name}</strong>{" "}
        <span className={classes.counts}>
          {counts ? t("counts", { facts: counts.facts, numerals: counts.openNumerals }) : t("changed")}
        </span>
      </legend>
      <div className={classes.menu}>
        <Menu position="bottom-end" width="auto">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={name}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconFocus2 size={16} aria-hidden />} onClick={onShow}>
              {t("show")}
            </Menu.Item>
            {onJoin && (
              <Menu.Item leftSection={<IconArrowMergeLeft size={16} aria-hidden />} onClick={onJoin}>
                {t("join")}
              </Menu.Item>
            )}
            {onLeaveOut && (
              <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={onLeaveOut}>
                {t("leaveOut")}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
      <TextInput
        className={classes.wide}
        label={t("articleTitle")}
        maxLength={200}
        value={article.title}
        error={problems.includes("title") && t("titleMissing")}
        onChange={(event) => onChange({ ...article, title: event.currentTarget.value })}
      />
      <TextInput
        label={t("date")}
        placeholder={t("dateHint")}
        maxLength={10}
        value={article.date ?? ""}
        error={problems.includes("date") && t("dateForm")}
        onChange={(event) => onChange({ ...article, date: event.currentTarget.value.trim() || null })}
      />
      <TextInput
        label={t("place")}
        placeholder={t("placeHint")}
        maxLength={200}
        value={article.place ?? ""}
        onChange={(event) => onChange({ ...article, place: event.currentTarget.value || null })}
      />
      <TextInput
        className={classes.wide}
        label={t("byline")}
        maxLength={200}
        value={article.byline ?? ""}
        onChange={(event) => onChange({ ...article, byline: event.currentTarget.value || null })}
      />
    </fieldset>
  );
}
