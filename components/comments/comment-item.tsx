"use client";
/** One comment: its words with the people they name, and for those who may: other words, or none. */
import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Moment } from "@/components/activity/moment";
import type { CommentView } from "@/lib/api/comments";
import { CommentForm } from "./comment-form";
import classes from "./comments.module.css";
import { piecesOf } from "./mention-draft";

interface Props {
  readonly comment: CommentView;
  readonly projectId: string;
  readonly isOwn: boolean;
  readonly mayDelete: boolean;
  /** Both answer whether it was done. */
  readonly onChange: (body: string, mentions: string[]) => Promise<boolean>;
  readonly onDelete: () => Promise<boolean>;
}

export function CommentItem({ comment, projectId, isOwn, mayDelete, onChange, onDelete }: Props) {
  const t = useTranslations("comments");
  const [draft, setDraft] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { body } = comment;
  return (
    <li className={classes.comment}>
      <div className={classes.head}>
        <b>{comment.by.name}</b>
        <span className={classes.when}>
          <Moment at={comment.at} />
          {comment.editedAt && body !== null && ` · ${t("edited")}`}
        </span>
        {body !== null && draft === null && !asking && (
          <span className={classes.actions}>
            {isOwn && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                onClick={() => {
                  setDraft(body);
                  requestAnimationFrame(() => field.current?.focus());
                }}
              >
                {t("edit")}
              </Button>
            )}
            {mayDelete && (
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAsking(true)}>
                {t("delete")}
              </Button>
            )}
          </span>
        )}
      </div>
      {body === null && <p className={classes.gone}>{t("deleted")}</p>}
      {body !== null && draft === null && (
        <p className={classes.body}>
          {piecesOf(body, comment.mentions).map(({ text, name, start }) =>
            name === null ? text : <mark key={start}>{text}</mark>,
          )}
        </p>
      )}
      {draft !== null && (
        <CommentForm
          projectId={projectId}
          field={field}
          label={t("editLabel")}
          send={t("save")}
          text={draft}
          onText={setDraft}
          onLeave={() => setDraft(null)}
          onSend={async (words, mentions) => {
            const changed = await onChange(words, mentions);
            if (changed) setDraft(null);
            return changed;
          }}
        />
      )}
      {asking && (
        <div className={classes.ask} role="alert">
          {t("deleteAsk")}
          <Button size="compact-xs" color="red" autoFocus onClick={() => void onDelete().then(() => setAsking(false))}>
            {t("delete")}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setAsking(false)}>
            {t("cancel")}
          </Button>
        </div>
      )}
    </li>
  );
}
