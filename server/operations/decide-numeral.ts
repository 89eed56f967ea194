/** A reviewer says that a numeral is no fact, or takes that back. */
import { type Outcome, refuse } from "@/lib/api/problem";
import type { DecideNumeralRequest } from "@/lib/api/requests";
import type { DecisionView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { decideNumeral as decide } from "@/lib/review/numeral-decision";
import type { Tx } from "../db";
import { newId } from "../repositories/new-id";
import { toNumeralView } from "../repositories/numeral-rows";
import { readScene } from "../repositories/review-scene";
import { decideOnce, enterArticle, replay } from "./deciding";
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
  return decideOnce((tx) => run(tx, actor, numeralId, request));
}

async function run(
  tx: Tx,
  actor: Actor,
  numeralId: string,
  { requestId, version, decision }: DecideNumeralRequest,
): Promise<Outcome<DecisionView>> {
  const requestHash = hashRequest(actor.userId, { numeralId, version, decision });
  const entered = await enterArticle(tx, { numeral: numeralId }, actor);
  if (!entered.ok) return entered;
  const article = entered.value;
  const scene = await readScene(tx, article.id, { requestId, factId: null, numeralId, spans: [] });
  if (scene.before) return replay(tx, article.id, scene.before, requestHash, requestId);
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
  return keepNumeral(tx, { scene, numeral, state: decided.numeral, event, userName: article.userName });
}
