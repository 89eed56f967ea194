/** Writes what was said of a numeral (row, event) and makes the answer. The last step of such a decision. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { DecisionView } from "@/lib/api/views";
import { type NumeralState, settle } from "@/lib/review/ledger";
import type { Queries } from "../db";
import { type NewEvent, toEventRow } from "../repositories/event-rows";
import { type NumeralRow, toNumeralView } from "../repositories/numeral-rows";
import { writeNumeral } from "../repositories/numeral-writes";
import type { Scene, SeenArticle } from "../repositories/review-scene";
import { decisionView, Overtaken } from "./deciding";

export interface KeepingNumeral {
  /** Read for this numeral; others that it holds stay as they are. */
  readonly scene: Scene;
  readonly numeral: NumeralRow;
  readonly state: NumeralState;
  readonly event: NewEvent;
  /** Where the numeral stands, and the name of the person who decides. */
  readonly article: SeenArticle;
}

/**
 * Refuses with `stale-version` if the row has changed since it was read, and throws `Overtaken` if anything else in the
 * article has; then nothing is written.
 */
export async function keepNumeral(
  db: Queries,
  { scene, numeral, state, event, article }: KeepingNumeral,
): Promise<Outcome<DecisionView>> {
  const [status = numeral.status] = settle([{ ...numeral, ...state }], scene.others);
  const kept: NumeralRow = { ...numeral, ...state, status, version: event.version };
  const write = { id: numeral.id, version: numeral.version, state, status, event, seen: article };
  const written = await writeNumeral(db, write);
  if (written === "overtaken") throw new Overtaken();
  if (written === "stale") return refuse("stale-version", { current: toNumeralView(numeral) });
  const row = toEventRow(event, null, numeral.id, article.userName);
  return ok(decisionView({ ...scene, numerals: [numeral] }, null, [kept], row));
}
