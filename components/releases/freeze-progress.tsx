"use client";
/** How far a freezing is, in words and as a bar. Takes the focus from the form that it replaces. */
import { Progress } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { FreezeStep } from "@/lib/api/releases";
import classes from "./releases.module.css";

export function FreezeProgress({ step }: { readonly step: FreezeStep | null }) {
  const t = useTranslations("releases");
  const format = useFormatter();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const share = step && step.total > 0 ? step.done / step.total : 0;
  const what = t(`step.${step?.step ?? "waiting"}`);
  return (
    <section ref={box} tabIndex={-1} className={classes.progress} aria-label={t("freezing")}>
      <p role="status">{what}</p>
      <Progress value={share * 100} aria-label={what} animated />
      <p className={classes.quiet}>
        {step?.step === "facts" && `${format.number(step.done)} / ${format.number(step.total)} · `}
        {t("goesOn")}
      </p>
    </section>
  );
}
