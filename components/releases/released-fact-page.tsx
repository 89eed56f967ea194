"use client";
/** A fact of a release by its permanent address: its words in their source, its fields, and what happened to it until then. */
import { Alert, Title } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useFieldWords } from "@/components/activity/use-field-words";
import { articleHref } from "@/components/projects/hrefs";
import { Page } from "@/components/ui/page";
import type { ReleasedFactDetail } from "@/lib/api/releases";
import { factFieldNames } from "@/lib/fact/fact";
import { Excerpts } from "./excerpts";
import { ReleaseBadges } from "./release-badges";
import { releasedFactHref, releaseHref } from "./release-hrefs";
import { ReleasedHistory } from "./released-history";
import classes from "./releases.module.css";

export function ReleasedFactPage({ detail }: { readonly detail: ReleasedFactDetail }) {
  const t = useTranslations("releases");
  const { release, fact, excerpts } = detail;
  const lead = (
    <span className={classes.lead}>
      <span>
        {t("factOf", { number: release.number })} ·{" "}
        <Link className={classes.link} href={releaseHref(release.id)}>
          {release.title}
        </Link>
      </span>
      <ReleaseBadges release={release} />
    </span>
  );
  const title = [fact.place, fact.period, fact.indicator].filter(Boolean).join(" · ");
  return (
    <Page title={title} lead={lead} narrow>
      <Notices detail={detail} />
      <section className={classes.section} aria-labelledby="words">
        <Title order={2} id="words">
          {t("words")}
        </Title>
        <Excerpts excerpts={excerpts} evidence={fact.evidence} />
        <Source detail={detail} />
      </section>
      <section className={classes.section} aria-labelledby="fields">
        <Title order={2} id="fields">
          {t("fields")}
        </Title>
        <Fields detail={detail} />
      </section>
      <section className={classes.section} aria-labelledby="history">
        <Title order={2} id="history">
          {t("history")}
        </Title>
        <ReleasedHistory events={detail.history} />
      </section>
    </Page>
  );
}

function Notices({ detail }: { readonly detail: ReleasedFactDetail }) {
  const t = useTranslations("releases");
  const format = useFormatter();
  const { withdrawn } = detail.release;
  const at = withdrawn && format.dateTime(new Date(withdrawn.at), { dateStyle: "medium" });
  const { newest, fact } = detail;
  const words = newest && {
    same: t("newestSame", { number: newest.number }),
    corrected: t("newestCorrected", { number: newest.number }),
    gone: t("newestGone", { number: newest.number }),
  };
  return (
    <>
      {withdrawn && at && (
        <Alert color="red" variant="light" title={t("withdrawnTitle")}>
          {t("withdrawnAt", { at, reason: withdrawn.reason })}
        </Alert>
      )}
      {newest && words && (
        <Alert variant="light" color={newest.state === "same" ? "gray" : "yellow"}>
          {words[newest.state]}{" "}
          <Link
            className={classes.link}
            href={newest.state === "gone" ? releaseHref(newest.id) : releasedFactHref(newest.id, fact.id)}
          >
            {t("openNewest")}
          </Link>
        </Alert>
      )}
    </>
  );
}

function Source({ detail }: { readonly detail: ReleasedFactDetail }) {
  const t = useTranslations("releases");
  const { article, source, fact, release } = detail;
  const projectId = release.project.id;
  const places = fact.evidence.filter(({ role }) => role === "evidence").map(({ start, end }) => `${start}..${end}`);
  return (
    <dl className={classes.aboutList}>
      <Row label={t("article")}>
        <span lang="zh-CN">{[article.title, article.date].filter(Boolean).join(" · ")}</span>
        {projectId !== null && (
          <>
            {" "}
            <Link className={classes.link} href={`${articleHref(projectId, article.id)}?fact=${fact.id}`}>
              {t("openReview")}
            </Link>
          </>
        )}
      </Row>
      <Row label={t("file")}>
        {source.fileName}
        <span className={classes.hash}>SHA-256 {source.sha256}</span>
      </Row>
      <Row label={t("position")}>{places.join(" · ")}</Row>
    </dl>
  );
}

function Fields({ detail }: { readonly detail: ReleasedFactDetail }) {
  const t = useTranslations("releases");
  const review = useTranslations("review");
  const field = useTranslations("field");
  const write = useFieldWords();
  const format = useFormatter();
  const { fact } = detail;
  // Fields that state nothing are left out, or the list would be mostly dashes.
  const shown = factFieldNames.filter((name) => fact[name] !== null || name === "period");
  return (
    <dl className={classes.aboutList}>
      {shown.map((name) => (
        <Row key={name} label={field(name)}>
          <span lang="zh-CN">{write(name, fact[name])}</span>
          {name === "place" && fact.placeCode && (
            <span className={classes.quiet}> {review("placeCode", { code: fact.placeCode })}</span>
          )}
        </Row>
      ))}
      <Row label={t("approvedBy")}>
        {t("by2", {
          name: fact.approvedBy,
          at: format.dateTime(new Date(fact.approvedAt), { dateStyle: "medium", timeStyle: "short" }),
        })}
      </Row>
    </dl>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
