"use client";
/** A comment: on which fact, whom it names, and its words, a few lines of them. The whole stands beside the fact. */
import { useFormatter, useTranslations } from "use-intl";
import { piecesOf } from "@/components/comments/mention-draft";
import type { CommentEntry } from "@/lib/api/activity";
import classes from "./activity.module.css";
import { ArticleLink } from "./article-link";
import { LineFrame } from "./line-frame";
import { ThingLink } from "./thing-link";

interface Props {
  readonly projectId: string;
  readonly entry: CommentEntry;
}

export function CommentLine({ projectId, entry }: Props) {
  const t = useTranslations("activity.comment");
  const format = useFormatter();
  const { body, mentions, article, fact } = entry;
  const thing = () => <ThingLink projectId={projectId} entry={{ fact, article, numeral: null }} tab="comments" />;
  const names = format.list(mentions.map(({ name }) => name));
  return (
    <LineFrame
      entry={entry}
      did={
        <>
          {mentions.length > 0 ? t.rich("naming", { thing, names }) : t.rich("plain", { thing })}
          {entry.edited && <span className={classes.reason}> · {t("edited")}</span>}
        </>
      }
    >
      {body === null ? (
        <p className={classes.gone}>{t("deleted")}</p>
      ) : (
        <p className={classes.said}>
          {piecesOf(body, mentions).map(({ text, name, start }) =>
            name === null ? text : <mark key={start}>{text}</mark>,
          )}
        </p>
      )}
      <ArticleLink projectId={projectId} article={article} />
    </LineFrame>
  );
}
