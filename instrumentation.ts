/** Runs once when the server process starts, before the first request. */
export async function register(): Promise<void> {
  const { readEnv } = await import("@/server/env");
  const { dropClientForwarding } = await import("@/server/http/forwarded");
  if (readEnv().TRUSTED_PROXIES === 0) dropClientForwarding();
}
