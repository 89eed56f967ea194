/** The words of each language. Holds none itself. */
import { messages as en } from "./en/messages";
import type { Locale } from "./locale";
import type { Words } from "./words";
import { messages as zh } from "./zh-CN/messages";

/** Typed by the Chinese strings, from which the arguments of each message are read. */
export type Messages = typeof zh;

const catalogue: Record<Locale, Words<Messages>> = { "zh-CN": zh, en };

/** All messages of one language. */
export function messagesOf(locale: Locale): Messages {
  // Words<Messages> has the same keys with other strings; that both take the same arguments is tested.
  return catalogue[locale] as Messages;
}
