"use client";
/** The choice of language in the bar. */
import { ActionIcon, Menu } from "@mantine/core";
import { IconCheck, IconLanguage } from "@tabler/icons-react";
import { useLocale, useTranslations } from "use-intl";
import { localeNames, locales } from "@/lib/messages/locale";
import { useLocaleChoice } from "./use-locale-choice";

export function LanguageMenu() {
  const t = useTranslations("shell");
  const current = useLocale();
  const choose = useLocaleChoice();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("language")}>
          <IconLanguage size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {locales.map((locale) => (
          <Menu.Item
            key={locale}
            lang={locale}
            onClick={() => choose(locale)}
            aria-current={locale === current ? "true" : undefined}
            rightSection={locale === current ? <IconCheck size={16} aria-hidden /> : null}
          >
            {localeNames[locale]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
