"use client";
/** Which project is at hand, the way to another, and on a narrow screen the way to its pages. */
import { Menu, UnstyledButton } from "@mantine/core";
import { IconCheck, IconSelector } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { ProjectChoice } from "./project-choice";
import { type ProjectPage, pagesFor, projectHref } from "./project-nav";
import classes from "./project-switch.module.css";

interface Props {
  readonly projects: readonly ProjectChoice[];
  readonly current: ProjectChoice | null;
  readonly page: ProjectPage | null;
}

export function ProjectSwitch({ projects, current, page }: Props) {
  const t = useTranslations("shell");
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton
          className={classes.target}
          aria-label={`${t("projectMenu")}: ${current?.name ?? t("noProject")}`}
        >
          <span className={classes.name}>{current?.name ?? t("noProject")}</span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {current && (
          <div className={classes.pages}>
            <Menu.Label>{current.name}</Menu.Label>
            {pagesFor(current).map((each) => (
              <Menu.Item
                key={each}
                component={Link}
                href={projectHref(current.id, each)}
                aria-current={each === page ? "page" : undefined}
                rightSection={each === page ? <IconCheck size={16} aria-hidden /> : null}
              >
                {t(each)}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </div>
        )}
        {projects.length > 0 && <Menu.Label>{t("yourProjects")}</Menu.Label>}
        <div className={classes.list}>
          {projects.map((project) => (
            <Menu.Item
              key={project.id}
              component={Link}
              href={projectHref(project.id, "articles")}
              aria-current={project.id === current?.id ? "true" : undefined}
              rightSection={project.id === current?.id ? <IconCheck size={16} aria-hidden /> : null}
            >
              {project.name}
            </Menu.Item>
          ))}
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} href="/projects">
          {t("allProjects")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
