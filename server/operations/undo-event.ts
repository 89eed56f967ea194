/** A reviewer takes a decision back: of a fact or of a numeral, their own or another's; and takes that back (redo). */
import { type Outcome, refuse } from "@/lib/api/problem";
import type { UndoRequest } from "@/lib/api/requests";
import type { DecisionView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { isCorrected } from "@/lib/review/history";
import { numeralChanges, undoNumeral } from "@/lib/review/numeral-decision";
import { undo } from "@/lib/review/undo";
import type { Tx } from "../db";
import { type EventRow, eventsOfFact, findEvent, type NewEvent } from "../repositories/event-rows";
import { stateOf, toFactView } from "../repositories/fact-rows";
import { newId } from "../repositories/new-id";
import { toNumeralView } from "../repositories/numeral-rows";
import { type LockedArticle, readScene } from "../repositories/review-scene";
import { decideOnce, enterArticle, replay, spansOfEvent } from "./deciding";
import { keepFact } from "./keep-fact";
import { keepNumeral } from "./keep-numeral";
import { hashRequest } from "./request-hash";
import { hashOfState } from "./rule-on-fact";

/**
 * Takes the event back once a request id. Refuses with `not-found`, `not-allowed`, `stale-version` (with the current row),
 * `already-undone`, or `wrong-status` where the row has not any more what the event made; then nothing has changed.
 */
export function undoEvent(actor: Actor, eventId: string, request: UndoRequest): Promise<Outcome<DecisionView>> {
  return decideOnce((tx) => run(tx, actor, eventId, request));
}

/** What an undoing is about, once the person is let in. */
interface Undoing {
  readonly tx: Tx;
  readonly article: LockedArticle;
  readonly event: EventRow;
  readonly version: number;
  readonly next: Omit<NewEvent, "changes">;
}

async function run(tx: Tx, actor: Actor, eventId: string, { requestId, version }: UndoRequest) {
  const requestHash = hashRequest(actor.userId, { eventId, version });
  const entered = await enterArticle(tx, { event: eventId }, actor);
  if (!entered.ok) return entered;
  const article = entered.value;
  const event = await findEvent(tx, eventId);
  if (!event) return refuse("not-found");
  const next = {
    id: newId(),
    requestId,
    requestHash,
    kind: "undo" as const,
    version: version + 1,
    reason: null,
    note: null,
    undoes: event.id,
    userId: actor.userId,
    at: new Date(),
  };
  const undoing = { tx, article, event, version, next };
  return event.factId === null ? undoOfNumeral(undoing, event.numeralId) : undoOfFact(undoing, event.factId);
}

async function undoOfFact({ tx, article, event, version, next }: Undoing, factId: string) {
  const { requestId } = next;
  const scene = await readScene(tx, article.id, { requestId, factId, numeralId: null, spans: spansOfEvent(event) });
  if (scene.before) return replay(tx, article.id, scene.before, next.requestHash ?? "", next.requestId);
  const { fact } = scene;
  if (!fact) return refuse("not-found");
  if (event.undone) return refuse("already-undone");
  if (fact.version !== version) return refuse("stale-version", { current: toFactView(fact) });
  const undone = undo(stateOf(fact), event, (state) => hashOfState(state, article));
  if (!undone.ok) return refuse("wrong-status", { status: fact.status });
  const log = [...(await eventsOfFact(tx, factId)), next];
  const state = { ...undone.fact, corrected: isCorrected(log) };
  return keepFact(tx, { scene, fact, state, event: { ...next, changes: undone.changes }, article });
}

async function undoOfNumeral(
  { tx, article, event, version, next }: Undoing,
  numeralId: string | null,
): Promise<Outcome<DecisionView>> {
  const scene = await readScene(tx, article.id, { requestId: next.requestId, factId: null, numeralId, spans: [] });
  if (scene.before) return replay(tx, article.id, scene.before, next.requestHash ?? "", next.requestId);
  const numeral = scene.numerals.find(({ id }) => id === numeralId);
  if (!numeral) return refuse("not-found");
  if (event.undone) return refuse("already-undone");
  if (numeral.version !== version) return refuse("stale-version", { current: toNumeralView(numeral) });
  const state = undoNumeral(numeral, event.changes);
  if (!state) return refuse("wrong-status", { status: numeral.status });
  const changes = numeralChanges(numeral, state);
  return keepNumeral(tx, { scene, numeral, state, event: { ...next, changes }, article });
}
