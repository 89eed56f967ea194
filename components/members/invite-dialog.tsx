"use client";
/** Inviting someone: login, name and role. A new account's one-time password is handed on to be shown once. */
import { Button, Group, Modal, Radio, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { ProblemAlert } from "@/components/ui/problem-alert";
import type { MemberRequest } from "@/lib/api/requests";
import type { MemberView } from "@/lib/api/views";
import { type Role, roles } from "@/lib/auth/can";
import type { NewPassword } from "./password-dialog";

interface Props {
  readonly projectId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onPassword: (password: NewPassword) => void;
}

interface Added {
  readonly member: MemberView;
  readonly password: string | null;
}

export function InviteDialog({ projectId, opened, onClose, onPassword }: Props) {
  const t = useTranslations("members");
  const shell = useTranslations("shell");
  const roleNames = useTranslations("role");
  const roleHints = useTranslations("roleHint");
  const router = useRouter();
  const form = useForm<{ login: string; name: string; role: Role }>({
    initialValues: { login: "", name: "", role: "reviewer" },
    validate: { login: (login) => (login.trim().length < 2 ? t("loginShort") : null) },
  });
  const invite = useMutation({
    mutationFn: (request: MemberRequest) => call<Added>("POST", `/api/projects/${projectId}/members`, request),
    onSuccess: (answer) => {
      if (!answer.ok) return;
      const { member, password } = answer.value;
      close();
      router.refresh();
      if (password === null) notifications.show({ message: t("joined", { name: member.user.name }) });
      else onPassword({ name: member.user.name, login: member.user.login, password });
    },
  });
  const refused = invite.data && !invite.data.ok ? invite.data.problem : null;
  const login = refused?.code === "login-taken" ? String(refused.details?.login ?? form.values.login) : null;

  function close() {
    form.reset();
    invite.reset();
    onClose();
  }

  return (
    <Modal opened={opened} onClose={close} title={t("invite")}>
      <form
        onSubmit={form.onSubmit(({ login, name, role }) =>
          invite.mutate({ login: login.trim().toLowerCase(), role, ...(name.trim() ? { name: name.trim() } : {}) }),
        )}
        noValidate
      >
        <Stack gap="md">
          <TextInput
            label={t("login")}
            description={t("loginHint")}
            maxLength={100}
            autoCapitalize="none"
            spellCheck={false}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps("login")}
          />
          <TextInput
            label={t("name")}
            description={t("nameHint")}
            maxLength={200}
            autoComplete="off"
            {...form.getInputProps("name")}
          />
          <Radio.Group label={t("role")} {...form.getInputProps("role")}>
            <Stack gap="xs" mt="xs">
              {roles.map((role) => (
                <Radio key={role} value={role} label={roleNames(role)} description={roleHints(role)} />
              ))}
            </Stack>
          </Radio.Group>
          <ProblemAlert problem={login === null ? refused : t("taken", { login })} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {shell("cancel")}
            </Button>
            <Button type="submit" loading={invite.isPending}>
              {t("invite")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
