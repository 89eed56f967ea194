"use client";
/** One quiet column for a single form or a text, with the choice of language and colours at hand. */
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Brand } from "./brand";
import { ColorSchemeMenu } from "./color-scheme-menu";
import { LanguageMenu } from "./language-menu";
import classes from "./plain-frame.module.css";

interface Props {
  /** For what is read and not filled in. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function PlainFrame({ wide = false, children }: Props) {
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
      <main id="content" className={classes.main} data-wide={wide || undefined}>
        {children}
        <p className={classes.tagline}>{t("tagline")}</p>
      </main>
    </div>
  );
}
