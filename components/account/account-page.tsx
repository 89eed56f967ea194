"use client";
/** The settings of one's own account. */
import { Paper, Radio, Stack, Title, useMantineColorScheme } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useLocale, useTranslations } from "use-intl";
import { colorSchemes } from "@/components/shell/color-scheme-menu";
import { useLocaleChoice } from "@/components/shell/use-locale-choice";
import { Page } from "@/components/ui/page";
import type { TokenView } from "@/lib/api/tokens";
import { type Locale, localeNames, locales } from "@/lib/messages/locale";
import { PasswordForm } from "./password-form";
import { TokenPanel } from "./token-panel";

interface Props {
  readonly name: string;
  readonly login: string;
  readonly tokens: readonly TokenView[];
  readonly projects: readonly { readonly id: string; readonly name: string }[];
}

export function AccountPage({ name, login, tokens, projects }: Props) {
  const t = useTranslations("account");
  const password = useTranslations("password");
  return (
    <Page title={t("title")} lead={t("lead", { name, login })} narrow>
      <Paper withBorder p="lg">
        <Stack gap="md">
          <Title order={2}>{password("title")}</Title>
          <PasswordForm
            login={login}
            oneTime={false}
            onChanged={() => notifications.show({ color: "green", message: password("changed") })}
          />
        </Stack>
      </Paper>
      <Paper withBorder p="lg">
        <Stack gap="md">
          <Title order={2}>{t("display")}</Title>
          <LanguageChoice />
          <ColorSchemeChoice />
        </Stack>
      </Paper>
      <TokenPanel tokens={tokens} projects={projects} />
    </Page>
  );
}

function LanguageChoice() {
  const t = useTranslations("shell");
  const locale = useLocale();
  const choose = useLocaleChoice();
  return (
    <Radio.Group label={t("language")} value={locale} onChange={(value) => choose(value as Locale)}>
      <Stack gap="xs" mt="xs">
        {locales.map((each) => (
          <Radio key={each} value={each} label={localeNames[each]} lang={each} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function ColorSchemeChoice() {
  const t = useTranslations("shell");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mounted = useMounted();
  return (
    <Radio.Group
      label={t("colorScheme")}
      value={mounted ? colorScheme : null}
      onChange={(value) => setColorScheme(value as typeof colorScheme)}
    >
      <Stack gap="xs" mt="xs">
        {colorSchemes.map(({ value, label }) => (
          <Radio key={value} value={value} label={t(label)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
