/** The words of starting and serving, in the language of the terminal. */
import { createTranslator } from "use-intl/core";
import { start as en } from "@/lib/messages/en/start";
import type { Locale } from "@/lib/messages/locale";
import { start as zh } from "@/lib/messages/zh-CN/start";
import { readEnv } from "../env";

/** Chinese where the terminal's locale is Chinese, English everywhere else: `C`, which names no language, included. */
export function terminalLocale(): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = readEnv();
  return /^zh/i.test(LC_ALL ?? LC_MESSAGES ?? LANG ?? "") ? "zh-CN" : "en";
}

export function startWords() {
  const locale = terminalLocale();
  // Both languages have the same keys and arguments; the Chinese strings type them.
  const messages = (locale === "zh-CN" ? zh : en) as typeof zh;
  return createTranslator<typeof zh>({ locale, messages });
}
