"use client";
/** Saved views: named states of the table. One's own can be shared with the project, renamed and deleted. */
import { Button, Menu } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconBookmark, IconDeviceFloppy, IconPencil, IconTrash, IconUsers, IconUsersMinus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { useProblemText } from "@/components/ui/problem-text";
import type { SavedViewChangeRequest, SavedViewView } from "@/lib/api/fact-list";
import { viewsQuery } from "./fact-queries";
import classes from "./facts-screen.module.css";
import { ViewDialog } from "./view-dialog";

interface Props {
  readonly projectId: string;
  /** The state of the table now, as a view keeps it. */
  readonly query: string;
  readonly onOpen: (query: string) => void;
}

export function ViewsMenu({ projectId, query, onOpen }: Props) {
  const t = useTranslations("facts");
  const shell = useTranslations("shell");
  const problemText = useProblemText();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<{ view: SavedViewView | null } | null>(null);
  const answer = useQuery(viewsQuery(projectId)).data;
  const views = answer?.ok ? answer.value : [];
  const current = views.find((view) => view.query === query) ?? null;
  const change = useMutation({
    mutationFn: ({ id, body }: { id: string; body: SavedViewChangeRequest | null }) =>
      body === null ? call("DELETE", `/api/views/${id}`) : call("PATCH", `/api/views/${id}`, body),
    onSuccess: (changed) => {
      if (!changed.ok) notifications.show({ color: "red", message: problemText(changed.problem) });
      void client.invalidateQueries({ queryKey: viewsQuery(projectId).queryKey });
    },
  });
  const askToDelete = (view: SavedViewView) =>
    modals.openConfirmModal({
      title: t("viewDeleteTitle", { name: view.name }),
      children: t("viewDeleteText"),
      labels: { confirm: t("viewDelete"), cancel: shell("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () => change.mutate({ id: view.id, body: null }),
    });
  const groups = [
    { name: t("viewsMine"), views: views.filter(({ mine }) => mine) },
    { name: t("viewsShared"), views: views.filter(({ mine }) => !mine) },
  ];
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconBookmark size={15} aria-hidden />}
            className={classes.views}
          >
            <span className={classes.viewName}>{current ? current.name : t("views")}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.viewList}>
          {answer && !answer.ok && <Menu.Label>{problemText(answer.problem)}</Menu.Label>}
          {answer?.ok && views.length === 0 && <Menu.Label>{t("viewsNone")}</Menu.Label>}
          {groups
            .filter((group) => group.views.length > 0)
            .map((group) => [
              <Menu.Label key={group.name}>{group.name}</Menu.Label>,
              ...group.views.map((view) => (
                <Menu.Item
                  key={view.id}
                  aria-current={view === current || undefined}
                  rightSection={
                    view.mine ? (
                      view.shared && <IconUsers size={14} aria-label={t("viewIsShared")} />
                    ) : (
                      <small>{view.by.name}</small>
                    )
                  }
                  onClick={() => onOpen(view.query)}
                >
                  {view.name}
                </Menu.Item>
              )),
            ])}
          <Menu.Divider />
          <Menu.Item leftSection={<IconDeviceFloppy size={15} aria-hidden />} onClick={() => setDialog({ view: null })}>
            {t("viewSave")}
          </Menu.Item>
          {current?.mine && (
            <>
              <Menu.Label>{t("viewThis", { name: current.name })}</Menu.Label>
              <Menu.Item
                leftSection={
                  current.shared ? <IconUsersMinus size={15} aria-hidden /> : <IconUsers size={15} aria-hidden />
                }
                onClick={() => change.mutate({ id: current.id, body: { shared: !current.shared } })}
              >
                {t(current.shared ? "viewUnshare" : "viewShare")}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconPencil size={15} aria-hidden />}
                onClick={() => setDialog({ view: current })}
              >
                {t("viewRename")}
              </Menu.Item>
              <Menu.Item
                className={classes.danger}
                leftSection={<IconTrash size={15} aria-hidden />}
                onClick={() => askToDelete(current)}
              >
                {t("viewDelete")}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog && <ViewDialog projectId={projectId} query={query} view={dialog.view} onClose={() => setDialog(null)} />}
    </>
  );
}
