"use client";
/** What a release is by itself: when it was frozen, under which licence, its address and its hashes. */
import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { ReleaseView } from "@/lib/api/releases";
import { Copied } from "./copied";
import classes from "./releases.module.css";
import { useLicence } from "./use-licence";

interface Props {
  readonly release: ReleaseView;
  /** Its permanent address, with the origin. */
  readonly address: string;
}

export function ReleaseAbout({ release, address }: Props) {
  const t = useTranslations("releases");
  const licence = useLicence();
  const format = useFormatter();
  const { createdAt, createdBy, package: file } = release;
  const sizeOf = (bytes: number) =>
    format.number(bytes < 1e6 ? bytes / 1e3 : bytes / 1e6, {
      style: "unit",
      unit: bytes < 1e6 ? "kilobyte" : "megabyte",
      maximumSignificantDigits: 3,
    });
  return (
    <aside className={classes.aside} aria-labelledby="about">
      <Title order={2} id="about">
        {t("about")}
      </Title>
      <dl className={classes.aboutAside}>
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
        {file && (
          <Row label={t("packageHash")}>
            <Copied text={file.sha256} label={t("packageHash")} />
            <span className={classes.quiet}>{sizeOf(file.bytes)}</span>
          </Row>
        )}
      </dl>
    </aside>
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
