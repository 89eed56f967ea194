"use client";
/** A release as members and, once it is public, everybody sees it: what it holds, its charts, how it was reviewed, how to cite it. */
import { Alert, Button } from "@mantine/core";
import { IconDownload, IconQuote } from "@tabler/icons-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { Page } from "@/components/ui/page";
import type { ReleaseView } from "@/lib/api/releases";
import type { CitedRelease } from "@/lib/release/citation";
import { ReleaseCharts } from "./charts/release-charts";
import { ReleaseAbout } from "./release-about";
import { ReleaseActions } from "./release-actions";
import { ReleaseBadges } from "./release-badges";
import { ReleaseChanges } from "./release-changes";
import { ReleaseCitation } from "./release-citation";
import { ReleaseFacts } from "./release-facts";
import { ReleaseFigures } from "./release-figures";
import { packageHref, releaseHref, releasesHref } from "./release-hrefs";
import { ReleaseReview } from "./release-review";
import classes from "./releases.module.css";

interface Props {
  readonly release: ReleaseView;
  /** Its permanent address, with the origin. */
  readonly address: string;
  readonly cited: CitedRelease;
  /** Today in the reader's time zone, `YYYY-MM-DD`. */
  readonly today: string;
}

export function ReleasePage({ release, address, cited, today }: Props) {
  const t = useTranslations("releases");
  const { project, number } = release;
  const lead = (
    <span className={classes.lead}>
      {project.id === null ? (
        project.name
      ) : (
        <Link className={classes.link} href={releasesHref(project.id)}>
          {project.name}
        </Link>
      )}{" "}
      · {t("number", { number })}
      <ReleaseBadges release={release} />
    </span>
  );
  return (
    <Page title={release.title} lead={lead} actions={<Actions release={release} />}>
      <Notices release={release} />
      {release.notes && <p className={classes.notes}>{release.notes}</p>}
      <ReleaseFigures release={release} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <ReleaseCharts releaseId={release.id} />
          <ReleaseReview release={release} />
          <ReleaseChanges release={release} />
        </div>
        <ReleaseAbout release={release} address={address} />
      </div>
      <ReleaseCitation cited={cited} today={today} />
      <ReleaseFacts release={release} />
    </Page>
  );
}

function Actions({ release }: { readonly release: ReleaseView }) {
  const t = useTranslations("releases");
  return (
    <>
      <Button
        component="a"
        href={packageHref(release.id)}
        download
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t("download")}
      </Button>
      <Button component="a" href="#cite" variant="default" leftSection={<IconQuote size={16} aria-hidden />}>
        {t("citeShort")}
      </Button>
      {release.mayChange && <ReleaseActions release={release} />}
    </>
  );
}

function Notices({ release }: { readonly release: ReleaseView }) {
  const t = useTranslations("releases");
  const format = useFormatter();
  const { withdrawn, newest } = release;
  const at = withdrawn && format.dateTime(new Date(withdrawn.at), { dateStyle: "medium" });
  return (
    <>
      {withdrawn && at && (
        <Alert color="red" variant="light" title={t("withdrawnTitle")}>
          {withdrawn.by
            ? t("withdrawnBy", { name: withdrawn.by, at, reason: withdrawn.reason })
            : t("withdrawnAt", { at, reason: withdrawn.reason })}
        </Alert>
      )}
      {newest && (
        <Alert variant="light">
          {t("newer", { number: newest.number })}{" "}
          <Link className={classes.link} href={releaseHref(newest.id)}>
            {t("see")}
          </Link>
        </Alert>
      )}
    </>
  );
}
