/**
 * Brings the findings up to date that an older version of the checks has left, or that were never found: article by article, each
 * in a short transaction of its own. What is done stays done, and several processes share the work (docs/decisions/161).
 */
import { setTimeout as pause } from "node:timers/promises";
import { checksVersion } from "@/lib/checks/checks-version";
import { getDb, transaction } from "../db";
import { isAnyBehind, setChecksVersion, takeBehind } from "../repositories/fact-findings";
import { sourceText } from "../repositories/source-text";
import { renewFindings } from "./note-findings";

/** Milliseconds until those are looked at again that others hold. */
const heldPause = 500;

interface Renewing {
  /** Null: of all projects. */
  readonly projectId?: string | null;
  /** Ends it after the article at hand. */
  readonly signal: AbortSignal;
}

/** Until none is left, or it is told to end. Answers how many articles it has renewed. */
export async function renewOldFindings({ projectId = null, signal }: Renewing): Promise<number> {
  let renewed = 0;
  while (!signal.aborted) {
    const begin = performance.now();
    if (await renewOne(projectId)) {
      renewed += 1;
      // As long as it has worked, the database is left to the people.
      await pauseUnless(signal, performance.now() - begin);
    } else if (await isAnyBehind(getDb(), checksVersion, projectId)) {
      await pauseUnless(signal, heldPause);
    } else break;
  }
  return renewed;
}

/** False if there was none to take. */
function renewOne(projectId: string | null): Promise<boolean> {
  return transaction(async (tx) => {
    const article = await takeBehind(tx, checksVersion, projectId);
    if (!article) return false;
    const text = await sourceText(tx, article.sourceId, article.textSha256);
    // Where the text is not what was imported nothing can be found in it, now or later.
    if (text === null) await setChecksVersion(tx, article.id, checksVersion);
    else await renewFindings(tx, article.id, text, article);
    return true;
  });
}

async function pauseUnless(signal: AbortSignal, milliseconds: number): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => undefined);
}
