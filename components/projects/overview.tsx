"use client";
/** One project: its articles, how far each is, and the way to the next one that needs a person. */
import { Button } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import type { ProjectView } from "@/lib/api/views";
import { can } from "@/lib/auth/can";
import { ArticleControls } from "./article-controls";
import { type ArticleFilter, listArticles, nextOpen } from "./article-list";
import { ArticleTable } from "./article-table";
import { articleHref } from "./hrefs";
import { useLiveAssignments } from "./use-live-assignments";

const unfiltered: ArticleFilter = { words: "", state: "all", assignee: "anyone", order: "imported" };

interface Props {
  readonly project: ProjectView;
  /** Whoever looks: their own articles come first. */
  readonly personId: string;
}

export function Overview({ project, personId }: Props) {
  const t = useTranslations("overview");
  useLiveAssignments(project.id);
  const empty = project.articleList.length === 0;
  const mayImport = can(project.role, "source.import");
  return (
    <Page
      title={project.name}
      lead={empty ? undefined : <Counts project={project} />}
      actions={!empty && <Actions project={project} personId={personId} />}
    >
      {empty ? (
        <EmptyState title={t("emptyTitle")} text={mayImport ? t("emptyText") : t("emptyTextViewer")}>
          {mayImport && (
            <Button component={Link} href={`/projects/${project.id}/import`}>
              {t("import")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <Articles project={project} personId={personId} />
      )}
    </Page>
  );
}

function Counts({ project }: { readonly project: ProjectView }) {
  const t = useTranslations("projects");
  return [
    t("complete", { done: project.completeArticles, all: project.articles }),
    t("approved", { count: project.approvedFacts }),
    t("openFacts", { count: project.openFacts }),
    t("openNumerals", { count: project.openNumerals }),
  ].join(" · ");
}

function Actions({ project, personId }: Props) {
  const t = useTranslations("overview");
  const next = nextOpen(project.articleList, personId);
  return (
    <>
      {next ? (
        <Button component={Link} href={articleHref(project.id, next.id)}>
          {can(project.role, "fact.decide") ? t("continue") : t("review")}
        </Button>
      ) : (
        <Button component={Link} href={`/projects/${project.id}/dataset`}>
          {t("export")}
        </Button>
      )}
      {can(project.role, "source.import") && (
        <Button variant="default" component={Link} href={`/projects/${project.id}/import`}>
          {t("import")}
        </Button>
      )}
      {next && (
        <Button variant="default" component={Link} href={`/projects/${project.id}/dataset`}>
          {t("export")}
        </Button>
      )}
    </>
  );
}

function Articles({ project, personId }: Props) {
  const t = useTranslations("overview");
  const locale = useLocale();
  const [filter, setFilter] = useState(unfiltered);
  const shown = listArticles(project.articleList, filter, locale, personId);
  return (
    <>
      <ArticleControls
        filter={filter}
        onChange={setFilter}
        shown={shown.length}
        all={project.articleList.length}
        onClear={() => setFilter({ ...unfiltered, order: filter.order })}
      />
      {shown.length > 0 ? <ArticleTable project={project} articles={shown} /> : <p>{t("noneFound")}</p>}
    </>
  );
}
