/** The words of the command line, in the language of the terminal. */
import { createTranslator } from "use-intl/core";
import { messagesOf } from "@/lib/messages/catalogue";
import { cli as en } from "@/lib/messages/en/cli";
import * as inEnglish from "@/lib/messages/en/verify";
import { cli as zh } from "@/lib/messages/zh-CN/cli";
import * as inChinese from "@/lib/messages/zh-CN/verify";
import { terminalLocale } from "@/server/start/words";

/** Looks a message of the command line up. */
export function words() {
  const locale = terminalLocale();
  // Both languages have the same keys and arguments; the Chinese strings type them.
  const messages = (locale === "zh-CN" ? zh : en) as typeof zh;
  return createTranslator<typeof zh>({ locale, messages });
}

/** The words for what a verification finds. */
export function verifyWords() {
  const locale = terminalLocale();
  const { verify, verifyAdvice, verifyChecks, verifyFindings } = verifyMessages[locale];
  const messages = verify as typeof inChinese.verify;
  return { verifyAdvice, verifyChecks, verifyFindings, t: createTranslator<typeof messages>({ locale, messages }) };
}

const verifyMessages = {
  "zh-CN": {
    verify: inChinese.verify,
    verifyAdvice: inChinese.verifyAdvice,
    verifyChecks: inChinese.verifyChecks,
    verifyFindings: inChinese.verifyFindings,
  },
  en: {
    verify: inEnglish.verify,
    verifyAdvice: inEnglish.verifyAdvice,
    verifyChecks: inEnglish.verifyChecks,
    verifyFindings: inEnglish.verifyFindings,
  },
};

/** What the engine says for itself: the words of fields, rules and doubts; an id that has none stands for itself. */
export function reasonWords() {
  const locale = terminalLocale();
  const messages = messagesOf(locale);
  const field = createTranslator({ locale, messages: messages.field });
  const known: Readonly<Record<string, string>> = { ...messages.rule, ...messages.doubt };
  return { field, of: (id: string) => known[id] ?? id };
}

/** Looks up why an operation refused, in the words of the screens. */
export function problemWords() {
  const locale = terminalLocale();
  const { problem } = messagesOf(locale);
  return createTranslator({ locale, messages: problem });
}
