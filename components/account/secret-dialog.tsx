"use client";
/** A token's secret, shown this once. Closes only when the person says that it is kept. */
import { Button, Code, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { NewTokenView } from "@/lib/api/tokens";
import classes from "./tokens.module.css";

interface Props {
  readonly made: NewTokenView | null;
  readonly onClose: () => void;
}

export function SecretDialog({ made, onClose }: Props) {
  const t = useTranslations("tokens");
  const shell = useTranslations("shell");
  // While it fades away the secret is gone already, and the dialog still has its name.
  const [last, setLast] = useState(made);
  if (made && made !== last) setLast(made);
  return (
    <Modal
      opened={made !== null}
      onClose={onClose}
      title={last && t("secretTitle", { name: last.token.name })}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      {made && (
        <Stack gap="md">
          <Text>{t("secretText")}</Text>
          <Code className={classes.secret} aria-label={t("secret")} role="group">
            {made.secret}
          </Code>
          <Text size="sm" c="dimmed">
            {t("example")}
          </Text>
          <Code
            className={classes.secret}
          >{`curl -H "Authorization: Bearer $KAOJU_TOKEN" ${window.location.origin}/api/projects`}</Code>
          <Group justify="flex-end" gap="sm">
            <CopyButton value={made.secret}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy} data-autofocus>
                  {copied ? shell("copied") : shell("copy")}
                </Button>
              )}
            </CopyButton>
            <Button onClick={onClose}>{t("secretDone")}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
