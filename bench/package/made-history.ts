/** The decisions of a made fact: proposed or written, corrected if it was, approved. */
import { type EvidenceSpan, factFieldNames } from "@/lib/fact/fact";
import type { ReleasedDecision, ReleasedFact } from "@/lib/package/content";
import { approvalContent } from "@/lib/review/approval";
import { idOf, moment, sha256 } from "./made-ids";

export function stated({ start, end }: Pick<EvidenceSpan, "start" | "end">) {
  return { how: "stated" as const, span: { start, end } };
}

/** @param isFirst whether nobody wrote why something was corrected */
export function decisionsOf(
  fact: ReleasedFact,
  ordinal: number,
  textSha256: string,
  isFirst: boolean,
): ReleasedDecision[] {
  const said = { factId: fact.id, reason: null, note: null, undoes: null, at: moment };
  const before = fact.corrected ? "刑事案件" : fact.indicator;
  const found = { ...fact, indicator: before };
  const fields = [...factFieldNames, "evidence" as const].map((key) => [key, { from: null, to: found[key] }] as const);
  const proposed = { ...Object.fromEntries(fields), status: { from: null, to: "proposed" } };
  const approved = {
    status: { from: "proposed", to: "approved" },
    decidedBy: { from: null, to: "P1" },
    decidedAt: { from: null, to: moment },
    approvalHash: { from: null, to: sha256(approvalContent(fact, textSha256)) },
  };
  const isEngines = fact.origin === "engine";
  const first = isEngines ? { kind: "propose", by: null } : { kind: "create", by: "P1" };
  const note = isFirst ? null : `原文作“刑事案件”，\n据“${fact.indicator}”改。`;
  const correction = { ...said, kind: "correct", version: 2, by: "P1", note };
  const source = { from: stated({ start: fact.position, end: fact.position + 1 }), to: null };
  const changes = { indicator: { from: before, to: fact.indicator }, "sources.indicator": source };
  return [
    { ...said, ...first, id: idOf(4, ordinal * 3), version: 1, changes: proposed },
    ...(fact.corrected ? [{ ...correction, id: idOf(4, ordinal * 3 + 1), changes }] : []),
    { ...said, id: idOf(4, ordinal * 3 + 2), kind: "approve", version: fact.version, changes: approved, by: "P1" },
  ];
}
