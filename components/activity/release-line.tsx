"use client";
/** What became of a release: frozen, made public or for members alone, withdrawn and why. */
import Link from "next/link";
import { useTranslations } from "use-intl";
import { releaseHref } from "@/components/releases/release-hrefs";
import type { ReleaseEntry } from "@/lib/api/activity";
import classes from "./activity.module.css";
import { LineFrame } from "./line-frame";

export function ReleaseLine({ entry }: { readonly entry: ReleaseEntry }) {
  const t = useTranslations("activity.release");
  const { id, number, title, facts } = entry.release;
  const release = () => (
    <Link href={releaseHref(id)} prefetch={false} className={classes.thing}>
      {t("name", { number, title })}
    </Link>
  );
  return (
    <LineFrame entry={entry} did={t.rich(entry.act, { release, facts })}>
      {entry.reason && (
        <q className={classes.note} lang="zh-CN">
          {entry.reason}
        </q>
      )}
    </LineFrame>
  );
}
