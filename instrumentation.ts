/** Runs once when the server process starts, before the first request. */
export async function register(): Promise<void> {
  // Next compiles this file for its edge runtime too, where none of it works or is needed. It must read the variable here
  // and by this name: the bundler puts the value in its place and drops what follows.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { readEnv, setEnv } = await import("@/server/env");
  const { dropClientForwarding } = await import("@/server/http/forwarded");
  const { NEXTAUTH_URL, TRUSTED_PROXIES } = readEnv();
  if (TRUSTED_PROXIES === 0) dropClientForwarding();
  // Without a configured address next-auth leads people back to where they came from, not to port 3000 of localhost.
  if (!NEXTAUTH_URL) setEnv({ AUTH_TRUST_HOST: "true" });
  const { makeDirect, offerDirect } = await import("@/server/http/direct");
  const { directRoutes } = await import("@/app/api/direct-routes");
  offerDirect(makeDirect(directRoutes));
}
