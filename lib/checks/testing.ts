/** A fact about one sentence, for the tests of this folder. Not for the app. */
import type { EvidenceRole, EvidenceSpan } from "@/lib/fact/fact";
import { sampleFields } from "@/lib/fact/testing";
import type { CheckedFact, CheckedText } from "./finding";

/** The text begins at offset 100 of its source, as a second article does: a check that forgets it fails. */
export const someText: CheckedText = {
  start: 100,
  text: "2021年，云岭破获案件34起，同比下降12.5%。2020年破获案件40起。云岭破获案件34起。",
};

/** The link to the `nth` place (from 0) at which the words stand. Throws if they do not stand there. */
export function link(role: EvidenceRole, quote: string, nth = 0, { start, text } = someText): EvidenceSpan {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = text.indexOf(quote, at + 1);
  if (at < 0) throw new Error(`The words stand nowhere: ${quote}`);
  return { role, start: start + at, end: start + at + quote.length, quote };
}

export const sentence = link("evidence", "2021年，云岭破获案件34起，同比下降12.5%。");

/** Right in every respect: no check has anything to say. */
export function sound(changes: Partial<CheckedFact> = {}): CheckedFact {
  return {
    id: "f1",
    status: "proposed",
    ...sampleFields,
    evidence: [sentence, link("value", "34起"), link("change", "12.5%")],
    ...changes,
  };
}
