/**
 * The ledger: what became of every numeral of an article. A numeral's status is never decided by hand; it follows from
 * what stands over it and from what was said of it, so that no order of decisions can lose one. Pure.
 *
 * In this order:
 * 1. covered — it lies wholly within a figure or the period of a fact that is not rejected. Wholly: a value linked to
 *    `34` of `1,234` has not accounted for the numeral.
 * 2. notFact — the engine or a person gave a reason. The reason is kept while a fact covers the numeral.
 * 3. open — a person took the reason back.
 * 4. notFact, with no reason of its own — a fact whose figure it is was rejected as `not-a-fact`: the person has already
 *    said what the numeral is not, and is not asked twice. Its period does not count here: that `2022年` dated a fact
 *    which is none says nothing of the `2022`.
 * 5. open.
 */
import type { EvidenceRole, EvidenceSpan } from "@/lib/fact/fact";
import type { NotFactReason } from "@/lib/fact/not-fact";
import { contains, type Span } from "@/lib/text/span";
import type { FactStatus, NumeralStatus, RejectReason } from "./decision";
import { coveringRoles, figureRoles } from "./evidence";

/** What was said of a numeral. `byPerson` without a reason: a person wants it open. */
export interface NumeralState {
  readonly reason: NotFactReason | null;
  readonly byPerson: boolean;
}

export type LedgerNumeral = Span & NumeralState;

/** The part of a fact that the ledger looks at. */
export interface LedgerFact {
  readonly status: FactStatus;
  readonly rejectReason: RejectReason | null;
  readonly withdrawn: boolean;
  readonly evidence: readonly (Span & Pick<EvidenceSpan, "role">)[];
}

/** The status of each numeral, in the order given. */
export function settle(numerals: readonly LedgerNumeral[], facts: readonly LedgerFact[]): NumeralStatus[] {
  const covering = spansOf(
    facts.filter((fact) => fact.status !== "rejected"),
    coveringRoles,
  );
  const refused = spansOf(facts.filter(isNotAFact), figureRoles);
  const coveredBy = lookup(covering);
  const refusedBy = lookup(refused);
  return numerals.map((numeral) => {
    if (coveredBy(numeral)) return "covered";
    if (numeral.reason !== null) return "notFact";
    if (numeral.byPerson) return "open";
    return refusedBy(numeral) ? "notFact" : "open";
  });
}

function isNotAFact(fact: LedgerFact): boolean {
  return fact.status === "rejected" && fact.rejectReason === "not-a-fact" && !fact.withdrawn;
}

function spansOf(facts: readonly LedgerFact[], roles: readonly EvidenceRole[]): Span[] {
  return facts.flatMap((fact) => fact.evidence.filter((span) => roles.includes(span.role)));
}

/**
 * Tells whether some span contains the one asked for. Sorted by start with the furthest end so far: the spans that start
 * at or before it contain it exactly if one of them reaches its end. One binary search instead of a look at every span,
 * because an article may have thousands of both.
 */
function lookup(spans: readonly Span[]): (inner: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const reach: Span[] = [];
  for (const span of sorted) reach.push({ start: span.start, end: Math.max(span.end, reach.at(-1)?.end ?? 0) });
  return (inner) => {
    let low = 0;
    let high = reach.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const span = reach[middle];
      if (span && span.start <= inner.start) low = middle + 1;
      else high = middle;
    }
    const last = reach[low - 1];
    return last !== undefined && contains(last, inner);
  };
}
