"use client";
/** The facts that fit the filter as a file. The browser saves it; this page stays as it is. */
import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { exportFormats } from "@/lib/export/formats";
import { type FactFilter, writeFactFilter } from "@/lib/review/fact-filter";

interface Props {
  readonly projectId: string;
  readonly filter: FactFilter;
}

export function ExportMenu({ projectId, filter }: Props) {
  const t = useTranslations("facts");
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconDownload size={15} aria-hidden />}>
          {t("export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("exportWhat")}</Menu.Label>
        {exportFormats.map((format) => (
          <Menu.Item key={format} component="a" href={addressOf(projectId, filter, format)} download>
            {t(`exportAs.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function addressOf(projectId: string, filter: FactFilter, format: string): string {
  const query = writeFactFilter(filter);
  query.set("format", format);
  return `/api/projects/${projectId}/export?${query}`;
}
