"use client";
/** The dialog that makes a project and leads to it. */
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { ProblemAlert } from "@/components/ui/problem-alert";
import type { ProjectSummary } from "@/lib/api/views";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function CreateProject({ opened, onClose }: Props) {
  const t = useTranslations("projects");
  const shell = useTranslations("shell");
  const router = useRouter();
  const form = useForm({
    initialValues: { name: "" },
    validate: { name: (name) => (name.trim() ? null : t("nameMissing")) },
  });
  const create = useMutation({
    mutationFn: (name: string) => call<ProjectSummary>("POST", "/api/projects", { name }),
    onSuccess: (answer) => {
      if (!answer.ok) return;
      router.push(`/projects/${answer.value.id}`);
      // The bar's list of projects is the layout's, which stays as it is when only the page changes.
      router.refresh();
    },
  });
  return (
    <Modal opened={opened} onClose={onClose} title={t("create")}>
      <form onSubmit={form.onSubmit(({ name }) => create.mutate(name.trim()))} noValidate>
        <Stack gap="md">
          <TextInput label={t("name")} maxLength={200} data-autofocus {...form.getInputProps("name")} />
          <ProblemAlert problem={create.data && !create.data.ok ? create.data.problem : null} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {shell("cancel")}
            </Button>
            <Button type="submit" loading={create.isPending || create.data?.ok === true}>
              {t("create")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
