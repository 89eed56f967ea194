"use client";
/** The frame of the signed-in pages: one slim bar, then the page. Pages bring their own margins. */
import { useParams, useSelectedLayoutSegments } from "next/navigation";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { MentionsMenu } from "@/components/comments/mentions-menu";
import { UnsentMenu } from "@/components/outbox/unsent-menu";
import { AccountMenu } from "./account-menu";
import { Brand } from "./brand";
import { ColorSchemeMenu } from "./color-scheme-menu";
import classes from "./frame.module.css";
import { FrameLink } from "./frame-link";
import { LanguageMenu } from "./language-menu";
import type { ProjectChoice } from "./project-choice";
import { ProjectNav, type ProjectPage, projectPages } from "./project-nav";
import { ProjectSwitch } from "./project-switch";

/** A page of a project. */
export interface FramePlace {
  readonly projectId: string;
  readonly page: ProjectPage;
}

interface Props {
  /** Where the page belongs, if its address does not say so. */
  readonly at?: FramePlace | null;
  readonly person: { readonly id: string; readonly name: string; readonly login: string };
  readonly projects: readonly ProjectChoice[];
  readonly children: ReactNode;
}

export function Frame({ at = null, person, projects, children }: Props) {
  const t = useTranslations("shell");
  const params = useParams<{ project?: string }>();
  const segments = useSelectedLayoutSegments();
  const page = at?.page ?? pageOf(segments);
  const projectId = at?.projectId ?? params.project;
  const current = projects.find((project) => project.id === projectId) ?? null;
  return (
    <>
      <a href="#content" className={classes.skip}>
        {t("skipToContent")}
      </a>
      <header className={classes.header}>
        <FrameLink href="/projects" className={classes.home} aria-label={t("home")}>
          <Brand />
        </FrameLink>
        <ProjectSwitch projects={projects} current={current} page={page} />
        {current && <ProjectNav project={current} page={page} />}
        <div className={classes.end}>
          <UnsentMenu account={person.id} />
          <MentionsMenu projectId={current?.id ?? null} />
          <LanguageMenu />
          <ColorSchemeMenu />
          <AccountMenu person={person} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </>
  );
}

/** Which of a project's pages `/projects/:project/…` is; null elsewhere. */
function pageOf(segments: readonly string[]): ProjectPage | null {
  const at = segments.indexOf("projects");
  if (at < 0 || segments.length < at + 2) return null;
  const name = segments[at + 2];
  // The overview, an article and a source are all reached from the list of articles.
  return projectPages.find((page) => page === name) ?? "articles";
}
