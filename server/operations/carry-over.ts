/**
 * What becomes of facts and numerals when the cuts of a source move: a plan, no I/O. What people have touched stays as it
 * is and follows its words into whichever article they now belong to; what nobody touched is the engine's to say anew.
 */
import type { ExtractedFact } from "@/lib/extract/extraction";
import { type FactFields, factFieldNames } from "@/lib/fact/fact";
import { contains, overlaps, type Span } from "@/lib/text/span";
import type { PlacedFact, PlacedNumeral } from "../repositories/source-review";

/** The index of the cut into which each kept row goes, or the spans of rows that no cut holds. */
export type Placement = { readonly ok: true; readonly cuts: ReadonlyMap<string, number> } | Orphans;

export interface Orphans {
  readonly ok: false;
  readonly facts: readonly Span[];
  readonly numerals: readonly Span[];
}

/**
 * Places everything that a person touched. A sentence and its figures must lie in one cut; the words that a period or a
 * place was taken from may stand anywhere. A withdrawn fact is a matter of the log alone and is never in the way.
 */
export function placeTouched(
  cuts: readonly Span[],
  facts: readonly PlacedFact[],
  numerals: readonly PlacedNumeral[],
): Placement {
  const placed = new Map<string, number>();
  const orphanFacts: Span[] = [];
  for (const fact of facts.filter(({ touched }) => touched)) {
    const extent = extentOf(fact);
    const index = cuts.findIndex((cut) => contains(cut, extent));
    if (index >= 0) placed.set(fact.id, index);
    else if (fact.withdrawn) placed.set(fact.id, nearest(cuts, extent));
    else orphanFacts.push(extent);
  }
  const orphanNumerals: Span[] = [];
  for (const { id, start, end } of numerals.filter(({ touched }) => touched)) {
    const index = cuts.findIndex((cut) => contains(cut, { start, end }));
    if (index >= 0) placed.set(id, index);
    else orphanNumerals.push({ start, end });
  }
  if (orphanFacts.length + orphanNumerals.length === 0) return { ok: true, cuts: placed };
  return { ok: false, facts: orphanFacts, numerals: orphanNumerals };
}

/** From the first to the last of the words that state the fact. */
export function extentOf(fact: Pick<PlacedFact, "evidence" | "position">): Span {
  const own = fact.evidence.filter(({ role }) => role !== "period" && role !== "place");
  if (own.length === 0) return { start: fact.position, end: fact.position };
  return { start: Math.min(...own.map(({ start }) => start)), end: Math.max(...own.map(({ end }) => end)) };
}

function nearest(cuts: readonly Span[], { start }: Span): number {
  const before = cuts.findLastIndex((cut) => cut.start <= start);
  return Math.max(before, 0);
}

/** What the engine's new reading of an article adds and which old proposals it takes back. */
export interface Renewal {
  readonly add: readonly ExtractedFact[];
  readonly remove: readonly string[];
}

/**
 * Compares a new reading with what stands in the article: `kept` has decisions and stays, `proposals` has none. A figure
 * that a kept fact holds is not proposed again, whatever was decided about it; a proposal that reads the same stays the
 * row that it is, so that a reviewer who has it open can go on.
 */
export function renew(
  found: readonly ExtractedFact[],
  kept: readonly PlacedFact[],
  proposals: readonly PlacedFact[],
): Renewal {
  const held = kept.filter(({ withdrawn }) => !withdrawn).flatMap(({ evidence }) => evidence.filter(isFigure));
  const wanted = found.filter((fact) => {
    const figure = fact.valueSpan ?? fact.changeSpan ?? fact.priorSpan;
    return figure === null || !held.some((span) => overlaps(span, figure));
  });
  const unclaimed = new Map(proposals.map((fact) => [storedKey(fact), fact.id]));
  const add = wanted.filter((fact) => !unclaimed.delete(foundKey(fact)));
  const gone = new Set(unclaimed.values());
  return { add, remove: proposals.filter(({ id }) => gone.has(id)).map(({ id }) => id) };
}

function isFigure({ role }: PlacedFact["evidence"][number]): boolean {
  return role === "value" || role === "change" || role === "prior";
}

function storedKey({ fields, evidence }: PlacedFact): string {
  const spans = evidence.map(({ role, start, end }) => `${role} ${start} ${end}`);
  return key(fields, spans);
}

function foundKey({ fields, sources, ...fact }: ExtractedFact): string {
  const one = (role: string, span: Span | null | undefined) => (span ? [`${role} ${span.start} ${span.end}`] : []);
  return key(fields, [
    ...fact.evidence.flatMap((span) => one("evidence", span)),
    ...one("value", fact.valueSpan),
    ...one("change", fact.changeSpan),
    ...one("prior", fact.priorSpan),
    ...one("period", sources.period?.span),
    ...one("place", sources.place?.span),
  ]);
}

function key(fields: FactFields, spans: readonly string[]): string {
  return JSON.stringify([factFieldNames.map((name) => fields[name]), spans.toSorted()]);
}
