"use client";
/** What an import has made, with the way to review it. */
import Link from "next/link";
import { useTranslations } from "use-intl";
import { articleHref } from "@/components/projects/hrefs";
import type { ArticleSummary } from "@/lib/api/views";
import classes from "./imported-articles.module.css";

interface Props {
  readonly projectId: string;
  readonly articles: readonly ArticleSummary[];
}

export function ImportedArticles({ projectId, articles }: Props) {
  const t = useTranslations("import");
  const cuts = useTranslations("cuts");
  return (
    <ul className={classes.list}>
      {articles.map(({ id, title, progress }) => (
        <li key={id} className={classes.article}>
          <span lang="zh-CN">{title}</span>
          <span className={classes.counts}>
            {cuts("counts", { facts: progress.facts, numerals: progress.openNumerals })}
          </span>
          <Link href={articleHref(projectId, id)} className={classes.link} aria-label={t("reviewOf", { title })}>
            {t("review")}
          </Link>
        </li>
      ))}
    </ul>
  );
}
