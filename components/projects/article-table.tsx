"use client";
/** The articles of a project. Plain table cells, so that a thousand of them stay quick; on a phone each row is a card. */
import { IconCircleCheck, IconCircleDashed, IconCut } from "@tabler/icons-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ArticleSummary, ProjectView } from "@/lib/api/views";
import { can } from "@/lib/auth/can";
import classes from "./article-table.module.css";
import { AssigneeCell } from "./assignee-cell";
import { articleHref, sourceHref } from "./hrefs";

interface Props {
  readonly project: ProjectView;
  readonly articles: readonly ArticleSummary[];
}

export function ArticleTable({ project, articles }: Props) {
  const t = useTranslations("overview");
  const mayEdit = can(project.role, "article.edit");
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t("article")}</th>
          <th scope="col" className={classes.progress}>
            {t("progress")}
          </th>
          <th scope="col" className={classes.number}>
            {t("openFacts")}
          </th>
          <th scope="col" className={classes.number}>
            {t("openNumerals")}
          </th>
          <th scope="col" className={classes.assignee}>
            {t("assignee")}
          </th>
          <th scope="col" className={classes.state}>
            {t("state")}
          </th>
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <ArticleRow key={article.id} projectId={project.id} article={article} mayEdit={mayEdit} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly projectId: string;
  readonly article: ArticleSummary;
  readonly mayEdit: boolean;
}

function ArticleRow({ projectId, article, mayEdit }: RowProps) {
  const t = useTranslations("overview");
  const format = useFormatter();
  const { progress } = article;
  return (
    <tr>
      <th scope="row" className={classes.article}>
        <Link href={articleHref(projectId, article.id)} className={classes.title} lang="zh-CN">
          {article.title}
        </Link>
        <span className={classes.about}>
          {[article.date, article.place, article.byline, article.fileName].filter(Boolean).join(" · ")}
          {/* Keeps the icon from standing on a line alone. */}
          {mayEdit && "\u00a0"}
          {mayEdit && (
            <Link
              href={sourceHref(projectId, article.sourceId)}
              className={classes.cut}
              aria-label={t("editCuts", { title: article.title })}
              title={t("editCuts", { title: article.title })}
            >
              <IconCut size={14} aria-hidden />
            </Link>
          )}
        </span>
      </th>
      <td className={classes.progress}>
        {progress.facts === 0 ? (
          <span className={classes.quiet}>{t("noFacts")}</span>
        ) : (
          <span title={t("detail", progress)}>
            <ProgressBar approved={progress.approved} rejected={progress.rejected} open={progress.openFacts} />
            <span className={classes.quiet}>
              {t("decided", { done: progress.facts - progress.openFacts, all: progress.facts })}
            </span>
          </span>
        )}
      </td>
      <td className={classes.number} data-label={t("openFacts")} data-none={progress.openFacts === 0 || undefined}>
        {format.number(progress.openFacts)}
      </td>
      <td
        className={classes.number}
        data-label={t("openNumerals")}
        data-none={progress.openNumerals === 0 || undefined}
      >
        {format.number(progress.openNumerals)}
      </td>
      <td className={classes.assignee} data-label={t("assignee")}>
        <AssigneeCell projectId={projectId} article={article} mayAssign={mayEdit} />
      </td>
      <td className={classes.state} data-complete={progress.complete || undefined}>
        <span className={classes.sign}>
          {progress.complete ? <IconCircleCheck size={16} aria-hidden /> : <IconCircleDashed size={16} aria-hidden />}
          {progress.complete ? t("complete") : t("open")}
        </span>
      </td>
    </tr>
  );
}
