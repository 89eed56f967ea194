"use client";
/** A page that failed. Shows the number under which the server has logged it, never the error itself. */
import { Button, Group } from "@mantine/core";
import Link from "next/link";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { Page } from "@/components/ui/page";

export interface ErrorPageProps {
  readonly error: unknown;
  readonly retry: () => void;
}

export function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations("shell");
  // Errors of the browser have no number, and nobody would ever see them.
  useEffect(() => console.error(error), [error]);
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <Page title={t("errorTitle")} lead={t("errorText")} narrow>
      {digest && <code>{t("errorCode", { code: digest })}</code>}
      <Group gap="sm">
        <Button onClick={retry}>{t("retry")}</Button>
        <Button component={Link} href="/projects" variant="default">
          {t("backToProjects")}
        </Button>
      </Group>
    </Page>
  );
}
