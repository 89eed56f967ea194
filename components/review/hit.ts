/** What lies under a place of the article. Pure. */
import type { FactView, NumeralView } from "@/lib/api/views";
import { figureRoles } from "@/lib/review/evidence";
import type { Span } from "@/lib/text/span";

export interface ItemRef {
  readonly kind: "fact" | "numeral";
  readonly id: string;
}

/**
 * The fact whose figure stands at the offset, or the numeral there. Where several facts share a figure, repeated clicks go
 * round: the one after the fact in hand. A numeral that only dates a fact (`2022年`) leads to that fact.
 */
export function itemAt(
  offset: number,
  facts: readonly FactView[],
  numerals: readonly NumeralView[],
  hand: ItemRef | null,
): ItemRef | null {
  const holds = (span: Span) => span.start <= offset && offset < span.end;
  const numeral = numerals.find(holds);
  if (numeral && numeral.status !== "covered") return { kind: "numeral", id: numeral.id };
  const byFigure = facts.filter((fact) => fact.evidence.some((span) => figureRoles.includes(span.role) && holds(span)));
  const hits =
    byFigure.length > 0
      ? byFigure
      : facts.filter((fact) => fact.evidence.some((span) => span.role === "period" && holds(span)));
  const inHand = hits.findIndex((fact) => hand?.kind === "fact" && fact.id === hand.id);
  const hit = hits[(inHand + 1) % hits.length];
  if (hit) return { kind: "fact", id: hit.id };
  return numeral ? { kind: "numeral", id: numeral.id } : null;
}
