"use client";
/** Words that stand at several places: which of them is meant. A short list in context; a digit takes one. */
import { useTranslations } from "use-intl";
import classes from "./hand-pane.module.css";
import { answerAsk } from "./link-commands";
import type { Ask } from "./link-draft";
import { ReasonList } from "./reason-list";
import { useReview, useTools } from "./review-context";

/** Characters of the article before and behind each place. */
const around = 16;

export function LinkAsk({ ask }: { readonly ask: Ask }) {
  const { page, store, decisions } = useTools();
  const t = useTranslations("review");
  const article = useReview((state) => state.view.article);
  const choices = [...ask.places.map((_, index) => String(index)), "none"];
  const inContext = (choice: string) => {
    const place = ask.places[Number(choice)];
    if (!place) return t("linkAskNone");
    const before = page.wordsAt(Math.max(place.start - around, article.start), place.start);
    const after = page.wordsAt(place.end, Math.min(place.end + around, article.end));
    return (
      <span lang="zh-CN">
        …{lastLine(before)}
        <mark className={classes.numeral}>{ask.words}</mark>
        {after.split("\n")[0]}…
      </span>
    );
  };
  return (
    <ReasonList
      title={t("linkAsk", { role: t(`linkRole.${ask.role}`), words: ask.words, count: ask.places.length })}
      hint={t("reasonKeys")}
      reasons={choices}
      first="0"
      words={inContext}
      onTake={(choice) => answerAsk({ store, decisions }, ask.places[Number(choice)] ?? null)}
      onCancel={() => store.dispatch({ kind: "mode", mode: { kind: "browse" } })}
    />
  );
}

function lastLine(words: string): string {
  return words.split("\n").at(-1) ?? "";
}
