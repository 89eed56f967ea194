"use client";
/** The files of this import, each with its state, and what can be done with all of them. */
import { Button, Group } from "@mantine/core";
import Link from "next/link";
import type { Dispatch } from "react";
import { useTranslations } from "use-intl";
import { canSend } from "./cut-problems";
import { ImportItem } from "./import-item";
import classes from "./import-list.module.css";
import type { QueueAction, QueueItem } from "./queue";

interface Props {
  readonly projectId: string;
  readonly items: readonly QueueItem[];
  readonly dispatch: Dispatch<QueueAction>;
}

export function ImportList({ projectId, items, dispatch }: Props) {
  const t = useTranslations("import");
  const ready = items.filter(({ stage, articles }) => stage === "ready" && canSend(articles));
  const imported = items.filter(({ stage }) => stage === "imported").length;
  const refused = items.filter(({ stage }) => stage === "refused").length;
  return (
    <section aria-label={t("files")} className={classes.section}>
      <div className={classes.bar}>
        <output className={classes.summary}>
          {t("summary", { imported, refused, left: items.length - imported - refused })}
        </output>
        <Group gap="sm">
          {imported + refused > 0 && (
            <Button variant="subtle" color="gray" onClick={() => dispatch({ kind: "clear" })}>
              {t("clear")}
            </Button>
          )}
          {imported > 0 && (
            <Button variant="default" component={Link} href={`/projects/${projectId}`}>
              {t("toOverview")}
            </Button>
          )}
          {ready.length > 0 && (
            <Button onClick={() => dispatch({ kind: "queue", ids: ready.map(({ id }) => id) })}>
              {t("importAll", { count: ready.length })}
            </Button>
          )}
        </Group>
      </div>
      <ul className={classes.list}>
        {items.map((item) => (
          <ImportItem key={item.id} projectId={projectId} item={item} dispatch={dispatch} />
        ))}
      </ul>
    </section>
  );
}
