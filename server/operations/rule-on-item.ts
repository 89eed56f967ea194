/**
 * What becomes of one item of a batch: the ruling of a single decision, and before it whether the item is still what was
 * frozen. The same for the preview and for the run, so that a preview promises nothing else. Writes nothing.
 */
import type { ItemProblem } from "@/lib/api/batches";
import { type FactBatchDecision, isAlreadySo } from "@/lib/review/batch";
import type { Changes, FactState } from "@/lib/review/fact-state";
import type { NumeralState } from "@/lib/review/ledger";
import { decideNumeral } from "@/lib/review/numeral-decision";
import { type Decider, decide } from "@/lib/review/transitions";
import type { Db } from "../db";
import type { FactItem, NumeralItem } from "../repositories/batch-items";
import { stateOf } from "../repositories/fact-rows";
import { type RuledArticle, ruleOnFact } from "./rule-on-fact";

export type ItemRuling<S> =
  | { readonly ok: true; readonly state: S; readonly changes: Changes }
  | { readonly ok: false; readonly problem: ItemProblem };

const no = (problem: ItemProblem) => ({ ok: false, problem }) as const;

export async function ruleOnFactItem(
  db: Db,
  article: RuledArticle,
  { fact, seen }: FactItem,
  decision: FactBatchDecision,
  by: Decider,
): Promise<ItemRuling<FactState>> {
  if (fact.withdrawn) return no("not-found");
  if (fact.version !== seen) return no("stale-version");
  if (isAlreadySo(fact, decision)) return no("already-so");
  const ruling = await ruleOnFact(db, article, fact, decision);
  if (!ruling.ok) return no(ruling.problem.code);
  const decided = decide(stateOf(fact), ruling.value, by);
  if (decided.ok) return { ok: true, state: decided.fact, changes: decided.changes };
  return no(decided.code === "no-change" ? "already-so" : decided.code);
}

export function ruleOnNumeralItem({ numeral, seen, reason }: NumeralItem): ItemRuling<NumeralState> {
  if (numeral.version !== seen) return no("stale-version");
  if (reason === null) return no("no-reason");
  const decided = decideNumeral(numeral, { kind: "not-fact", reason });
  if (decided.ok) return { ok: true, state: decided.numeral, changes: decided.changes };
  return no(decided.code === "no-change" ? "already-so" : decided.code);
}
