/** The words of the command line, in the language of the terminal. */
import { createTranslator } from "use-intl/core";
import { messagesOf } from "@/lib/messages/catalogue";
import { cli as en } from "@/lib/messages/en/cli";
import type { Locale } from "@/lib/messages/locale";
import { cli as zh } from "@/lib/messages/zh-CN/cli";
import { readEnv } from "@/server/env";

/** Chinese where the terminal's locale is Chinese, English everywhere else: `C`, which names no language, included. */
export function terminalLocale(): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = readEnv();
  return /^zh/i.test(LC_ALL ?? LC_MESSAGES ?? LANG ?? "") ? "zh-CN" : "en";
}

/** Looks a message of the command line up. */
export function words() {
  const locale = terminalLocale();
  // Both languages have the same keys and arguments; the Chinese strings type them.
  const messages = (locale === "zh-CN" ? zh : en) as typeof zh;
  return createTranslator<typeof zh>({ locale, messages });
}

/** Looks up why an operation refused, in the words of the screens. */
export function problemWords() {
  const locale = terminalLocale();
  const { problem } = messagesOf(locale);
  return createTranslator({ locale, messages: problem });
}
