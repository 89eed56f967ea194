"use client";
/** Text that is in no file yet. It becomes one, so that it is imported like every other. */
import { Button, Group, Paper, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "use-intl";

export function PasteForm({ onAdd }: { readonly onAdd: (file: File, title: string) => void }) {
  const t = useTranslations("import");
  const form = useForm({
    initialValues: { title: "", text: "" },
    validate: {
      title: (title) => (title.trim() ? null : t("pasteTitleMissing")),
      text: (text) => (text.trim() ? null : t("pasteTextMissing")),
    },
  });
  return (
    <Paper withBorder p="md">
      <form
        noValidate
        onSubmit={form.onSubmit(({ title, text }) => {
          onAdd(new File([text], fileNameFor(title), { type: "text/plain" }), title.trim());
          form.reset();
        })}
      >
        <Stack gap="sm">
          <TextInput label={t("pasteTitle")} maxLength={200} {...form.getInputProps("title")} />
          <Textarea label={t("pasteText")} autosize minRows={6} maxRows={18} {...form.getInputProps("text")} />
          <Group justify="flex-end">
            <Button type="submit">{t("pasteAdd")}</Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

/** The title as a file's name on any system. */
function fileNameFor(title: string): string {
  return `${title
    .trim()
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .slice(0, 80)
    .trim()}.txt`;
}
