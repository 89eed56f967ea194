"use client";
/** An article that was given to somebody to review, passed on, or taken back. */
import { useTranslations } from "use-intl";
import type { AssignEntry } from "@/lib/api/activity";
import { ArticleLink } from "./article-link";
import { assignmentWay } from "./assignment-way";
import { LineFrame } from "./line-frame";

interface Props {
  readonly projectId: string;
  readonly entry: AssignEntry;
}

export function AssignLine({ projectId, entry }: Props) {
  const t = useTranslations("activity.assign");
  const [from, to] = [entry.from?.name ?? "", entry.to?.name ?? ""];
  const article = () => <ArticleLink projectId={projectId} article={entry.article} isThing />;
  return <LineFrame entry={entry} did={t.rich(assignmentWay(entry), { article, from, to })} />;
}
