/** Is the same claim made at another place, and does that agree? Both are facts (codebook); this only points from one to the other. */
import { agree, subjectOf } from "./claims";
import type { Check, CheckedFact, Finding } from "./finding";

export const checkStatedElsewhere: Check = (fact, _text, claims) => {
  const others = (claims.get(subjectOf(fact)) ?? []).filter(({ id }) => id !== fact.id);
  const found = (verdict: boolean) => others.filter((other) => agree(fact, other) === verdict);
  // Two cases of one article may each have `抓获嫌疑人`, 8 in one and 3 in the other; only statistics can contradict.
  const contradicting = fact.level === "aggregate" ? found(false) : [];
  return [
    ...finding({ code: "stated-again", severity: "informs" }, found(true)),
    ...finding({ code: "contradicted", severity: "warns" }, contradicting),
  ];
};

function finding(kind: Pick<Finding, "code" | "severity">, facts: readonly CheckedFact[]): Finding[] {
  return facts.length === 0 ? [] : [{ ...kind, details: { facts: facts.map(({ id }) => id) } }];
}
