"use client";
/** Linking the fact in hand to other words: what is linked so far, and each step by mouse as well as by key. */
import { useTranslations } from "use-intl";
import type { FactView } from "@/lib/api/views";
import { CommandButton } from "./command-button";
import classes from "./hand-pane.module.css";
import { useTools } from "./review-context";
import type { Mode } from "./review-state";

interface Props {
  readonly fact: FactView;
  readonly mode: Extract<Mode, { kind: "link" }>;
}

export function LinkPane({ fact, mode }: Props) {
  const { page } = useTools();
  const t = useTranslations("review");
  const sentence = page.sentences[mode.sentence]?.spans.map((span) => page.wordsAt(span.start, span.end)).join("");
  const figure = (role: "value" | "change" | "prior") => {
    const span = mode.evidence.find((each) => each.role === role);
    return span ? page.wordsAt(span.start, span.end) : "—";
  };
  return (
    <section className={classes.section} aria-label={t("command.link")} data-keys="table">
      <h3 className={classes.heading}>{t("linkTitle", { name: fact.indicator })}</h3>
      <p className={classes.note}>{t("linkHow")}</p>
      <dl className={classes.pairs}>
        <dt>{t("linkSentence")}</dt>
        <dd lang="zh-CN" aria-live="polite">
          {mode.picked ? page.wordsAt(mode.picked.start, mode.picked.end) : sentence}
        </dd>
        <dt>{t("linkFigures")}</dt>
        <dd lang="zh-CN">
          {t("legend.value")} {figure("value")} · {t("legend.change")} {figure("change")} · {t("legend.prior")}{" "}
          {figure("prior")}
        </dd>
      </dl>
      <div className={classes.buttons}>
        <CommandButton command="link-set" />
        <CommandButton command="link-add" />
        <CommandButton command="link-value" />
        <CommandButton command="link-change" />
        <CommandButton command="link-prior" />
        <CommandButton command="link-cancel" variant="subtle" />
      </div>
    </section>
  );
}
