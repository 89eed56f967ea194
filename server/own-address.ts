/** Where people open the app, as far as it can know: for links in what leaves it. */
import { readEnv } from "./env";

/** The origin that is configured, else that of the socket. Without a slash at the end. */
export function ownAddress(): string {
  const { NEXTAUTH_URL, HOST, PORT } = readEnv();
  return NEXTAUTH_URL ? new URL(NEXTAUTH_URL).origin : `http://${HOST}:${PORT}`;
}
