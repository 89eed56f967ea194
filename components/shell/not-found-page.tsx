"use client";
/** What stands where there is nothing, or nothing that this person may see: the two look the same. */
import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Page } from "@/components/ui/page";

export function NotFoundPage() {
  const t = useTranslations("shell");
  return (
    <Page title={t("notFoundTitle")} lead={t("notFoundText")} narrow>
      <div>
        <Button component={Link} href="/projects" variant="default">
          {t("backToProjects")}
        </Button>
      </div>
    </Page>
  );
}
