"use client";
/** One file of the import: how far it is, what was found, why it was refused, and its cuts to look at. */
import { ActionIcon, Button, Progress } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCircleCheck, IconCircleX, IconFileText, IconX } from "@tabler/icons-react";
import { type Dispatch, useId } from "react";
import { useTranslations } from "use-intl";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { CutEditor } from "./cut-editor";
import { canSend } from "./cut-problems";
import { ImportFound } from "./import-found";
import classes from "./import-item.module.css";
import { ImportedArticles } from "./imported-articles";
import { mayPass, type QueueAction, type QueueItem } from "./queue";

interface Props {
  readonly projectId: string;
  readonly item: QueueItem;
  readonly dispatch: Dispatch<QueueAction>;
}

export function ImportItem({ projectId, item, dispatch }: Props) {
  const t = useTranslations("import");
  const shell = useTranslations("shell");
  const [looking, look] = useDisclosure(false);
  const editorId = useId();
  const { id, file, stage, preview, articles, problem, result } = item;
  const sendable = canSend(articles);
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <StageIcon stage={stage} />
        <div className={classes.words}>
          <span className={classes.name}>{file.name}</span>
          <ImportFound item={item} />
        </div>
        <div className={classes.actions}>
          {stage === "ready" && preview && (
            <>
              <Button
                variant="default"
                size="sm"
                aria-label={looking ? undefined : t("lookOf", { file: file.name })}
                aria-expanded={looking}
                aria-controls={looking ? editorId : undefined}
                onClick={look.toggle}
              >
                {looking ? t("hide") : t("look")}
              </Button>
              <Button
                variant="light"
                size="sm"
                aria-label={t("importOf", { file: file.name })}
                disabled={!sendable}
                onClick={() => dispatch({ kind: "queue", ids: [id] })}
              >
                {t("importOne")}
              </Button>
            </>
          )}
          {stage === "refused" && problem && mayPass(problem) && (
            <Button
              variant="default"
              size="sm"
              aria-label={t("retryOf", { file: file.name })}
              onClick={() => dispatch({ kind: "retry", id })}
            >
              {shell("retry")}
            </Button>
          )}
          {stage !== "imported" && stage !== "importing" && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t("remove", { file: file.name })}
              onClick={() => dispatch({ kind: "remove", id })}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      </div>
      <StageProgress item={item} />
      <div className={classes.problem}>
        <ProblemAlert plain problem={problemOf(item, t)} />
        {stage === "ready" && !sendable && !looking && <ProblemAlert plain problem={t("mend")} />}
      </div>
      {stage === "ready" && preview && looking && (
        <div id={editorId}>
          <CutEditor
            preview={preview}
            articles={articles}
            onChange={(next) => dispatch({ kind: "edit", id, articles: next })}
          />
        </div>
      )}
      {result && <ImportedArticles projectId={projectId} articles={result.articles} />}
    </li>
  );
}

function problemOf({ problem }: QueueItem, t: ReturnType<typeof useTranslations<"import">>) {
  const existing = problem?.code === "file-duplicate" ? problem.details?.existing : null;
  return typeof existing === "string" ? t("existing", { file: existing }) : problem;
}

function StageIcon({ stage }: Pick<QueueItem, "stage">) {
  if (stage === "imported") return <IconCircleCheck size={20} className={classes.done} aria-hidden />;
  if (stage === "refused") return <IconCircleX size={20} className={classes.failed} aria-hidden />;
  return <IconFileText size={20} className={classes.quiet} aria-hidden />;
}

function StageProgress({ item }: { readonly item: QueueItem }) {
  const t = useTranslations("import");
  if (item.stage !== "reading" && item.stage !== "importing") return null;
  const percent = Math.round(item.sent * 100);
  // Once all is sent the server works, and does not say how far it is: a moving bar.
  const working = percent >= 100;
  return (
    <Progress.Root size="sm">
      <Progress.Section value={percent} animated={working} aria-label={t("progressOf", { file: item.file.name })} />
    </Progress.Root>
  );
}
