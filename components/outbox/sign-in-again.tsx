"use client";
/** Signing in again over the page that is open, so that nothing on it is lost. The same account: others' decisions are not theirs to send. */
import { Anchor, Modal, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { SignInForm } from "@/components/account/sign-in-form";

interface Props {
  readonly opened: boolean;
  /** Whose decisions wait. */
  readonly person: string;
  readonly onClose: () => void;
  readonly onSignedIn: () => void;
}

export function SignInAgain({ opened, person, onClose, onSignedIn }: Props) {
  const t = useTranslations("outbox");
  return (
    <Modal opened={opened} onClose={onClose} title={t("signInAgain")} size="sm">
      <Stack gap="md">
        <Text size="sm">{t("signInAs", { name: person })}</Text>
        <SignInForm onDone={onSignedIn} />
        <Text size="sm">
          <Anchor href="/sign-in?next=%2Fprojects" target="_blank" rel="noreferrer">
            {t("signInElsewhere")}
          </Anchor>{" "}
          {t("signInElsewhereHow")}
        </Text>
      </Stack>
    </Modal>
  );
}
