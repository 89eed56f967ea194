"use client";
/** Light, dark, or as the system. Mantine keeps the choice in the browser and sets it before the first paint. */
import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslations } from "use-intl";

export const colorSchemes = [
  { value: "light", label: "light", icon: IconSun },
  { value: "dark", label: "dark", icon: IconMoon },
  { value: "auto", label: "system", icon: IconDeviceDesktop },
] as const;

export function ColorSchemeMenu() {
  const t = useTranslations("shell");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // The server does not know the choice; showing it before the page is mounted would differ from what the server wrote.
  const mounted = useMounted();
  const current = colorSchemes.find(({ value }) => mounted && value === colorScheme);
  const Icon = current?.icon ?? IconDeviceDesktop;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("colorScheme")}>
          <Icon size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {colorSchemes.map(({ value, label, icon: ItemIcon }) => (
          <Menu.Item
            key={value}
            leftSection={<ItemIcon size={16} aria-hidden />}
            onClick={() => setColorScheme(value)}
            aria-current={value === current?.value ? "true" : undefined}
            rightSection={value === current?.value ? <IconCheck size={16} aria-hidden /> : null}
          >
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
