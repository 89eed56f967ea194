/** The one `Listening` of this process. */
import { readEnv } from "../env";
import { type Listening, makeListening } from "./listening";

// Next's development server evaluates modules again on each change; the connection must survive that.
const holder = globalThis as typeof globalThis & { kaojuListening?: Listening };

/** Throws if `DATABASE_URL` is not set. */
export function getListening(): Listening {
  if (holder.kaojuListening) return holder.kaojuListening;
  const { DATABASE_URL } = readEnv();
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set.");
  const listening = makeListening(DATABASE_URL);
  holder.kaojuListening = listening;
  // Next waits for all answers before it ends, and an event stream has no end of its own.
  process.once("SIGTERM", () => void listening.close());
  process.once("SIGINT", () => void listening.close());
  return listening;
}
