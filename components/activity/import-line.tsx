"use client";
/** An import: which file or package, and what came of it. Leads to the first article of the file, or to those of the project. */
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { articleHref } from "@/components/projects/hrefs";
import type { ImportEntry } from "@/lib/api/activity";
import classes from "./activity.module.css";
import { LineFrame } from "./line-frame";

interface Props {
  readonly projectId: string;
  readonly entry: ImportEntry;
}

export function ImportLine({ projectId, entry }: Props) {
  const t = useTranslations("activity.import");
  const { articles, facts, package: held } = entry;
  return (
    <LineFrame
      entry={entry}
      did={
        held
          ? t.rich("package", {
              package: (words: ReactNode) => (
                <Link href={`/projects/${projectId}`} prefetch={false} className={classes.thing}>
                  {words}
                </Link>
              ),
              ...held,
              articles,
              facts,
            })
          : t.rich("file", { file: () => <FileLink projectId={projectId} source={entry.source} />, articles, facts })
      }
    />
  );
}

export function FileLink({
  projectId,
  source,
}: {
  readonly projectId: string;
  readonly source: ImportEntry["source"];
}) {
  if (!source) return null;
  if (source.article === null) return <span lang="zh-CN">{source.fileName}</span>;
  return (
    <Link href={articleHref(projectId, source.article)} prefetch={false} className={classes.thing} lang="zh-CN">
      {source.fileName}
    </Link>
  );
}
