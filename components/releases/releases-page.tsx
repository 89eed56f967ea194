"use client";
/** The releases of a project, newest first, and the way to the next one. */
import { Button } from "@mantine/core";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import type { ReleasePage, ReleaseSummary } from "@/lib/api/releases";
import { MoreButton } from "./more-button";
import { ReleaseBadges } from "./release-badges";
import { newReleaseHref, releaseHref } from "./release-hrefs";
import classes from "./releases.module.css";
import { usePages } from "./use-pages";

interface Props {
  readonly projectId: string;
  readonly first: ReleasePage;
  readonly mayMake: boolean;
}

export function ReleasesPage({ projectId, first, mayMake }: Props) {
  const t = useTranslations("releases");
  const list = usePages<ReleasePage>(`/api/projects/${projectId}/releases`, "before", first);
  const releases = list.pages?.flatMap((page) => page.releases) ?? [];
  const make = mayMake && (
    <Button component={Link} href={newReleaseHref(projectId)}>
      {t("make")}
    </Button>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={releases.length > 0 && make}>
      {releases.length === 0 ? (
        <EmptyState title={t("emptyTitle")} text={mayMake ? t("emptyText") : t("emptyTextOthers")}>
          {make}
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {releases.map((release) => (
            <li key={release.id}>
              <ReleaseLine release={release} />
            </li>
          ))}
        </ul>
      )}
      <MoreButton list={list} label={t("older")} />
    </Page>
  );
}

function ReleaseLine({ release }: { readonly release: ReleaseSummary }) {
  const t = useTranslations("releases");
  const format = useFormatter();
  const { number, title, counts, createdAt, createdBy, withdrawn } = release;
  return (
    <div className={classes.line} data-withdrawn={withdrawn ? true : undefined}>
      <p className={classes.number}>{t("number", { number })}</p>
      <div className={classes.about}>
        <h2 className={classes.title}>
          <Link className={classes.link} href={releaseHref(release.id)}>
            {title}
          </Link>
        </h2>
        <p className={classes.quiet}>
          {[t("facts", { count: counts.facts }), t("articles", { count: counts.articles })].join(" · ")}
        </p>
        <p className={classes.quiet}>
          {release.previous ? t("changed", { ...counts }) : t("first", { count: counts.facts })}
        </p>
        {withdrawn && <p className={classes.reason}>{t("why", { reason: withdrawn.reason })}</p>}
      </div>
      <div className={classes.side}>
        <span className={classes.badges}>
          <ReleaseBadges release={release} />
        </span>
        <span className={classes.quiet}>
          <time dateTime={createdAt}>
            {format.dateTime(new Date(createdAt), { dateStyle: "medium", timeStyle: "short" })}
          </time>
          {createdBy && ` · ${t("by", { name: createdBy })}`}
        </span>
      </div>
    </div>
  );
}
