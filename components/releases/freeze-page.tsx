"use client";
/** Makes the next release: what it would hold, what differs, what is still open, and the form. */
import { Button, Checkbox, NativeSelect, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { newRequestId } from "@/components/api/request-id";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { ProblemAlert } from "@/components/ui/problem-alert";
import type { FreezeRequest, FreezeStep, ReleasePreview } from "@/lib/api/releases";
import { licences } from "@/lib/release/licences";
import { FreezePreview } from "./freeze-preview";
import { FreezeProgress } from "./freeze-progress";
import { freeze } from "./freeze-stream";
import { releaseHref, releasesHref } from "./release-hrefs";
import classes from "./releases.module.css";
import { useLicence } from "./use-licence";

interface Props {
  readonly projectId: string;
  readonly projectName: string;
  readonly preview: ReleasePreview;
}

export function FreezePage({ projectId, projectName, preview }: Props) {
  const t = useTranslations("releases");
  return (
    <Page title={t("newTitle")} lead={t("newLead")} narrow>
      {preview.approved === 0 ? (
        <EmptyState title={t("noneTitle")} text={t("noneText")}>
          <Button component={Link} href={`/projects/${projectId}`}>
            {t("toArticles")}
          </Button>
        </EmptyState>
      ) : (
        <>
          <FreezePreview preview={preview} />
          <FreezeForm projectId={projectId} projectName={projectName} preview={preview} />
        </>
      )}
    </Page>
  );
}

function FreezeForm({ projectId, projectName, preview }: Props) {
  const t = useTranslations("releases");
  const shell = useTranslations("shell");
  const licenceWords = useLicence();
  const router = useRouter();
  const [step, setStep] = useState<FreezeStep | null>(null);
  const number = (preview.previous?.number ?? 0) + 1;
  const form = useForm({
    initialValues: { title: projectName, notes: "", licence: "", texts: true, names: false },
    validate: { title: (title) => (title.trim() ? null : t("nameMissing")) },
  });
  const making = useMutation({
    mutationFn: (request: FreezeRequest) => freeze(projectId, request, setStep),
    onSettled: () => setStep(null),
    onSuccess: (answer) => {
      if (!answer.ok) return;
      notifications.show({ message: t("done", { number: answer.value.number }) });
      router.push(releaseHref(answer.value.id));
    },
  });
  const done = making.data?.ok === true;
  const problem = making.data && !making.data.ok ? making.data.problem : null;

  // One id for one freezing: asked again after a lost connection, the same release is the answer. What is asked for anew is another.
  function ask(values: typeof form.values) {
    const asked = {
      title: values.title.trim(),
      notes: values.notes.trim(),
      licence: licences.find((each) => each === values.licence) ?? null,
      texts: values.texts,
      names: values.names,
    };
    const last = making.variables;
    const isSame =
      last && problem?.code === "offline" && JSON.stringify({ ...last, ...asked }) === JSON.stringify(last);
    modals.openConfirmModal({
      title: t("confirmTitle", { number }),
      children: <Text>{t("confirmText", { number, count: preview.approved })}</Text>,
      labels: { confirm: t("freeze"), cancel: shell("cancel") },
      onConfirm: () => making.mutate({ requestId: isSame ? last.requestId : newRequestId(), ...asked }),
    });
  }

  if (making.isPending || done) return <FreezeProgress step={step} />;
  return (
    <form onSubmit={form.onSubmit(ask)} noValidate>
      <Stack gap="md">
        <TextInput label={t("name")} description={t("nameHint")} maxLength={200} {...form.getInputProps("title")} />
        <Textarea
          label={t("notes")}
          description={t("notesHint")}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={5000}
          {...form.getInputProps("notes")}
        />
        <NativeSelect
          label={t("licence")}
          data={[
            { value: "", label: licenceWords(null) },
            ...licences.map((value) => ({ value, label: licenceWords(value) })),
          ]}
          {...form.getInputProps("licence")}
        />
        <Checkbox
          label={t("texts")}
          description={t("textsHint")}
          {...form.getInputProps("texts", { type: "checkbox" })}
        />
        <Checkbox
          label={t("names")}
          description={t("namesHint")}
          {...form.getInputProps("names", { type: "checkbox" })}
        />
        <ProblemAlert problem={problem?.code === "offline" ? t("lost") : problem} />
        <div className={classes.buttons}>
          <Button type="submit">{t("freeze")}</Button>
          <Button variant="default" component={Link} href={releasesHref(projectId)}>
            {shell("cancel")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
