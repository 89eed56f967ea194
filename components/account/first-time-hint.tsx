"use client";
/** For the one who has just started the app and lost, or never saw, the first passwords. */
import { Alert, Code } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./first-time-hint.module.css";

export function FirstTimeHint() {
  const t = useTranslations("signIn");
  return (
    <Alert title={t("firstTime")} variant="light">
      <p className={classes.text}>{t("firstTimeText")}</p>
      <Code block>npm run kaoju -- user reset NAME</Code>
      <p className={classes.text}>{t("firstTimeList")}</p>
      <Code block>npm run kaoju -- user list</Code>
    </Alert>
  );
}
