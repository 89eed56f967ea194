"use client";
/** A one-time password, shown this once. Closes only when the person says that it is noted. */
import { Button, Code, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./password-dialog.module.css";

export interface NewPassword {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

interface Props {
  readonly password: NewPassword | null;
  readonly onClose: () => void;
}

export function PasswordDialog({ password, onClose }: Props) {
  const t = useTranslations("members");
  const signIn = useTranslations("signIn");
  const shell = useTranslations("shell");
  return (
    <Modal
      opened={password !== null}
      onClose={onClose}
      title={password && t("passwordTitle", { name: password.name })}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      {password && (
        <Stack gap="md">
          <Text>{t("passwordText")}</Text>
          <dl className={classes.credentials}>
            <dt>{signIn("login")}</dt>
            <dd>
              <Code>{password.login}</Code>
            </dd>
            <dt>{signIn("password")}</dt>
            <dd>
              <Code className={classes.password}>{password.password}</Code>
              <CopyButton value={password.password}>
                {({ copied, copy }) => (
                  <Button variant="default" size="compact-sm" onClick={copy}>
                    {copied ? shell("copied") : shell("copy")}
                  </Button>
                )}
              </CopyButton>
            </dd>
          </dl>
          <Group justify="flex-end">
            <Button onClick={onClose}>{t("passwordDone")}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
