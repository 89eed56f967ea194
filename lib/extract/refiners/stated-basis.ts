/**
 * `从2015年的A降至2019年的B，同比下降…`: the stated year of the earlier level is what the change compares with, whatever
 * word of comparison stands beside it.
 */
import { lastPeriod, lastYear } from "../lexicon/comparisons";
import { type Draft, note } from "../reading";
import { spansYears } from "./own-span";

const yearBefore = new Set<string>(lastYear);
const periodBefore = new Set<string>(lastPeriod);

/** `上年同期为352件，减少26件，下降7.4%`: a further change of one level compares with what the first does. */
export function shareBasis({ rule, change, twin, reading }: Draft): void {
  if (rule !== "change-second" || !change || change.basis !== null || !twin?.change) return;
  if (spansYears(reading, change.verb?.start ?? change.span.start)) return;
  change.basis = twin.change.basis;
  change.basisSpan = twin.change.basisSpan;
  change.basisInherited = true;
}

/** Sets the basis of a change that has an earlier level with a time of its own. */
export function statedBasis(draft: Draft): void {
  const { prior, change, reading } = draft;
  if (!prior || !change) return;
  const mention = reading.periods.findLast((period) => period.isPrior && period.end <= prior.start);
  if (!mention || prior.start - mention.end > 12 || mention.start < draft.left) return;
  const words = reading.sentence.source.slice(mention.start, mention.end);
  // `2.17亿元（2024年同期：1.89亿元），按年增长14.8%`: what a bracket remarks does not gainsay what the change itself names.
  const remark = /[（(]/.test(reading.sentence.words.charAt(mention.start - 1));
  if (remark && change.basis !== null && !change.basisInherited) return;
  const said = reading.sentence.words.slice(mention.start, mention.end);
  const basis = yearBefore.has(said) ? "yoy" : periodBefore.has(said) ? "mom" : `vs:${words}`;
  if (/^(?:yoy|mom)$/.test(basis) && change.basis !== null) return;
  change.basis = basis;
  change.basisSpan = { start: mention.start, end: mention.end };
  change.basisInherited = false;
  note(draft, "basis-of-stated-prior", "basis", mention, basis);
}
