/** Cookies that keep a reader's choice of display. Never for anything secret. */

const year = 60 * 60 * 24 * 365;

/** Keeps `value` for a year for the whole site. */
export function writeCookie(name: string, value: string): void {
  // The Cookie Store API is not there on plain http, which a local server is.
  // biome-ignore lint/suspicious/noDocumentCookie: see above
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${year}; SameSite=Lax`;
}
