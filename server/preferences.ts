/**
 * What a reader has chosen, read from the request: language and time zone (lib/messages/locale.ts), and the order of the
 * reviewer's queue (lib/review/queue.ts).
 */
import { cookies, headers } from "next/headers";
import { createTranslator } from "use-intl/core";
import { type Messages, messagesOf } from "@/lib/messages/catalogue";
import { chooseLocale, chooseTimeZone, type Locale, localeCookie, timeZoneCookie } from "@/lib/messages/locale";
import { chooseQueueOrder, type QueueOrder, queueOrderCookie } from "@/lib/review/queue";

/** Language of this request. */
export async function requestLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return chooseLocale(jar.get(localeCookie)?.value, head.get("accept-language"));
}

/** IANA name of the time zone in which this request's times are written. */
export async function requestTimeZone(): Promise<string> {
  return chooseTimeZone((await cookies()).get(timeZoneCookie)?.value);
}

/** What comes first in this reader's queue. */
export async function requestQueueOrder(): Promise<QueueOrder> {
  return chooseQueueOrder((await cookies()).get(queueOrderCookie)?.value);
}

/** The words of one namespace in the language of this request, for titles that the server writes. */
export async function requestTranslations<Namespace extends keyof Messages>(namespace: Namespace) {
  const locale = await requestLocale();
  return createTranslator<Messages, Namespace>({ locale, messages: messagesOf(locale), namespace });
}
