"use client";
/** Takes a token back, once the person has said again that they mean it. */
import { Button, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { useProblemText } from "@/components/ui/problem-text";
import type { TokenView } from "@/lib/api/tokens";

interface Props {
  readonly token: TokenView;
  /** The button that was pressed goes; the focus must not go with it. */
  readonly onRevoked: () => void;
}

export function RevokeToken({ token: { id, name }, onRevoked }: Props) {
  const t = useTranslations("tokens");
  const shell = useTranslations("shell");
  const problemText = useProblemText();
  const router = useRouter();
  const revoke = useMutation({
    mutationFn: () => call<undefined>("DELETE", `/api/account/tokens/${id}`),
    onSuccess: (answer) => {
      if (!answer.ok) return notifications.show({ color: "red", message: problemText(answer.problem) });
      notifications.show({ message: t("revokedNow", { name }) });
      onRevoked();
      router.refresh();
    },
  });

  function ask() {
    modals.openConfirmModal({
      title: t("revokeTitle", { name }),
      children: <Text>{t("revokeText")}</Text>,
      labels: { confirm: t("revoke"), cancel: shell("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () => revoke.mutate(),
    });
  }

  return (
    <Button variant="default" aria-label={t("revokeOf", { name })} onClick={ask} loading={revoke.isPending}>
      {t("revoke")}
    </Button>
  );
}
