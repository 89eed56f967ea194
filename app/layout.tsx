/** The frame of every page: language, colour scheme before the first paint, and what components find in context. */
import "@mantine/core/styles.layer.css";
import "@mantine/dropzone/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "@mantine/spotlight/styles.layer.css";
import "@/components/theme/facts.css";
import "@/components/theme/global.css";
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "@/components/shell/providers";
import { messagesOf } from "@/lib/messages/catalogue";
import { requestLocale, requestTimeZone, requestTranslations } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestTranslations("shell");
  return {
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("tagline"),
    icons: { icon: { url: "/logo.svg", type: "image/svg+xml" } },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f6f3" },
    { media: "(prefers-color-scheme: dark)", color: "#1a1b1c" },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, timeZone, head] = await Promise.all([requestLocale(), requestTimeZone(), headers()]);
  const nonce = head.get("x-nonce") ?? "";
  return (
    <html lang={locale} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
      </head>
      <body>
        <Providers locale={locale} messages={messagesOf(locale)} timeZone={timeZone} nonce={nonce}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
