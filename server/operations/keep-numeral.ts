/** Writes what was said of a numeral (row, event) and makes the answer. The last step of such a decision. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { DecisionView } from "@/lib/api/views";
import { type NumeralState, settle } from "@/lib/review/ledger";
import type { Tx } from "../db";
import { type NewEvent, toEventRow } from "../repositories/event-rows";
import { type NumeralRow, toNumeralView } from "../repositories/numeral-rows";
import { writeNumeral } from "../repositories/numeral-writes";
import type { Scene } from "../repositories/review-scene";
import { decisionView } from "./deciding";

export interface KeepingNumeral {
  /** Read for this numeral; others that it holds stay as they are. */
  readonly scene: Scene;
  readonly numeral: NumeralRow;
  readonly state: NumeralState;
  readonly event: NewEvent;
  /** Of the person who decides. */
  readonly userName: string;
}

/** Refuses with `stale-version` if the row has changed since it was read; then nothing is written. */
export async function keepNumeral(
  tx: Tx,
  { scene, numeral, state, event, userName }: KeepingNumeral,
): Promise<Outcome<DecisionView>> {
  const [status = numeral.status] = settle([{ ...numeral, ...state }], scene.others);
  const kept: NumeralRow = { ...numeral, ...state, status, version: event.version };
  const write = { id: numeral.id, version: numeral.version, state, status, event };
  if (!(await writeNumeral(tx, write))) return refuse("stale-version", { current: toNumeralView(numeral) });
  return ok(
    decisionView({ ...scene, numerals: [numeral] }, null, [kept], toEventRow(event, null, numeral.id, userName)),
  );
}
