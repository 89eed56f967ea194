"use client";
/** One quiet column for a single form, with the choice of language and colours at hand. */
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Brand } from "./brand";
import { ColorSchemeMenu } from "./color-scheme-menu";
import { LanguageMenu } from "./language-menu";
import classes from "./plain-frame.module.css";

export function PlainFrame({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("shell");
  return (
    <div className={classes.frame}>
      <header className={classes.header}>
        <Brand />
        <div className={classes.choices}>
          <LanguageMenu />
          <ColorSchemeMenu />
        </div>
      </header>
      <main id="content" className={classes.main}>
        {children}
        <p className={classes.tagline}>{t("tagline")}</p>
      </main>
    </div>
  );
}
