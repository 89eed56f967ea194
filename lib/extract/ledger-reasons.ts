/** Collects why numerals are no facts: what finders refused, times, comparisons. */
import type { NotFactReason } from "@/lib/fact/not-fact";
import type { Reasoned } from "./ledger";
import type { Reading } from "./reading";
import { sourceSpan } from "./sentence-words";

/** In no particular order; where several overlap, those given first by the text win. */
export function reasonsOf(readings: readonly Reading[]): Reasoned[] {
  return readings.flatMap((reading) => {
    const at = (start: number, end: number, reason: NotFactReason): Reasoned => ({
      ...sourceSpan(reading.sentence, start, end),
      reason,
    });
    const refused = reading.refused.flatMap(({ start, end, reason }) => (reason ? [at(start, end, reason)] : []));
    const times = reading.periods.map(({ start, end, kind }) =>
      at(
        start,
        end,
        kind === "name"
          ? "name"
          : kind === "years-back" || kind === "plan" || kind === "record"
            ? "calendar-span"
            : "date",
      ),
    );
    const bases = reading.comparisons.map(({ start, end }) => at(start, end, "basis"));
    return [...refused, ...times, ...bases];
  });
}
