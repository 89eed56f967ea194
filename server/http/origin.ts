/**
 * Whether a write comes from the app's own pages. `SameSite=Lax` alone leaves a gap: a page on a sibling subdomain, or on
 * another port of the same host, is "same site".
 */

/**
 * Browsers set `Sec-Fetch-Site` on https and on localhost, and no page can forge it; where it is absent (plain http in a
 * local network) `Origin` must name the host that was asked or the address the app is configured with. Neither: refused.
 *
 * @param ownAddress NEXTAUTH_URL, for proxies that do not pass the host on
 */
export function isSameOrigin(headers: Headers, ownAddress: string | undefined): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  if (host === "") return false;
  return host === headers.get("host") || (ownAddress !== undefined && host === new URL(ownAddress).host);
}
