/** What is doubtful about a fact by itself, for lists that are filtered by it. What other facts say is left out. Pure. */
import type { CheckedFact, CheckedText, FindingCode } from "./finding";
import { checkFact } from "./run-checks";

/** The codes, each once, in the order of the checks. `text` is the fact's article. Never throws. */
export function ownFindings(fact: CheckedFact, text: CheckedText): FindingCode[] {
  return [...new Set(checkFact(fact, text, new Map()).map(({ code }) => code))];
}
