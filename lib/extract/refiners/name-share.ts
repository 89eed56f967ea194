/**
 * Names a share that says only of what it is one: `占总数的四成`. What its words mean is share-of-whole.ts's work.
 */
import { type Draft, note } from "../reading";
import { spansWithin } from "../spans-within";
import { type Sharing, take } from "./borrowing";
import { clauseWords } from "./indicator";
import { verbs } from "./indicator-words";
import { shareName, wholeOf } from "./share-of-whole";

/** `占总数的四成`: of the clause before, if it holds no figure, of the level that it is dealt to, of the draft before. */
export function nameShare(draft: Draft, previous: Draft | null, { dealt }: Sharing): boolean {
  const own = dealt.get(draft);
  if (own) {
    const whole = wholeOf(own.words);
    const said = own.level.indicator;
    take(draft, own.level, whole === null ? said + own.words.slice(-2) : shareName(said, whole), "share-of-parent");
    return true;
  }
  const whole = wholeOf(draft.indicator);
  if (whole === null) return false;
  const verb = draft.indicator.startsWith("佔") ? "佔" : "占";
  const subject = subjectBefore(draft);
  if (subject !== "") {
    draft.indicator = shareName(subject, whole, verb);
    draft.object = subject;
    note(draft, "share-of-parent", "indicator", draft.reading.clauses[draft.clause.index - 1] ?? null, draft.indicator);
    draft.doubts.push("share-of-parent");
    return true;
  }
  if (!previous) return false;
  take(draft, previous, shareName(previous.indicator, whole, verb), "share-of-parent");
  return true;
}

/** `用火不慎次之，占24.5%`: the subject of a share is the clause before, if that has one and no figure. */
function subjectBefore(draft: Draft): string {
  const { reading, clause } = draft;
  const before = reading.clauses[clause.index - 1];
  if (!before || clause.opener !== "，" || spansWithin(reading.figures, before.start, before.end).length > 0) return "";
  const { words, source } = clauseWords(reading, before);
  return words.length >= 2 && words.length <= 20 && !/(?:看|中|方面)$/.test(words) && !verbs.at(words, 0) ? source : "";
}
