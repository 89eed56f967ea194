"use client";
/** How a release differs from the one before: each fact that was added, corrected or withdrawn, with why and by whom. */
import { SegmentedControl, Title } from "@mantine/core";
import { IconMinus, IconPencil, IconPlus } from "@tabler/icons-react";
import Link from "next/link";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { EventChanges } from "@/components/activity/event-changes";
import type { ReleaseChangePage, ReleaseChangeView, ReleaseView } from "@/lib/api/releases";
import { claimChanges } from "@/lib/release/claim-changes";
import { ClaimWords } from "./claim-words";
import { MoreButton } from "./more-button";
import { releasedFactHref, releaseHref } from "./release-hrefs";
import classes from "./releases.module.css";
import { usePages } from "./use-pages";

const kinds = ["added", "corrected", "withdrawn"] as const;
type Kind = (typeof kinds)[number];

export function ReleaseChanges({ release }: { readonly release: ReleaseView }) {
  const t = useTranslations("releases");
  const { previous, counts } = release;
  if (!previous) return null;
  const none = counts.added + counts.corrected + counts.withdrawn === 0;
  return (
    <section className={classes.section} aria-labelledby="changes">
      <Title order={2} id="changes">
        {previous.id === null ? (
          t("changesTitle", { number: previous.number })
        ) : (
          <Link className={classes.link} href={releaseHref(previous.id)}>
            {t("changesTitle", { number: previous.number })}
          </Link>
        )}
      </Title>
      {none ? (
        <p className={classes.quiet}>{t("changesNone", { number: previous.number })}</p>
      ) : (
        <ChangeList release={release} previousId={previous.id} />
      )}
    </section>
  );
}

function ChangeList({ release, previousId }: { readonly release: ReleaseView; readonly previousId: string | null }) {
  const t = useTranslations("releases");
  const format = useFormatter();
  const [kind, setKind] = useState<Kind | "all">("all");
  const { counts } = release;
  const all = counts.added + counts.corrected + counts.withdrawn;
  const ofKind = kind === "all" ? "" : `&kind=${kind}`;
  const list = usePages<ReleaseChangePage>(`/api/releases/${release.id}/changes?limit=50${ofKind}`, "after");
  const changes = list.pages?.flatMap((page) => page.changes) ?? [];
  const words = { added: t("added"), corrected: t("corrected"), withdrawn: t("gone") };
  return (
    <>
      <p className={classes.quiet}>{t("changed", { ...counts })}</p>
      <SegmentedControl
        className={classes.kinds}
        aria-label={t("changesTitle", { number: release.previous?.number ?? 0 })}
        value={kind}
        onChange={(value) => setKind(kinds.find((each) => each === value) ?? "all")}
        data={[
          { value: "all", label: `${t("kindAll")} ${format.number(all)}` },
          ...kinds.map((value) => ({ value, label: `${words[value]} ${format.number(counts[value])}` })),
        ]}
      />
      {list.pages && changes.length === 0 && <p className={classes.quiet}>{t("noneOfKind")}</p>}
      {changes.length > 0 && (
        <ol className={classes.list}>
          {changes.map((change) => (
            <li key={change.factId}>
              <ChangeLine
                change={change}
                label={words[change.kind]}
                releaseId={change.kind === "withdrawn" ? previousId : release.id}
              />
            </li>
          ))}
        </ol>
      )}
      <MoreButton list={list} label={t("more")} />
    </>
  );
}

const signs = { added: IconPlus, corrected: IconPencil, withdrawn: IconMinus };

interface LineProps {
  readonly change: ReleaseChangeView;
  readonly label: string;
  /** That has the fact; null where whoever reads may not see it. */
  readonly releaseId: string | null;
}

function ChangeLine({ change, label, releaseId }: LineProps) {
  const t = useTranslations("releases");
  const why = useTranslations("changeReason");
  const format = useFormatter();
  const { kind, before, after, reason, note, by, at } = change;
  const claim = after ?? before;
  const Sign = signs[kind];
  const when = at && format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  return (
    <div className={classes.change} data-kind={kind}>
      <span className={classes.sign} title={label}>
        <Sign size={15} stroke={2.25} role="img" aria-label={label} />
      </span>
      <div className={classes.changeWords}>
        {claim && releaseId === null && <ClaimWords claim={claim} />}
        {claim && releaseId !== null && (
          <Link href={releasedFactHref(releaseId, change.factId)} className={classes.claim} prefetch={false}>
            <ClaimWords claim={claim} />
          </Link>
        )}
        {before && after && <EventChanges changes={claimChanges(before, after)} />}
        {(reason || note) && (
          <p className={classes.reason}>
            {reason && t("why", { reason: why(reason) })} {note && <q lang="zh-CN">{note}</q>}
          </p>
        )}
        <p className={classes.quiet}>
          <span lang="zh-CN">{change.articleTitle}</span>
          {by && when ? ` · ${t("by2", { name: by, at: when })}` : when ? ` · ${when}` : ""}
        </p>
      </div>
    </div>
  );
}
