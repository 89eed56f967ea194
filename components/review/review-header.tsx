"use client";
/** The line above the panes: which article, how far it is, what is open, whether everything is saved. */
import { ActionIcon, Anchor, Button, Tooltip } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconCircleCheck, IconCommand, IconKeyboard } from "@tabler/icons-react";
import Link from "next/link";
import { memo } from "react";
import { useTranslations } from "use-intl";
import { Others } from "@/components/live/others";
import { articlePath } from "./article-path";
import { articleBeside } from "./availability";
import { CommandKey } from "./command-key";
import { useReview, useTools } from "./review-context";
import classes from "./review-screen.module.css";
import { SavingSign } from "./saving-sign";
import { progress } from "./select";

/** Drawn once; what changes with a decision is in the parts. */
export const ReviewHeader = memo(function ReviewHeader() {
  const { run } = useTools();
  const t = useTranslations("review");
  const view = useReview((state) => state.view);
  const index = view.articles.findIndex((article) => article.id === view.article.id);
  return (
    <header className={classes.header}>
      <nav className={classes.walk} aria-label={t("articleOf", { n: index + 1, total: view.articles.length })}>
        <Beside by={-1} />
        <span className={classes.count}>
          {index + 1} / {view.articles.length}
        </span>
        <Beside by={1} />
      </nav>
      <h1 className={classes.title} lang="zh-CN" title={view.article.title}>
        {view.article.title}
      </h1>
      <Counts />
      <OpenNumerals />
      <Others />
      <SavingSign />
      <div className={classes.tools}>
        <Tooltip label={t("help.palette")}>
          <ActionIcon variant="subtle" color="gray" aria-label={t("command.palette")} onClick={() => run("palette")}>
            <IconCommand size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t("help.keys")}>
          <ActionIcon variant="subtle" color="gray" aria-label={t("command.keys")} onClick={() => run("keys")}>
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
});

function Counts() {
  const t = useTranslations("review");
  const counts = useReview(progress);
  return (
    <>
      <p className={classes.progress}>
        <span>{t("facts.count", { count: counts.facts })}</span>
        <span data-kind="approved">{t("facts.approved", { count: counts.approved })}</span>
        <span data-kind="rejected">{t("facts.rejected", { count: counts.rejected })}</span>
        <span data-kind="open" data-some={counts.openFacts > 0 || undefined}>
          {t("facts.open", { count: counts.openFacts })}
        </span>
      </p>
      {counts.complete && <Complete />}
    </>
  );
}

function OpenNumerals() {
  const { run } = useTools();
  const t = useTranslations("review");
  const count = useReview((state) => progress(state).openNumerals);
  const complete = useReview((state) => progress(state).complete);
  if (count === 0) return !complete && <span className={classes.ledgerDone}>{t("ledgerOpen", { count })}</span>;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className={classes.ledger}
      rightSection={<CommandKey command="next-numeral" />}
      onClick={() => run("next-numeral")}
    >
      {t("ledgerOpen", { count })}
    </Button>
  );
}

function Beside({ by }: { readonly by: 1 | -1 }) {
  const t = useTranslations("review");
  const view = useReview((state) => state.view);
  const id = useReview((state) => articleBeside(state, by));
  const command = by > 0 ? "next-article" : "previous-article";
  const Icon = by > 0 ? IconChevronRight : IconChevronLeft;
  if (!id) {
    return (
      <ActionIcon variant="transparent" color="gray" disabled aria-label={t(`command.${command}`)}>
        <Icon size={18} aria-hidden />
      </ActionIcon>
    );
  }
  const title = view.articles.find((article) => article.id === id)?.title ?? "";
  return (
    <Tooltip label={`${t(`command.${command}`)}：${title}`}>
      <ActionIcon
        component={Link}
        href={articlePath(view.project.id, id)}
        variant="subtle"
        color="gray"
        aria-label={`${t(`command.${command}`)}：${title}`}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** Complete: nothing of the article is open. The way on is the next article that is not, or the dataset. */
function Complete() {
  const t = useTranslations("review");
  const view = useReview((state) => state.view);
  const index = view.articles.findIndex((article) => article.id === view.article.id);
  const others = [...view.articles.slice(index + 1), ...view.articles.slice(0, Math.max(index, 0))];
  const next = others.find((article) => !article.complete);
  return (
    <p className={classes.complete}>
      <IconCircleCheck size={18} aria-hidden />
      <b>{t("complete")}</b>
      {next && (
        <Anchor component={Link} href={articlePath(view.project.id, next.id)} size="sm">
          {t("nextIncomplete")}
        </Anchor>
      )}
      <Anchor component={Link} href={`/projects/${view.project.id}/dataset`} size="sm">
        {t("toDataset")}
      </Anchor>
    </p>
  );
}
