/** A reviewer approves, rejects, reopens, corrects or links a fact. */
import { type Outcome, refuse } from "@/lib/api/problem";
import type { DecideFactRequest } from "@/lib/api/requests";
import type { DecisionView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import type { FactDecision } from "@/lib/review/decision";
import { decide } from "@/lib/review/transitions";
import type { Queries } from "../db";
import { stateOf, toFactView } from "../repositories/fact-rows";
import { newId } from "../repositories/new-id";
import { lockArticle } from "../repositories/review-scene";
import { coveringSpans, decideLightly, decideOnce, replay, seeArticle } from "./deciding";
import { keepFact } from "./keep-fact";
import { hashRequest } from "./request-hash";
import { ruleOnFact } from "./rule-on-fact";

/**
 * Decides once a request id, however often it is sent. Refuses with `not-found`, `not-allowed`, `stale-version` (with the
 * current fact), `wrong-status`, `invalid-fields`, `evidence-mismatch`, `evidence-ambiguous` or `invalid-input`; then
 * nothing has changed.
 */
export function decideFact(actor: Actor, factId: string, request: DecideFactRequest): Promise<Outcome<DecisionView>> {
  const target = { fact: factId };
  if (request.decision.kind !== "link") {
    return decideLightly(target, actor, (db) => run(db, actor, factId, request));
  }
  // Its words are rows of their own: more than one statement has to be kept or none.
  return decideOnce(async (tx) => {
    await lockArticle(tx, target, actor.userId);
    return run(tx, actor, factId, request);
  });
}

async function run(
  db: Queries,
  actor: Actor,
  factId: string,
  { requestId, version, decision }: DecideFactRequest,
): Promise<Outcome<DecisionView>> {
  const requestHash = hashRequest(actor.userId, { factId, version, decision });
  const spans = decision.kind === "link" ? coveringSpans(decision.evidence) : [];
  const seen = await seeArticle(db, { fact: factId }, actor, { requestId, factId, numeralId: null, spans });
  if (!seen.ok) return seen;
  const { article, scene } = seen.value;
  if (scene.before) return replay(db, article.id, scene.before, requestHash, requestId);
  const { fact } = scene;
  if (!fact || fact.withdrawn) return refuse("not-found");
  if (fact.version !== version) return refuse("stale-version", { current: toFactView(fact) });
  const ruling = await ruleOnFact(db, article, fact, decision);
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
  return keepFact(db, { scene, fact, state: decided.fact, event, article });
}

function words(decision: FactDecision): { reason: string | null; note: string | null } {
  if (decision.kind === "reject") return { reason: decision.reason, note: decision.note || null };
  return { reason: null, note: decision.kind === "reopen" ? decision.note || null : null };
}
