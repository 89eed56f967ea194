/**
 * Work that an older version of the app has left to be done, beside the running app: in the process that starts the server, so
 * that no request waits for it, and given up when the app ends, to be gone on with at the next start.
 */
import { renewOldFindings } from "../operations/renew-old-findings";
import { startWords } from "./words";

/** Begins it. Answers the way to end it, which waits for the step at hand. Neither ever fails: what went wrong is said. */
export function startBackground(say: (words: string) => void): () => Promise<void> {
  const ending = new AbortController();
  const work = renewOldFindings({ signal: ending.signal }).then(
    (count) => {
      if (count > 0) say(startWords()("findingsRenewed", { count }));
    },
    (error: unknown) => {
      const reason = error instanceof Error ? error.message.replace(/\s+/g, " ").trim() : String(error);
      say(startWords()("findingsNotRenewed", { reason }));
    },
  );
  return async () => {
    ending.abort();
    await work;
  };
}
