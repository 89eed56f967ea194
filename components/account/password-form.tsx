"use client";
/** Choosing a new password: after an invitation or a reset, or of one's own accord. */
import { Button, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { ProblemAlert } from "@/components/ui/problem-alert";
import type { PasswordRequest } from "@/lib/api/requests";
import { minPasswordLength, passwordWeakness } from "@/lib/auth/password-rule";

interface Props {
  readonly login: string;
  /** True if the current password is a one-time password. */
  readonly oneTime: boolean;
  readonly onChanged: () => void;
}

export function PasswordForm({ login, oneTime, onChanged }: Props) {
  const t = useTranslations("password");
  const signIn = useTranslations("signIn");
  const weaknessText = useTranslations("passwordWeakness");
  const form = useForm({
    initialValues: { current: "", next: "", repeat: "" },
    validate: {
      next: (next, { current }) => {
        const weakness = passwordWeakness(next, login, current);
        return weakness && weaknessText(weakness);
      },
      repeat: (repeat, { next }) => (repeat === next ? null : t("differs")),
    },
  });
  const change = useMutation({
    mutationFn: (request: PasswordRequest) => call<undefined>("POST", "/api/account/password", request),
    onSuccess: (answer) => {
      if (!answer.ok) return;
      form.reset();
      onChanged();
    },
  });
  const refused = change.data && !change.data.ok ? change.data.problem : null;
  const toggle = { "aria-label": signIn("showPassword") };

  return (
    <form method="post" onSubmit={form.onSubmit(({ current, next }) => change.mutate({ current, next }))} noValidate>
      <Stack gap="md">
        {/* Tells password managers whose password this is. */}
        <input type="text" name="username" value={login} autoComplete="username" readOnly hidden />
        <PasswordInput
          label={oneTime ? t("currentOneTime") : t("current")}
          autoComplete="current-password"
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps("current")}
        />
        <PasswordInput
          label={t("next")}
          description={t("hint", { count: minPasswordLength })}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps("next")}
        />
        <PasswordInput
          label={t("repeat")}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps("repeat")}
        />
        <ProblemAlert problem={refused} />
        <Button type="submit" loading={change.isPending} style={{ alignSelf: "flex-start" }}>
          {t("submit")}
        </Button>
      </Stack>
    </form>
  );
}
