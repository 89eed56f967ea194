/** Collects why numerals are no facts: what finders refused, times, comparisons. */
import type { NotFactReason } from "@/lib/fact/not-fact";
import type { Span } from "@/lib/text/span";
import type { PeriodKind } from "./finders/period-uses";
import type { Reasoned } from "./ledger";
import type { Reading } from "./reading";
import { type SentenceWords, sourceSpan } from "./sentence-words";

const marker = /^[ \t\u3000]*[（(]?([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:[、)）]|[.．](?![0-9]))/gmu;

/** The numbers that open items at the beginning of a line (`1.`, `（二）`): layout has cut them off, so that no sentence holds them. */
export function reasonsOfMarkers(text: string, { start, end }: Span): Reasoned[] {
  return [...text.slice(start, end).matchAll(marker)].map((match) => {
    const at = start + match.index + match[0].indexOf(match[1] ?? "");
    return { start: at, end: at + (match[1] ?? "").length, reason: "ordinal" };
  });
}

/** In no particular order; where several overlap, those given first by the text win. */
export function reasonsOf(readings: readonly Reading[]): Reasoned[] {
  const found: Reasoned[] = [];
  for (const { sentence, refused, periods, comparisons } of readings) {
    for (const one of refused) if (one.reason) found.push(reasoned(sentence, one, one.reason));
    for (const one of periods) found.push(reasoned(sentence, one, reasonOfTime(one.kind)));
    for (const one of comparisons) found.push(reasoned(sentence, one, "basis"));
  }
  return found;
}

function reasonOfTime(kind: PeriodKind): NotFactReason {
  if (kind === "name") return "name";
  return kind === "years-back" || kind === "plan" || kind === "record" ? "calendar-span" : "date";
}

function reasoned(sentence: SentenceWords, own: Span, reason: NotFactReason): Reasoned {
  const { start, end } = sourceSpan(sentence, own.start, own.end);
  return { start, end, reason };
}
