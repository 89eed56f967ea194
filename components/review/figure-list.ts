/** Every figure of the article as a list: what the marks show to the eye, for those who read or step through it. Pure. */
import type { FactView, NumeralView } from "@/lib/api/views";
import type { EvidenceRole } from "@/lib/fact/fact";
import { figureRoles } from "@/lib/review/evidence";
import type { Span } from "@/lib/text/span";
import type { ItemRef } from "./hit";

/** A figure that a fact reads, or a numeral that none does. */
export interface ListedFigure extends Span {
  readonly item: ItemRef;
  /** Null for a numeral. */
  readonly role: EvidenceRole | null;
  /** The indicator of its fact; null for a numeral. */
  readonly name: string | null;
  readonly status: FactView["status"] | "open" | "notFact";
}

/** In the order of the text; a figure that several facts share comes once for each of them. Covered numerals are those of facts. */
export function listFigures(facts: readonly FactView[], numerals: readonly NumeralView[]): ListedFigure[] {
  const ofFacts = facts.flatMap((fact) =>
    fact.evidence
      .filter(({ role }) => figureRoles.includes(role))
      .map(
        ({ role, start, end }): ListedFigure => ({
          start,
          end,
          role,
          item: { kind: "fact", id: fact.id },
          name: fact.indicator,
          status: fact.status,
        }),
      ),
  );
  const ofNumerals = numerals.flatMap(({ id, start, end, status }): ListedFigure[] =>
    status === "covered" ? [] : [{ start, end, role: null, item: { kind: "numeral", id }, name: null, status }],
  );
  return [...ofFacts, ...ofNumerals].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** True while somebody has to decide on it. */
export function isOpenFigure({ status }: ListedFigure): boolean {
  return status === "proposed" || status === "open";
}
