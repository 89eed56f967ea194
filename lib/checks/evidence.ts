/**
 * Do the linked words stand where the link says? The rule behind "nothing is approved without words": compared character
 * by character, nothing folded or trimmed, because the export promises exactly that.
 */
import type { Check, Finding } from "./finding";
import { placesOf, wordsAt } from "./words-at";

/** A list of more places than this helps nobody to choose. */
const placesShown = 20;

export const checkEvidence: Check = (fact, text) => {
  const findings: Finding[] = [];
  if (!fact.evidence.some(({ role }) => role === "evidence")) {
    findings.push({ code: "evidence-missing", severity: "blocks" });
  }
  for (const { role, start, end, quote } of fact.evidence) {
    const found = wordsAt(text, { start, end });
    if (found !== null && found === quote) continue;
    const at = placesOf(text, quote, placesShown);
    const code = at.length > 1 ? "evidence-ambiguous" : "evidence-mismatch";
    findings.push({ code, severity: "blocks", role, details: { quote, found, start, end, at } });
  }
  return findings;
};
