/**
 * Says of each extracted fact of one file what gold makes of it, and of each annotated fact whether it was found. A fact is
 * found if its figure overlaps the annotated one in the same role.
 */
import type { ExtractedFact } from "@/lib/extract/extraction";
import { overlaps, type Span } from "@/lib/text/span";
import type { GoldFact } from "./gold-facts";
import { type ScoredField, wrongFields } from "./same-field";

/** `found` with the fields that are wrong; `extra`: gold knows no such fact; `narrative`: neither asked for nor punished. */
export type Verdict =
  | { readonly kind: "found"; readonly gold: GoldFact; readonly wrong: readonly ScoredField[] }
  | { readonly kind: "extra" }
  | { readonly kind: "narrative" };

export interface Judged {
  readonly fact: ExtractedFact;
  readonly verdict: Verdict;
}

export interface Match {
  /** One for each extracted fact, in their order. */
  readonly judged: readonly Judged[];
  /** What gold asks for and the engine did not find. */
  readonly missed: readonly GoldFact[];
}

const roles = ["valueSpan", "changeSpan", "priorSpan"] as const;

/** Pairs greedily in gold's order, each extracted fact at most once. */
export function matchFacts(gold: readonly GoldFact[], facts: readonly ExtractedFact[]): Match {
  const verdicts = new Map<ExtractedFact, Verdict>();
  const missed: GoldFact[] = [];
  for (const one of gold) {
    const role = roles.find((name) => one[name]) ?? "priorSpan";
    const fact = facts.find((other) => !verdicts.has(other) && meet(one[role], other[role]));
    if (one.level === "narrative") {
      if (fact) verdicts.set(fact, { kind: "narrative" });
    } else if (fact) verdicts.set(fact, { kind: "found", gold: one, wrong: wrongFields(one, fact.fields) });
    else missed.push(one);
  }
  const stories = gold.filter((one) => one.level === "narrative").map(anchorOf);
  const inStory = (fact: ExtractedFact) => stories.some((span) => roles.some((role) => meet(span, fact[role])));
  const judged = facts.map((fact): Judged => {
    const verdict = verdicts.get(fact) ?? (inStory(fact) ? { kind: "narrative" } : { kind: "extra" });
    return { fact, verdict };
  });
  return { judged, missed };
}

/** Every field as gold has it. */
export function isRight(verdict: Verdict): boolean {
  return verdict.kind === "found" && verdict.wrong.length === 0;
}

/** The figure that a fact of gold is found by. */
export function anchorOf(gold: GoldFact): Span | null {
  return gold.valueSpan ?? gold.changeSpan ?? gold.priorSpan;
}

function meet(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && overlaps(a, b);
}
