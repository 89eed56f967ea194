"use client";
/** Who may see a release, and whether it still stands: in words, with a shape that needs no colour. */
import { Badge } from "@mantine/core";
import { IconBan, IconLock, IconWorld } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { ReleaseSummary } from "@/lib/api/releases";

export function ReleaseBadges({ release }: { readonly release: Pick<ReleaseSummary, "publicAt" | "withdrawn"> }) {
  const t = useTranslations("releases");
  return (
    <>
      {release.withdrawn && (
        <Badge component="span" color="red" variant="light" radius="sm" leftSection={<IconBan size={12} aria-hidden />}>
          {t("withdrawn")}
        </Badge>
      )}
      <Badge
        component="span"
        color="gray"
        variant="light"
        radius="sm"
        leftSection={release.publicAt ? <IconWorld size={12} aria-hidden /> : <IconLock size={12} aria-hidden />}
      >
        {release.publicAt ? t("public") : t("membersOnly")}
      </Badge>
    </>
  );
}
