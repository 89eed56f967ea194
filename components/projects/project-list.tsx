"use client";
/** The projects of the person, each with how far it is. */
import { Badge, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import type { ProjectSummary } from "@/lib/api/views";
import { CreateProject } from "./create-project";
import classes from "./project-list.module.css";

export function ProjectList({ projects }: { readonly projects: readonly ProjectSummary[] }) {
  const t = useTranslations("projects");
  const [creating, dialog] = useDisclosure(false);
  const create = <Button onClick={dialog.open}>{t("create")}</Button>;
  return (
    <Page title={t("title")} lead={t("lead")} actions={projects.length > 0 && create}>
      {projects.length === 0 ? (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
          {create}
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {projects.map((project) => (
            <ProjectCard key={project.id} project={project} />
          ))}
        </ul>
      )}
      <CreateProject opened={creating} onClose={dialog.close} />
    </Page>
  );
}

function ProjectCard({ project }: { readonly project: ProjectSummary }) {
  const t = useTranslations("projects");
  const roles = useTranslations("role");
  const { articles, completeArticles, approvedFacts, openFacts, openNumerals } = project;
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <Link href={`/projects/${project.id}`} className={classes.name}>
          {project.name}
        </Link>
        <Badge variant="default" title={t("role", { role: roles(project.role) })}>
          {roles(project.role)}
        </Badge>
      </div>
      <p className={classes.counts}>
        {articles === 0 ? (
          t("noArticles")
        ) : (
          <>
            <span>{t("complete", { done: completeArticles, all: articles })}</span>
            <span>{t("approved", { count: approvedFacts })}</span>
            <span>{t("openFacts", { count: openFacts })}</span>
            <span>{t("openNumerals", { count: openNumerals })}</span>
          </>
        )}
      </p>
    </li>
  );
}
