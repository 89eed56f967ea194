/** The checks in their order: what blocks approval first. Used by approval on the server and by the screen alike. Pure. */
import { checkChangeDirection } from "./change-direction";
import { checkEvidence } from "./evidence";
import { checkFieldForms } from "./fields";
import { checkFigureLinks } from "./figure-links";
import { checkFigures } from "./figures";
import type { Check, CheckedFact, CheckedText, ClaimIndex, Finding } from "./finding";
import { checkStatedElsewhere } from "./stated-elsewhere";

const checks: readonly Check[] = [
  checkEvidence,
  checkFieldForms,
  checkFigureLinks,
  checkFigures,
  checkChangeDirection,
  checkStatedElsewhere,
];

/** All findings about one fact. `claims` is `indexClaims` of the facts to compare with; the fact itself may be among them. */
export function checkFact(fact: CheckedFact, text: CheckedText, claims: ClaimIndex): Finding[] {
  return checks.flatMap((check) => check(fact, text, claims));
}

/** Only what stands in the way of approval; needs no other fact. */
export function blockingFindings(fact: CheckedFact, text: CheckedText): Finding[] {
  return checkFact(fact, text, new Map()).filter(({ severity }) => severity === "blocks");
}
