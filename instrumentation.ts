/** Runs once when the server process starts, before the first request. */
export async function register(): Promise<void> {
  const { readEnv, setEnv } = await import("@/server/env");
  const { dropClientForwarding } = await import("@/server/http/forwarded");
  const { NEXTAUTH_URL, TRUSTED_PROXIES } = readEnv();
  if (TRUSTED_PROXIES === 0) dropClientForwarding();
  // Without a configured address next-auth leads people back to where they came from, not to port 3000 of localhost.
  if (!NEXTAUTH_URL) setEnv({ AUTH_TRUST_HOST: "true" });
}
