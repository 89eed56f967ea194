"use client";
/** Between two pages. Says so to screen readers, and shows itself only if it takes longer than a blink. */
import { Loader } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./loading-page.module.css";

export function LoadingPage() {
  const t = useTranslations("shell");
  return (
    <output className={classes.loading} aria-label={t("loading")}>
      <Loader size="sm" aria-hidden />
    </output>
  );
}
