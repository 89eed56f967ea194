"use client";
/** What an owner can do with a release: make it public, take that back, withdraw it. Each is asked about once more. */
import { Button, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { useProblemText } from "@/components/ui/problem-text";
import type { ReleaseChangeRequest, ReleaseView } from "@/lib/api/releases";
import classes from "./releases.module.css";

export function ReleaseActions({ release }: { readonly release: ReleaseView }) {
  const t = useTranslations("releases");
  const shell = useTranslations("shell");
  const [withdrawing, { open, close }] = useDisclosure(false);
  const change = useChange(release.id);
  const { number, publicAt, withdrawn } = release;

  function askPublic(to: boolean) {
    modals.openConfirmModal({
      title: to ? t("publishTitle", { number }) : t("unpublishTitle", { number }),
      children: <Text>{to ? t("publishText") : t("unpublishText")}</Text>,
      labels: { confirm: to ? t("publish") : t("unpublish"), cancel: shell("cancel") },
      onConfirm: () => change.send({ public: to }, to ? t("published") : t("unpublished")),
    });
  }

  return (
    <>
      {publicAt ? (
        <Button variant="default" loading={change.isPending} onClick={() => askPublic(false)}>
          {t("unpublish")}
        </Button>
      ) : (
        !withdrawn && (
          <Button variant="default" loading={change.isPending} onClick={() => askPublic(true)}>
            {t("publish")}
          </Button>
        )
      )}
      {!withdrawn && (
        <Button variant="default" onClick={open}>
          {t("withdraw")}
        </Button>
      )}
      <WithdrawDialog release={release} opened={withdrawing} onClose={close} />
    </>
  );
}

interface DialogProps {
  readonly release: ReleaseView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function WithdrawDialog({ release, opened, onClose }: DialogProps) {
  const t = useTranslations("releases");
  const shell = useTranslations("shell");
  const router = useRouter();
  const form = useForm({
    initialValues: { reason: "" },
    validate: { reason: (reason) => (reason.trim() ? null : t("withdrawMissing")) },
  });
  const withdraw = useMutation({
    mutationFn: (reason: string) => call<ReleaseView>("PATCH", `/api/releases/${release.id}`, { withdraw: reason }),
    onSuccess: (answer) => {
      if (!answer.ok) return;
      notifications.show({ message: t("withdrawnNow") });
      onClose();
      router.refresh();
    },
  });
  return (
    <Modal opened={opened} onClose={onClose} title={t("withdrawTitle", { number: release.number })}>
      <form onSubmit={form.onSubmit(({ reason }) => withdraw.mutate(reason.trim()))} noValidate>
        <Stack gap="md">
          <Text>{t("withdrawText")}</Text>
          <Textarea
            label={t("withdrawReason")}
            maxLength={1000}
            autosize
            minRows={2}
            data-autofocus
            {...form.getInputProps("reason")}
          />
          <ProblemAlert problem={withdraw.data && !withdraw.data.ok ? withdraw.data.problem : null} />
          <div className={classes.dialogButtons}>
            <Button variant="default" onClick={onClose}>
              {shell("cancel")}
            </Button>
            <Button type="submit" color="red" loading={withdraw.isPending}>
              {t("withdraw")}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}

function useChange(releaseId: string) {
  const router = useRouter();
  const problemText = useProblemText();
  const change = useMutation({
    mutationFn: ({ request }: { readonly request: ReleaseChangeRequest; readonly said: string }) =>
      call<ReleaseView>("PATCH", `/api/releases/${releaseId}`, request),
    onSuccess: (answer, { said }) => {
      if (!answer.ok) return notifications.show({ color: "red", message: problemText(answer.problem) });
      notifications.show({ message: said });
      router.refresh();
    },
  });
  const send = (request: ReleaseChangeRequest, said: string) => change.mutate({ request, said });
  return { isPending: change.isPending, send };
}
