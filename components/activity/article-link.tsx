"use client";
/** The title of an article, which leads to it: below a line, or in its sentence. */
import Link from "next/link";
import { articleHref } from "@/components/projects/hrefs";
import type { EventEntry } from "@/lib/api/activity";
import classes from "./activity.module.css";

interface Props {
  readonly projectId: string;
  readonly article: EventEntry["article"];
  /** Whether it stands in a sentence. */
  readonly isThing?: boolean;
}

export function ArticleLink({ projectId, article, isThing = false }: Props) {
  const className = isThing ? classes.thing : classes.article;
  return (
    <Link href={articleHref(projectId, article.id)} prefetch={false} className={className} lang="zh-CN">
      {article.title}
    </Link>
  );
}
