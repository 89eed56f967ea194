"use client";
/** The numeral in hand: what became of it, and where it stands. */
import { useRef } from "react";
import { useTranslations } from "use-intl";
import type { NumeralView } from "@/lib/api/views";
import classes from "./hand-pane.module.css";
import { sentenceSpans } from "./page-model";
import { useTools } from "./review-context";
import { useFollowFocus } from "./use-follow-focus";
import { useKeyWords } from "./use-key-words";

export function NumeralPane({ numeral }: { readonly numeral: NumeralView }) {
  const { page } = useTools();
  const t = useTranslations("review");
  const reason = useTranslations("notFact");
  const keys = useKeyWords();
  const pane = useRef<HTMLElement>(null);
  useFollowFocus(pane, "section", true, numeral.id);
  const before = sentenceSpans(page, numeral).map((span) =>
    page.wordsAt(span.start, Math.min(span.end, numeral.start)),
  );
  const after = sentenceSpans(page, numeral).map((span) => page.wordsAt(Math.max(span.start, numeral.end), span.end));
  return (
    <section
      ref={pane}
      className={classes.section}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the focus comes here from the table, so that keys go on working
      tabIndex={0}
      aria-label={t("numeralInHand", { words: page.wordsAt(numeral.start, numeral.end) })}
      data-keys="table"
      data-focus="hand"
    >
      <h3 className={classes.heading}>
        {t(`numeralStatus.${numeral.status}`)}
        {numeral.reason && numeral.status === "notFact" && `：${reason(numeral.reason)}`}
      </h3>
      <blockquote className={classes.quote} lang="zh-CN">
        {before.join("")}
        <mark className={classes.numeral}>{page.wordsAt(numeral.start, numeral.end)}</mark>
        {after.join("")}
      </blockquote>
      <p className={classes.note}>{t("numeralHow", keys)}</p>
    </section>
  );
}
