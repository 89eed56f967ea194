"use client";
/** Names a saved view: a new one of the table as it is, or one that is renamed. */
import { Button, Checkbox, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { ProblemAlert } from "@/components/ui/problem-alert";
import type { SavedViewRequest, SavedViewView } from "@/lib/api/fact-list";
import { viewsQuery } from "./fact-queries";

interface Props {
  readonly projectId: string;
  readonly query: string;
  /** The view to rename; null for a new one. */
  readonly view: SavedViewView | null;
  readonly onClose: () => void;
}

export function ViewDialog({ projectId, query, view, onClose }: Props) {
  const t = useTranslations("facts");
  const shell = useTranslations("shell");
  const client = useQueryClient();
  const form = useForm({
    initialValues: { name: view?.name ?? "", shared: view?.shared ?? false },
    validate: { name: (name) => (name.trim() === "" ? t("viewNameMissing") : null) },
  });
  const save = useMutation({
    mutationFn: ({ name, shared }: { name: string; shared: boolean }) => {
      if (view) return call<SavedViewView>("PATCH", `/api/views/${view.id}`, { name, shared });
      const request: SavedViewRequest = { name, query, shared };
      return call<SavedViewView>("POST", `/api/projects/${projectId}/views`, request);
    },
    onSuccess: (answer) => {
      if (!answer.ok) return;
      void client.invalidateQueries({ queryKey: viewsQuery(projectId).queryKey });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t(view ? "viewRename" : "viewSave")}>
      <form onSubmit={form.onSubmit(({ name, shared }) => save.mutate({ name: name.trim(), shared }))} noValidate>
        <Stack gap="md">
          <TextInput
            label={t("viewName")}
            maxLength={100}
            data-autofocus
            autoComplete="off"
            {...form.getInputProps("name")}
          />
          <Checkbox
            label={t("viewShareAll")}
            description={t("viewShareHint")}
            {...form.getInputProps("shared", { type: "checkbox" })}
          />
          <ProblemAlert problem={save.data && !save.data.ok ? save.data.problem : null} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {shell("cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
