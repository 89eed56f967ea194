"use client";
/** Making a token: what for, what it may read, how long. Its secret is handed on to be shown once. */
import { Button, Group, Modal, MultiSelect, NativeSelect, Radio, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { ProblemAlert } from "@/components/ui/problem-alert";
import type { NewTokenView, TokenRequest } from "@/lib/api/tokens";

/** Choices of how long a token works, in days; the longest is the server's limit. */
const lifetimes = [7, 30, 90, 366];

interface Props {
  readonly opened: boolean;
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
  readonly onMade: (token: NewTokenView) => void;
}

interface Values {
  readonly name: string;
  readonly days: string;
  readonly reach: "all" | "some";
  readonly projects: string[];
}

export function NewTokenDialog({ opened, projects, onClose, onMade }: Props) {
  const t = useTranslations("tokens");
  const shell = useTranslations("shell");
  const router = useRouter();
  const form = useForm<Values>({
    initialValues: { name: "", days: "90", reach: "all", projects: [] },
    validate: {
      name: (name) => (name.trim() === "" ? t("nameMissing") : null),
      projects: (chosen, { reach }) => (reach === "some" && chosen.length === 0 ? t("projectsMissing") : null),
    },
  });
  const make = useMutation({
    mutationFn: (request: TokenRequest) => call<NewTokenView>("POST", "/api/account/tokens", request),
    onSuccess: (answer) => {
      if (!answer.ok) return;
      form.reset();
      make.reset();
      router.refresh();
      onMade(answer.value);
    },
  });
  const refused = make.data && !make.data.ok ? make.data.problem : null;

  function close() {
    form.reset();
    make.reset();
    onClose();
  }

  function submit({ name, days, reach, projects: chosen }: Values) {
    make.mutate({ name: name.trim(), days: Number(days), projects: reach === "all" ? null : chosen });
  }

  return (
    <Modal opened={opened} onClose={close} title={t("make")}>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="md">
          <TextInput
            label={t("name")}
            description={t("nameHint")}
            maxLength={100}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps("name")}
          />
          <NativeSelect
            label={t("days")}
            data={lifetimes.map((days) => ({ value: String(days), label: t("dayCount", { days: String(days) }) }))}
            {...form.getInputProps("days")}
          />
          <Radio.Group label={t("reach")} {...form.getInputProps("reach")}>
            <Stack gap="xs" mt="xs">
              <Radio value="all" label={t("allProjects")} />
              <Radio value="some" label={t("someProjects")} disabled={projects.length === 0} />
            </Stack>
          </Radio.Group>
          {form.values.reach === "some" && (
            <MultiSelect
              label={t("projects")}
              data={projects.map(({ id, name }) => ({ value: id, label: name }))}
              searchable
              {...form.getInputProps("projects")}
            />
          )}
          <ProblemAlert problem={refused} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {shell("cancel")}
            </Button>
            <Button type="submit" loading={make.isPending}>
              {t("make")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
