/** A reviewer approves, rejects, reopens, corrects or links a fact. */
import { type Outcome, refuse } from "@/lib/api/problem";
import type { DecideFactRequest } from "@/lib/api/requests";
import type { DecisionView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import type { FactDecision } from "@/lib/review/decision";
import { decide } from "@/lib/review/transitions";
import type { Tx } from "../db";
import { stateOf, toFactView } from "../repositories/fact-rows";
import { newId } from "../repositories/new-id";
import { readScene } from "../repositories/review-scene";
import { coveringSpans, decideOnce, enterArticle, replay } from "./deciding";
import { keepFact } from "./keep-fact";
import { hashRequest } from "./request-hash";
import { ruleOnFact } from "./rule-on-fact";

/**
 * Decides once a request id, however often it is sent. Refuses with `not-found`, `not-allowed`, `stale-version` (with the
 * current fact), `wrong-status`, `invalid-fields`, `evidence-mismatch`, `evidence-ambiguous` or `invalid-input`; then
 * nothing has changed.
 */
export function decideFact(actor: Actor, factId: string, request: DecideFactRequest): Promise<Outcome<DecisionView>> {
  return decideOnce((tx) => run(tx, actor, factId, request));
}

async function run(
  tx: Tx,
  actor: Actor,
  factId: string,
  { requestId, version, decision }: DecideFactRequest,
): Promise<Outcome<DecisionView>> {
  const requestHash = hashRequest(actor.userId, { factId, version, decision });
  const entered = await enterArticle(tx, { fact: factId }, actor);
  if (!entered.ok) return entered;
  const article = entered.value;
  const spans = decision.kind === "link" ? coveringSpans(decision.evidence) : [];
  const scene = await readScene(tx, article.id, { requestId, factId, numeralId: null, spans });
  if (scene.before) return replay(tx, article.id, scene.before, requestHash, requestId);
  const { fact } = scene;
  if (!fact || fact.withdrawn) return refuse("not-found");
  if (fact.version !== version) return refuse("stale-version", { current: toFactView(fact) });
  const ruling = await ruleOnFact(tx, article, fact, decision);
  if (!ruling.ok) return ruling;
  const at = new Date();
  const decided = decide(stateOf(fact), ruling.value, { userId: actor.userId, at: at.toISOString() });
  if (!decided.ok) {
    return decided.code === "no-change"
      ? refuse("invalid-input", { decision: "no-change" })
      : refuse("wrong-status", { status: fact.status });
  }
  const event = {
    id: newId(),
    requestId,
    requestHash,
    kind: decision.kind,
    version: version + 1,
    changes: decided.changes,
    ...words(decision),
    undoes: null,
    userId: actor.userId,
    at,
  };
  return keepFact(tx, { scene, fact, state: decided.fact, event, article });
}

function words(decision: FactDecision): { reason: string | null; note: string | null } {
  if (decision.kind === "reject") return { reason: decision.reason, note: decision.note || null };
  return { reason: null, note: decision.kind === "reopen" ? decision.note || null : null };
}
