/** A reviewer says that a numeral is no fact, or takes that back. */
import { type Outcome, refuse } from "@/lib/api/problem";
import type { DecideNumeralRequest } from "@/lib/api/requests";
import type { DecisionView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { decideNumeral as decide } from "@/lib/review/numeral-decision";
import type { Queries } from "../db";
import { newId } from "../repositories/new-id";
import { toNumeralView } from "../repositories/numeral-rows";
import { decideLightly, replay, seeArticle } from "./deciding";
import { keepNumeral } from "./keep-numeral";
import { hashRequest } from "./request-hash";

/**
 * Decides once a request id. Refuses with `not-found`, `not-allowed`, `stale-version` (with the current numeral),
 * `wrong-status` (a fact covers it: that is to be rejected first) or `invalid-input`; then nothing has changed.
 */
export function decideNumeral(
  actor: Actor,
  numeralId: string,
  request: DecideNumeralRequest,
): Promise<Outcome<DecisionView>> {
  return decideLightly({ numeral: numeralId }, actor, (db) => run(db, actor, numeralId, request));
}

async function run(
  db: Queries,
  actor: Actor,
  numeralId: string,
  { requestId, version, decision }: DecideNumeralRequest,
): Promise<Outcome<DecisionView>> {
  const requestHash = hashRequest(actor.userId, { numeralId, version, decision });
  const seen = await seeArticle(db, { numeral: numeralId }, actor, { requestId, factId: null, numeralId, spans: [] });
  if (!seen.ok) return seen;
  const { article, scene } = seen.value;
  if (scene.before) return replay(db, article.id, scene.before, requestHash, requestId);
  const numeral = scene.numerals.find(({ id }) => id === numeralId);
  if (!numeral) return refuse("not-found");
  if (numeral.version !== version) return refuse("stale-version", { current: toNumeralView(numeral) });
  const decided = decide(numeral, decision);
  if (!decided.ok) {
    return decided.code === "no-change"
      ? refuse("invalid-input", { decision: "no-change" })
      : refuse("wrong-status", { status: numeral.status });
  }
  const event = {
    id: newId(),
    requestId,
    requestHash,
    kind: decision.kind,
    version: version + 1,
    changes: decided.changes,
    reason: decision.kind === "not-fact" ? decision.reason : null,
    note: null,
    undoes: null,
    userId: actor.userId,
    at: new Date(),
  };
  return keepNumeral(db, { scene, numeral, state: decided.numeral, event, article });
}
