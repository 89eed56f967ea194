"use client";
/** A release: what it holds, what differs from the one before, its hashes and its facts. */
import { Alert, Button, Code, CopyButton, Table, Title } from "@mantine/core";
import { IconCheck, IconCopy, IconDownload } from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useRuleWords } from "@/components/facts/facet-words";
import { Page } from "@/components/ui/page";
import type { ReleaseView } from "@/lib/api/releases";
import { ReleaseActions } from "./release-actions";
import { ReleaseBadges } from "./release-badges";
import { ReleaseChanges } from "./release-changes";
import { ReleaseFacts } from "./release-facts";
import { releaseHref, releasesHref } from "./release-hrefs";
import classes from "./releases.module.css";
import { useLicence } from "./use-licence";

interface Props {
  readonly release: ReleaseView;
  /** Its permanent address, with the origin. */
  readonly address: string;
}

export function ReleasePage({ release, address }: Props) {
  const t = useTranslations("releases");
  const { project, number, member } = release;
  const lead = (
    <span className={classes.lead}>
      {member ? (
        <Link className={classes.link} href={releasesHref(project.id)}>
          {project.name}
        </Link>
      ) : (
        project.name
      )}{" "}
      · {t("number", { number })}
      <ReleaseBadges release={release} />
    </span>
  );
  return (
    <Page title={release.title} lead={lead} actions={<Actions release={release} />}>
      <Notices release={release} />
      {release.notes && <p className={classes.notes}>{release.notes}</p>}
      <About release={release} address={address} />
      <ReleaseChanges release={release} />
      <Review release={release} />
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
        href={`/api/releases/${release.id}/package`}
        download
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t("download")}
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

function About({ release, address }: Props) {
  const t = useTranslations("releases");
  const licence = useLicence();
  const format = useFormatter();
  const { counts, createdAt, createdBy } = release;
  const holds = [
    t("facts", { count: counts.facts }),
    t("articles", { count: counts.articles }),
    t("sources", { count: counts.sources }),
    t("decisions", { count: counts.decisions }),
  ];
  return (
    <dl className={classes.aboutList}>
      <Row label={t("holds")}>{holds.join(" · ")}</Row>
      <Row label={t("frozenAt")}>
        <time dateTime={createdAt}>
          {format.dateTime(new Date(createdAt), { dateStyle: "long", timeStyle: "short" })}
        </time>
        {createdBy && ` · ${t("by", { name: createdBy })}`}
      </Row>
      {release.publicAt && (
        <Row label={t("public")}>
          {t("publicSince", { at: format.dateTime(new Date(release.publicAt), { dateStyle: "medium" }) })}
        </Row>
      )}
      <Row label={t("licence")}>{licence(release.licence)}</Row>
      <Row label={t("textsIn")}>{release.texts ? t("textsThere") : t("textsGone")}</Row>
      <Row label={t("peopleIn")}>{release.names ? t("peopleShown") : t("peopleHidden")}</Row>
      <Row label={t("address")}>
        <Copied text={address} label={t("copyAddress")} />
      </Row>
      <Row label={t("fingerprint")}>
        <Copied text={release.contentSha256} label={t("fingerprint")} />
        <span className={classes.quiet}>{t("fingerprintHint")}</span>
      </Row>
      {release.package && (
        <Row label={t("packageHash")}>
          <Copied text={release.package.sha256} label={t("packageHash")} />
        </Row>
      )}
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

function Copied({ text, label }: { readonly text: string; readonly label: string }) {
  const shell = useTranslations("shell");
  return (
    <span className={classes.copied}>
      <Code className={classes.code}>{text}</Code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`${copied ? shell("copied") : shell("copy")} · ${label}`}
            leftSection={copied ? <IconCheck size={13} aria-hidden /> : <IconCopy size={13} aria-hidden />}
            onClick={copy}
          >
            {copied ? shell("copied") : shell("copy")}
          </Button>
        )}
      </CopyButton>
    </span>
  );
}

function Review({ release }: { readonly release: ReleaseView }) {
  const t = useTranslations("releases");
  const format = useFormatter();
  const words = useRuleWords();
  return (
    <section className={classes.section} aria-labelledby="review">
      <Title order={2} id="review">
        {t("reviewTitle")}
      </Title>
      <div className={classes.scroll}>
        <Table className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("rule")}</Table.Th>
              <Table.Th>{t("ruleApproved")}</Table.Th>
              <Table.Th>{t("ruleCorrected")}</Table.Th>
              <Table.Th>{t("ruleRejected")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {release.review.map(({ rule, approved, corrected, rejected }) => (
              <Table.Tr key={rule}>
                <Table.Td>{words(rule)}</Table.Td>
                <Table.Td>{format.number(approved)}</Table.Td>
                <Table.Td>{format.number(corrected)}</Table.Td>
                <Table.Td>{format.number(rejected)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
