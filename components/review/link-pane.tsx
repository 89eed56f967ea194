"use client";
/** Linking the fact in hand to other words: what is chosen, what is linked so far, and each step by mouse as well as by key. */
import { useTranslations } from "use-intl";
import type { FactView } from "@/lib/api/views";
import { CommandButton } from "./command-button";
import hand from "./hand-pane.module.css";
import { LinkAsk } from "./link-ask";
import { LinkChips } from "./link-chips";
import classes from "./link-pane.module.css";
import { useTools } from "./review-context";
import type { Mode } from "./review-state";
import { useKeyWords } from "./use-key-words";

interface Props {
  readonly fact: FactView;
  readonly mode: Extract<Mode, { kind: "link" }>;
}

export function LinkPane({ fact, mode }: Props) {
  const { page } = useTools();
  const t = useTranslations("review");
  const keys = useKeyWords();
  const [ask] = mode.asks;
  const pieces = mode.picked.length > 0 ? mode.picked : (page.sentences[mode.sentence]?.spans ?? []);
  return (
    <section className={hand.section} aria-label={t("command.link")} data-keys="table" data-focus="hand" tabIndex={-1}>
      <h3 className={hand.heading}>{t("linkTitle", { name: fact.indicator })}</h3>
      {ask ? (
        <LinkAsk key={`${ask.role} ${mode.asks.length}`} ask={ask} />
      ) : (
        <>
          <dl className={hand.pairs}>
            <dt>{t("linkSentence")}</dt>
            <dd lang="zh-CN" className={classes.chosen}>
              <span role="status">{pieces.map((span) => page.wordsAt(span.start, span.end)).join("")}</span>
            </dd>
            <dt>{t("linkedSoFar")}</dt>
            <dd>
              <LinkChips evidence={mode.evidence} />
            </dd>
          </dl>
          <fieldset className={classes.group} aria-label={t("linkSnaps")}>
            <span className={classes.label}>{t("linkSnaps")}</span>
            <CommandButton command="link-snap-number" variant="subtle" />
            <CommandButton command="link-snap-clause" variant="subtle" />
            <CommandButton command="link-snap-sentence" variant="subtle" />
          </fieldset>
          <fieldset className={classes.group} aria-label={t("linkRoles")}>
            <span className={classes.label}>{t("linkRoles")}</span>
            <CommandButton command="link-value" variant="subtle" />
            <CommandButton command="link-change" variant="subtle" />
            <CommandButton command="link-prior" variant="subtle" />
            <CommandButton command="link-period" variant="subtle" />
            <CommandButton command="link-place" variant="subtle" />
          </fieldset>
          <p className={hand.note}>{t("linkHow", keys)}</p>
        </>
      )}
    </section>
  );
}
