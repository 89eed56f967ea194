/**
 * Two people decided on one fact: what differs, field by field, and which decisions make the reviewer's choices again on top
 * of the other version. Pure.
 */
import type { FactView } from "@/lib/api/views";
import { factFieldNames } from "@/lib/fact/fact";
import { sameValue } from "@/lib/review/changes";
import type { FactDecision } from "@/lib/review/decision";

export const mergeKeys = [...factFieldNames, "evidence", "status"] as const;
export type MergeKey = (typeof mergeKeys)[number];

export interface MergeRow {
  readonly key: MergeKey;
  /** True where the reviewer changed it; where only the other did there is nothing to choose. */
  readonly mineChanged: boolean;
  readonly theirsChanged: boolean;
}

/** The fields in which the two versions differ, in the order in which they are shown. */
export function mergeRows(base: FactView, mine: FactView, theirs: FactView): MergeRow[] {
  return mergeKeys
    .filter((key) => !sameValue(mine[key], theirs[key]))
    .map((key) => ({
      key,
      mineChanged: !sameValue(base[key], mine[key]),
      theirsChanged: !sameValue(base[key], theirs[key]),
    }));
}

/**
 * The decisions that bring the chosen fields from `theirs` to `mine`: one correction, one link, one about the status, in this
 * order, because changing fields takes an approval back. None for what the other version has already.
 */
export function decisionsFor(mine: FactView, theirs: FactView, chosen: ReadonlySet<MergeKey>): readonly FactDecision[] {
  const decisions: FactDecision[] = [];
  const fields = factFieldNames.filter((name) => chosen.has(name) && mine[name] !== theirs[name]);
  if (fields.length > 0) {
    decisions.push({ kind: "correct", changes: Object.fromEntries(fields.map((name) => [name, mine[name]])) });
  }
  if (chosen.has("evidence") && mine.evidence.length > 0 && !sameValue(mine.evidence, theirs.evidence)) {
    decisions.push({ kind: "link", evidence: mine.evidence.map(({ role, start, end }) => ({ role, start, end })) });
  }
  if (!chosen.has("status")) return decisions;
  // After a correction or a link the fact is proposed, whatever it was.
  const standing = decisions.length > 0 ? "proposed" : theirs.status;
  if (mine.status === standing) return decisions;
  if (standing !== "proposed") decisions.push({ kind: "reopen" });
  if (mine.status === "approved") decisions.push({ kind: "approve" });
  if (mine.status === "rejected") {
    decisions.push({ kind: "reject", reason: mine.rejectReason ?? "other", note: mine.rejectNote });
  }
  return decisions;
}
