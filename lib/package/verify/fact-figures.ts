/**
 * Do the words of a released fact say its numbers? The warnings of the review, found again from the words. A person may have
 * seen one and approved all the same; then the release declares it (`findings`), and it is a note. One that it does not
 * declare is an error: a number that was changed on the way looks just like that. Pure.
 */
import { checkChangeDirection } from "@/lib/checks/change-direction";
import { checkFigureLinks } from "@/lib/checks/figure-links";
import { checkFigures } from "@/lib/checks/figures";
import type { Check, CheckedFact, CheckedText, Finding, FindingCode } from "@/lib/checks/finding";
import type { EvidenceSpan } from "@/lib/fact/fact";
import { checkFields } from "@/lib/fact/validate";
import type { ReleasedFact } from "../content";
import type { FindingPlace } from "./finding";
import type { FindingLog } from "./report";

const checks: readonly Check[] = [checkFigureLinks, checkFigures, checkChangeDirection];
/** What those checks can find. The direction of a change needs words beside the quotes. */
const fromQuotes: readonly FindingCode[] = [
  "figure-unlinked",
  "figure-unstated",
  "figure-outside-evidence",
  "figure-unread",
  "figure-differs",
];
const fromText: readonly FindingCode[] = [...fromQuotes, "change-direction"];

/** Codebook forms of the fields, whatever the words say. */
export function checkFactFields(fact: ReleasedFact, at: FindingPlace, log: FindingLog): void {
  for (const { field, code } of checkFields(fact)) {
    log.add("field-form", { ...at, id: fact.id, column: field, found: fact[field] ?? "null", reason: code });
  }
}

/** @param article words of the article, or null in a release without texts */
export function checkFactFigures(
  fact: ReleasedFact,
  article: CheckedText | null,
  at: FindingPlace,
  log: FindingLog,
): void {
  const checked = checkedFact(fact);
  const text = article ?? textOfQuotes(fact.evidence);
  const known = article ? fromText : fromQuotes;
  const found: Finding[] = [];
  for (const check of checks) {
    for (const finding of check(checked, text, noClaims)) if (known.includes(finding.code)) found.push(finding);
  }
  for (const { code, field, details } of found) {
    const place = {
      ...at,
      id: fact.id,
      ...(field ? { column: field, found: fact[field] ?? "null" } : {}),
      ...(details?.read ? { expected: String(details.read) } : {}),
      reason: code,
    };
    log.add(fact.findings.includes(code) ? "figure-let-stand" : "figure-undeclared", place);
  }
  for (const code of fact.findings) {
    if (known.some((each) => each === code) && !found.some((each) => each.code === code)) {
      log.add("figure-declared-in-vain", { ...at, id: fact.id, reason: code });
    }
  }
}

/** Written out: a fact spread into another object costs more than its checks. */
function checkedFact(fact: ReleasedFact): CheckedFact {
  const { id, place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod } = fact;
  const { level, evidence } = fact;
  return {
    id,
    status: "approved",
    place,
    indicator,
    period,
    value,
    unit,
    bound,
    change,
    changeUnit,
    basis,
    prior,
    priorPeriod,
    level,
    evidence,
  };
}

const noClaims: ReadonlyMap<string, readonly CheckedFact[]> = new Map();

/** Pieces further apart than this are not put into one text: offsets of a stranger may be any numbers. */
const widest = 200_000;

/** The quotes at their places, and nothing between them. */
function textOfQuotes(evidence: readonly EvidenceSpan[]): CheckedText {
  const start = Math.min(...evidence.map((span) => span.start));
  const end = Math.max(...evidence.map((span) => span.start + span.quote.length));
  if (!(end - start <= widest)) return { start: 0, text: "" };
  let text = "\u0000".repeat(end - start);
  for (const span of evidence) {
    const from = span.start - start;
    text = text.slice(0, from) + span.quote + text.slice(from + span.quote.length);
  }
  return { start, text };
}
