"use client";
/** The decisions that were made in bulk, newest first: to go on with, or to take back later. */
import { Button, Menu } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { type QueryClient, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { ProblemAlert } from "@/components/ui/problem-alert";
import type { BatchView } from "@/lib/api/batches";
import classes from "./bulk.module.css";

interface Props {
  readonly projectId: string;
  readonly onOpen: (batch: BatchView) => void;
}

const keyOf = (projectId: string) => ["batches", projectId] as const;

/** Asks again when the list is looked at next. */
export function refreshBatches(client: QueryClient, projectId: string): void {
  void client.invalidateQueries({ queryKey: keyOf(projectId) });
}

export function RecentBatches({ projectId, onOpen }: Props) {
  const t = useTranslations("bulk");
  const format = useFormatter();
  const [opened, setOpened] = useState(false);
  const { data: answer } = useQuery({
    queryKey: keyOf(projectId),
    queryFn: ({ signal }) => call<readonly BatchView[]>("GET", `/api/projects/${projectId}/batches`, undefined, signal),
    enabled: opened,
  });
  // The list has no examples: the batch itself has.
  const open = async (batch: BatchView) => {
    const whole = await call<BatchView>("GET", `/api/batches/${batch.id}`);
    onOpen(whole.ok ? whole.value : batch);
  };
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={320} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          className={classes.recent}
          leftSection={<IconHistory size={14} aria-hidden />}
        >
          {t("recent")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {answer && !answer.ok && <ProblemAlert problem={answer.problem} plain />}
        {answer?.ok && answer.value.length === 0 && <Menu.Label>{t("recentNone")}</Menu.Label>}
        {answer?.ok &&
          answer.value.map((batch) => (
            <Menu.Item key={batch.id} onClick={() => void open(batch)}>
              <Line batch={batch} />
              <div className={classes.recentState}>
                {format.dateTime(new Date(batch.createdAt), { dateStyle: "medium", timeStyle: "short" })}
                {batch.status === "undone" && ` · ${t("recentUndone")}`}
                {(batch.status === "running" || batch.status === "undoing") && ` · ${t("recentRunning")}`}
              </div>
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Line({ batch: { decision, total, by } }: { readonly batch: BatchView }) {
  const t = useTranslations("bulk");
  const { name } = by;
  if (decision.kind === "settle") return t("recentNumerals", { count: total, name });
  return t("recentLine", { action: t(`action.${decision.kind}`), count: total, name });
}
