/** Which languages there are and which one a reader gets. Reads no cookie or header itself. */

export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

/** Each language in its own words: who reads only one must find it. */
export const localeNames: Record<Locale, string> = { "zh-CN": "简体中文", en: "English" };

/** Name of the cookie that keeps the reader's choice. */
export const localeCookie = "kaoju-locale";
/** Name of the cookie that keeps the browser's time zone, so that server and browser write the same times. */
export const timeZoneCookie = "kaoju-time-zone";

const fallback: Locale = "zh-CN";
const fallbackTimeZone = "Asia/Shanghai";

/** The reader's choice if there is one, else the first language of `Accept-Language` that we have, else Chinese. */
export function chooseLocale(chosen: string | null | undefined, acceptLanguage: string | null | undefined): Locale {
  const known = locales.find((locale) => locale === chosen);
  return known ?? preferred(acceptLanguage ?? "") ?? fallback;
}

/** The time zone of the cookie if it exists in this runtime, else that of the articles. */
export function chooseTimeZone(chosen: string | null | undefined): string {
  if (!chosen) return fallbackTimeZone;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: chosen }).resolvedOptions().timeZone;
  } catch {
    // A cookie is the reader's to change; an unknown zone would throw on every page.
    return fallbackTimeZone;
  }
}

function preferred(acceptLanguage: string): Locale | undefined {
  const wanted = acceptLanguage
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("q="));
      return { language: tag.split("-")[0], quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    // Any Chinese gets simplified Chinese: nearer to a reader of zh-TW than English is.
    const locale = locales.find((candidate) => candidate.toLowerCase().split("-")[0] === language);
    if (locale) return locale;
  }
  return undefined;
}
