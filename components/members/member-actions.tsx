"use client";
/** What an owner can change about one member: the role, and whether the person may come in. */
import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { useProblemText } from "@/components/ui/problem-text";
import type { MemberChangeRequest } from "@/lib/api/requests";
import type { MemberView } from "@/lib/api/views";
import { type Role, roles } from "@/lib/auth/can";

interface Props {
  readonly projectId: string;
  readonly member: MemberView;
  readonly isSelf: boolean;
}

export function MemberActions({ projectId, member, isSelf }: Props) {
  const t = useTranslations("members");
  const shell = useTranslations("shell");
  const roleNames = useTranslations("role");
  const problemText = useProblemText();
  const router = useRouter();
  const { name, id } = member.user;
  const change = useMutation({
    mutationFn: (request: MemberChangeRequest) =>
      call<MemberView>("PATCH", `/api/projects/${projectId}/members/${id}`, request),
    onSuccess: (answer, request) => {
      if (!answer.ok) return notifications.show({ color: "red", message: problemText(answer.problem) });
      notifications.show({ message: said(request) });
      router.refresh();
    },
  });

  function said(request: MemberChangeRequest): string {
    if (request.role) return t("roleChanged", { name, role: roleNames(request.role) });
    return request.disabled ? t("disabledNow", { name }) : t("enabledNow", { name });
  }

  function askToDisable() {
    modals.openConfirmModal({
      title: t("disableTitle", { name }),
      children: <Text>{t("disableText")}</Text>,
      labels: { confirm: t("disable"), cancel: shell("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () => change.mutate({ disabled: true }),
    });
  }

  return (
    <Group gap="sm">
      <NativeSelect
        aria-label={t("roleOf", { name })}
        size="sm"
        // Shown as it will be, and as it was again if the change is refused.
        value={(change.isPending && change.variables.role) || member.role}
        disabled={change.isPending}
        onChange={(event) => change.mutate({ role: event.currentTarget.value as Role })}
        data={roles.map((role) => ({ value: role, label: roleNames(role) }))}
      />
      {member.disabled ? (
        <Button
          variant="default"
          aria-label={t("enableOf", { name })}
          onClick={() => change.mutate({ disabled: false })}
          loading={change.isPending}
        >
          {t("enable")}
        </Button>
      ) : (
        <Button
          variant="default"
          aria-label={t("disableOf", { name })}
          onClick={askToDisable}
          // Shutting oneself out is a mistake more often than a wish; another owner can do it.
          disabled={isSelf}
          title={isSelf ? t("notSelf") : undefined}
          loading={change.isPending}
        >
          {t("disable")}
        </Button>
      )}
    </Group>
  );
}
