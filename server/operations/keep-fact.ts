/** Writes what was decided about a fact (row, evidence, event, ledger) and makes the answer. The last step of a decision. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { DecisionView } from "@/lib/api/views";
import { sameValue } from "@/lib/review/changes";
import { positionOf } from "@/lib/review/evidence";
import type { FactState } from "@/lib/review/fact-state";
import type { Queries } from "../db";
import { type NewEvent, toEventRow } from "../repositories/event-rows";
import { type FactRow, toFactView } from "../repositories/fact-rows";
import { replaceEvidence, writeFact } from "../repositories/fact-writes";
import { findFact } from "../repositories/review";
import type { Scene, SeenArticle } from "../repositories/review-scene";
import { findAccount } from "../repositories/users";
import { decisionView, Overtaken, settleScene } from "./deciding";
import { findingsAfter } from "./note-findings";

export interface Keeping {
  readonly scene: Scene;
  readonly fact: FactRow;
  readonly state: FactState;
  readonly event: NewEvent;
  /** Where the fact stands, and the name of the person who decides. */
  readonly article: SeenArticle;
}

/**
 * Refuses with `stale-version` if the row has changed since it was read, and throws `Overtaken` if anything else in the
 * article has; then nothing is written. Where evidence changes, `db` must be a transaction.
 */
export async function keepFact(
  db: Queries,
  { scene, fact, state, event, article }: Keeping,
): Promise<Outcome<DecisionView>> {
  const { numerals, changed } = settleScene(scene, state);
  const findings = await findingsAfter(db, article, fact, state);
  const { id, version } = fact;
  const written = await writeFact(db, { id, version, state, event, seen: article, numerals: changed, findings });
  if (written === "overtaken") throw new Overtaken();
  if (written === "stale") return refuse("stale-version", { current: toFactView((await findFact(db, id)) ?? fact) });
  if (!sameValue(fact.evidence, state.evidence)) {
    await replaceEvidence(db, fact.id, fact.articleId, state.evidence);
  }
  const { decidedBy, decidedAt, ...rest } = state;
  const kept: FactRow = {
    ...fact,
    ...rest,
    version: event.version,
    position: positionOf(state.evidence),
    decidedById: decidedBy,
    decidedByName: await nameOf(db, decidedBy, event, article.userName),
    decidedAt: decidedAt === null ? null : new Date(decidedAt),
  };
  return ok(decisionView(scene, kept, numerals, toEventRow(event, fact.id, null, article.userName)));
}

/** Undoing can bring back another person's decision, and then their name is needed. */
async function nameOf(
  db: Queries,
  decidedBy: string | null,
  event: NewEvent,
  userName: string,
): Promise<string | null> {
  if (decidedBy === null) return null;
  if (decidedBy === event.userId) return userName;
  return (await findAccount(db, decidedBy))?.name ?? null;
}
