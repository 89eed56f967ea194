"use client";
/** The pages of the project at hand, in the bar. On a narrow screen they are in the project menu instead. */
import { useTranslations } from "use-intl";
import { type Action, can } from "@/lib/auth/can";
import { FrameLink } from "./frame-link";
import type { ProjectChoice } from "./project-choice";
import classes from "./project-nav.module.css";

export const projectPages = ["articles", "facts", "activity", "import", "dataset", "releases", "members"] as const;
export type ProjectPage = (typeof projectPages)[number];

const needs: Record<ProjectPage, Action> = {
  articles: "project.read",
  facts: "project.read",
  activity: "project.read",
  import: "source.import",
  dataset: "project.export",
  releases: "project.read",
  members: "project.read",
};

/** Address of a page of a project. */
export function projectHref(projectId: string, page: ProjectPage): string {
  return page === "articles" ? `/projects/${projectId}` : `/projects/${projectId}/${page}`;
}

/** The pages that a member with the project's role may open. */
export function pagesFor(project: ProjectChoice): ProjectPage[] {
  return projectPages.filter((page) => can(project.role, needs[page]));
}

export function ProjectNav({ project, page }: { readonly project: ProjectChoice; readonly page: ProjectPage | null }) {
  const t = useTranslations("shell");
  return (
    <nav aria-label={t("projectPages")} className={classes.nav}>
      {pagesFor(project).map((each) => (
        <FrameLink
          key={each}
          href={projectHref(project.id, each)}
          className={classes.link}
          aria-current={each === page ? "page" : undefined}
        >
          {t(each)}
        </FrameLink>
      ))}
    </nav>
  );
}
