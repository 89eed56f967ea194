"use client";
/** What is said about the fact in hand, the newest last, and where to say more. Looking at it reads the mentions in it. */
import { Button } from "@mantine/core";
import { useSessionStorage } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type Answer, call } from "@/components/api/client";
import { newRequestId } from "@/components/api/request-id";
import { useProblemText } from "@/components/ui/problem-text";
import type { CommentView } from "@/lib/api/comments";
import type { PersonView, ReviewView } from "@/lib/api/views";
import { can } from "@/lib/auth/can";
import { CommentForm } from "./comment-form";
import { CommentItem } from "./comment-item";
import { markRead, renewComments, useComments, useMentions } from "./comment-queries";
import classes from "./comments.module.css";

interface Props {
  readonly project: ReviewView["project"];
  readonly articleId: string;
  readonly factId: string;
  readonly person: PersonView;
  /** The person wants to write now; `onWriting` is called once they can. */
  readonly commenting: boolean;
  readonly onWriting: () => void;
  /** Where the focus goes when they leave the field. */
  readonly onLeave: () => void;
}

export function FactComments({ project, articleId, factId, person, commenting, onWriting, onLeave }: Props) {
  const t = useTranslations("comments");
  const problemText = useProblemText();
  const client = useQueryClient();
  const pages = useComments(factId);
  const mentions = useMentions(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText, forget] = useSessionStorage({ key: `kaoju.comment.${person.id}.${factId}`, defaultValue: "" });
  const [problem, setProblem] = useState<string | null>(null);
  // The same for each try to send the same words, so that an answer that was lost says nothing twice.
  const attempt = useRef({ body: "", requestId: "" });

  useEffect(() => {
    if (!commenting) return;
    field.current?.focus();
    onWriting();
  }, [commenting, onWriting]);

  const unread = mentions?.mentions.filter((mention) => mention.factId === factId).map(({ id }) => id) ?? [];
  const unreadIds = unread.join(" ");
  useEffect(() => {
    if (unreadIds !== "") void markRead(client, unreadIds.split(" "));
  }, [client, unreadIds]);

  const ask = async <T,>(request: Promise<Answer<T>>): Promise<boolean> => {
    const answer = await request;
    setProblem(answer.ok ? null : problemText(answer.problem));
    if (answer.ok) await renewComments(client, articleId, factId);
    return answer.ok;
  };
  const send = async (body: string, named: string[]) => {
    if (attempt.current.body !== body) attempt.current = { body, requestId: newRequestId() };
    const { requestId } = attempt.current;
    const sent = await ask(
      call<CommentView>(
        "POST",
        `/api/facts/${factId}/comments`,
        { requestId, body, mentions: named },
        undefined,
        person.id,
      ),
    );
    if (sent) {
      attempt.current = { body: "", requestId: "" };
      forget();
    }
    return sent;
  };

  const comments = pages.data?.pages.flatMap((page) => (page.ok ? page.value.comments : [])).toReversed();
  const refused = pages.data?.pages.find((page) => !page.ok);
  return (
    <div className={classes.comments}>
      {pages.hasNextPage && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t("older")}
        </Button>
      )}
      {!comments && <p className={classes.hint}>{t("loading")}</p>}
      {refused && !refused.ok && (
        <p className={classes.problem} role="alert">
          {problemText(refused.problem)}
        </p>
      )}
      {comments?.length === 0 && !refused && <p className={classes.hint}>{t("none")}</p>}
      {comments && comments.length > 0 && (
        <ol className={classes.list} aria-label={t("title")}>
          {comments.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              projectId={project.id}
              isOwn={comment.by.id === person.id}
              mayDelete={comment.by.id === person.id || can(project.role, "project.edit")}
              onChange={(body, named) =>
                ask(call("PATCH", `/api/comments/${comment.id}`, { body, mentions: named }, undefined, person.id))
              }
              onDelete={() => ask(call("DELETE", `/api/comments/${comment.id}`, undefined, undefined, person.id))}
            />
          ))}
        </ol>
      )}
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <CommentForm
        projectId={project.id}
        field={field}
        label={t("write")}
        send={t("send")}
        text={text}
        onText={setText}
        onSend={send}
        onLeave={onLeave}
      />
    </div>
  );
}
