"use client";
/** What can be done with the selected facts of the table, and what has been done in bulk before. */
import { Button } from "@mantine/core";
import { IconCheck, IconPencil, IconRotate, IconX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { refreshFacts } from "@/components/facts/fact-queries";
import type { FactSelection } from "@/components/facts/use-selection";
import type { FactFilter } from "@/lib/review/fact-filter";
import { type Ask, selectionOf } from "./ask";
import { BatchDialog } from "./batch-dialog";
import classes from "./bulk.module.css";
import { RecentBatches, refreshBatches } from "./recent-batches";

interface Props {
  readonly projectId: string;
  readonly filter: FactFilter;
  readonly selection: FactSelection;
  /** What is being asked for in the dialog; null while that is closed. */
  readonly ask: Ask | null;
  readonly onAsk: (ask: Ask | null) => void;
}

const kinds = [
  ["approve", IconCheck],
  ["reject", IconX],
  ["reopen", IconRotate],
  ["correct", IconPencil],
] as const;

export function BulkActions({ projectId, filter, selection, ask, onAsk }: Props) {
  const t = useTranslations("bulk");
  const client = useQueryClient();
  const onChange = useCallback(() => {
    void refreshFacts(client);
    refreshBatches(client, projectId);
  }, [client, projectId]);
  return (
    <>
      {selection.count > 0 && (
        <div role="toolbar" aria-label={t("actions")} className={classes.actions}>
          {kinds.map(([kind, Icon]) => (
            <Button
              key={kind}
              size="compact-xs"
              variant="default"
              leftSection={<Icon size={13} aria-hidden />}
              onClick={() => onAsk({ selection: selectionOf(filter, selection.value), kind, decision: null })}
            >
              {t(`action.${kind}`)}
            </Button>
          ))}
        </div>
      )}
      <RecentBatches projectId={projectId} onOpen={(made) => onAsk({ made })} />
      {ask && <BatchDialog projectId={projectId} ask={ask} onChange={onChange} onClose={() => onAsk(null)} />}
    </>
  );
}
