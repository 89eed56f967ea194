/** The reader's language and time zone, read from the request. What they choose between is in lib/messages/locale.ts. */
import { cookies, headers } from "next/headers";
import { createTranslator } from "use-intl/core";
import { type Messages, messagesOf } from "@/lib/messages/catalogue";
import { chooseLocale, chooseTimeZone, type Locale, localeCookie, timeZoneCookie } from "@/lib/messages/locale";

/** Language of this request. */
export async function requestLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return chooseLocale(jar.get(localeCookie)?.value, head.get("accept-language"));
}

/** IANA name of the time zone in which this request's times are written. */
export async function requestTimeZone(): Promise<string> {
  return chooseTimeZone((await cookies()).get(timeZoneCookie)?.value);
}

/** The words of one namespace in the language of this request, for titles that the server writes. */
export async function requestTranslations<Namespace extends keyof Messages>(namespace: Namespace) {
  const locale = await requestLocale();
  return createTranslator<Messages, Namespace>({ locale, messages: messagesOf(locale), namespace });
}
