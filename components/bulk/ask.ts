/** What a decision over many items is asked for with: where it comes from and how much of it is settled already. Pure. */
import type { Selection } from "@/components/facts/selection";
import type { BatchRequest, BatchSelection, BatchView } from "@/lib/api/batches";
import type { BatchDecision } from "@/lib/review/batch";
import type { FactFilter } from "@/lib/review/fact-filter";

export type Ask =
  /** A decision that is settled (`decision`), or of which the kind is. */
  | {
      readonly selection: BatchSelection;
      readonly kind: BatchDecision["kind"];
      readonly decision: BatchDecision | null;
    }
  /** A batch that was made before: to look at, go on with or take back. */
  | { readonly made: BatchView };

/** The selected facts of the table as the API has them. */
export function selectionOf(filter: FactFilter, selection: Selection): BatchSelection {
  if (selection.kind === "some") return { factIds: [...selection.ids] };
  return selection.except.size === 0 ? { filter } : { filter, except: [...selection.except] };
}

/** What is asked for at once, without a form; null while something is to be chosen. */
export function requestOf(ask: Ask): BatchRequest | null {
  if ("made" in ask) return null;
  const decision = ask.decision ?? bare[ask.kind] ?? null;
  return decision && { selection: ask.selection, decision };
}

const bare: Partial<Record<BatchDecision["kind"], BatchDecision>> = {
  approve: { kind: "approve" },
  reopen: { kind: "reopen" },
  settle: { kind: "settle", engine: true, reason: null },
};

/** How many items of a prepared batch would change, are so already, and stay. */
export function foreseen({ total, problems }: BatchView) {
  const already = problems.find(({ code }) => code === "already-so")?.count ?? 0;
  const staying = problems.reduce((sum, { count }) => sum + count, 0) - already;
  return { changing: total - already - staying, already, staying };
}
