/** A refused decision about a fact beside the fact as it is now, field by field. Pure. */
import type { FactView } from "@/lib/api/views";
import { factFieldNames } from "@/lib/fact/fact";
import { type MergeKey, mergeRows } from "./merge";
import { factApply } from "./optimistic";
import type { FactOp, Work } from "./review-state";
import type { ComparedFact } from "./shown-value";

export interface RefusedRow {
  readonly key: MergeKey;
  /** Null for a fact that is not there. */
  readonly there: ComparedFact | null;
  readonly mine: ComparedFact;
}

/** Where the two differ; of a new fact all that was typed. None for what cannot be compared. */
export function refusedRows(
  work: Work,
  there: FactView | null,
  wordsAt: (start: number, end: number) => string,
): RefusedRow[] {
  if (work.kind === "create") {
    const evidence = work.evidence.map((span) => ({ ...span, quote: wordsAt(span.start, span.end) }));
    const mine: ComparedFact = { ...work.fields, evidence, status: "proposed", rejectReason: null };
    const typed = factFieldNames.filter((name) => work.fields[name] !== null && work.fields[name] !== "");
    return ([...typed, "evidence"] as const).map((key) => ({ key, there: null, mine }));
  }
  if (!there) return [];
  const mine = factApply(wordsAt)(there, { requestId: "", work: work as FactOp["work"] });
  return mergeRows(there, mine, there).map(({ key }) => ({ key, there, mine }));
}
