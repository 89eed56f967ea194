"use client";
/**
 * The frame around a release for somebody who is not signed in: whose tool this is, language, colours, and the way to sign in.
 * Nothing of a project, and no link to what a stranger may not see.
 */
import { Button } from "@mantine/core";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Brand } from "@/components/shell/brand";
import { ColorSchemeMenu } from "@/components/shell/color-scheme-menu";
import { LanguageMenu } from "@/components/shell/language-menu";
import classes from "./public-frame.module.css";

export function PublicFrame({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("releases");
  const shell = useTranslations("shell");
  const path = usePathname();
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {shell("skipToContent")}
      </a>
      <header className={classes.header}>
        <Brand />
        <div className={classes.end}>
          <LanguageMenu />
          <ColorSchemeMenu />
          <Button
            component={Link}
            href={`/sign-in?${new URLSearchParams({ next: path })}`}
            prefetch={false}
            variant="default"
            size="xs"
          >
            {t("signIn")}
          </Button>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <footer className={classes.footer}>
        <Brand />
        <p>{t("madeWith")}</p>
      </footer>
    </div>
  );
}
