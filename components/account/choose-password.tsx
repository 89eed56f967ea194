"use client";
/** The one thing that a person with a one-time password can do. */
import { Button, Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useSignOut } from "@/components/shell/use-sign-out";
import { PasswordForm } from "./password-form";

export function ChoosePassword({ login }: { readonly login: string }) {
  const t = useTranslations("password");
  const shell = useTranslations("shell");
  const leave = useSignOut();
  return (
    <Paper withBorder p="lg">
      <Stack gap="md">
        <Title order={1}>{t("chooseTitle")}</Title>
        <Text>{t("chooseText")}</Text>
        <PasswordForm login={login} oneTime onChanged={() => window.location.assign("/projects")} />
        <Button variant="subtle" color="gray" onClick={leave}>
          {shell("signOut")}
        </Button>
      </Stack>
    </Paper>
  );
}
