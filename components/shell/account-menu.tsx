"use client";
/** Who is signed in, the way to the account's settings, and the way out. */
import { ActionIcon, Menu } from "@mantine/core";
import { IconLogout, IconSettings, IconUserCircle } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useSignOut } from "./use-sign-out";

export function AccountMenu({ person }: { readonly person: { readonly name: string; readonly login: string } }) {
  const t = useTranslations("shell");
  const leave = useSignOut();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("accountMenu", { name: person.name })}>
          <IconUserCircle size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.name === person.login ? person.name : `${person.name} · ${person.login}`}</Menu.Label>
        <Menu.Item component={Link} href="/account" leftSection={<IconSettings size={16} aria-hidden />}>
          {t("account")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={leave}>
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
