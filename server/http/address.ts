/**
 * The address that a request came from, for counting attempts. Next fills `X-Forwarded-For` from the socket where the
 * request has none; server/http/forwarded.ts sees to it that a client's own is dropped where no proxy is trusted.
 */

/**
 * @param trustedProxies number of proxies in front; each appends the address it was asked from, so that the client's is
 * that many from the end, and whatever stands further left was written by the client
 */
export function clientAddress(forwardedFor: string | null, trustedProxies: number): string {
  const hops = (forwardedFor ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter((hop) => hop !== "");
  return hops.at(-Math.max(1, trustedProxies)) ?? hops[0] ?? "unknown";
}
