/** The evidence of all facts of an article at once. */
import type { EvidenceRole, EvidenceSpan } from "@/lib/fact/fact";
import type { Db } from "../db";
import { evidenceOrder } from "./fact-rows";

/** Column by column, fact after fact: an object for each span costs the database twice as much. */
interface EvidenceColumns {
  readonly facts: readonly string[];
  readonly roles: readonly EvidenceRole[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly quotes: readonly string[];
}

/** One row. For use in a list of statements of one transaction. */
export function selectEvidence(db: Db, articleId: string) {
  return db.$queryRaw<{ columns: EvidenceColumns }[]>`
    SELECT json_build_object(
      'facts', coalesce(array_agg(e."factId"), '{}'), 'roles', coalesce(array_agg(e.role), '{}'),
      'starts', coalesce(array_agg(e.start), '{}'), 'ends', coalesce(array_agg(e."end"), '{}'),
      'quotes', coalesce(array_agg(e.quote), '{}')) AS columns
    FROM (
      SELECT * FROM "Evidence" e WHERE e."articleId" = ${articleId}::uuid ORDER BY e."factId", ${evidenceOrder}
    ) e`;
}

/** The spans of each fact that has some, by its id, in the order of lib/review/evidence.ts. */
export function evidenceByFact({ facts, roles, starts, ends, quotes }: EvidenceColumns): Map<string, EvidenceSpan[]> {
  const spans = new Map<string, EvidenceSpan[]>();
  for (const [at, fact] of facts.entries()) {
    const [role, start, end, quote] = [roles[at], starts[at], ends[at], quotes[at]];
    if (role === undefined || start === undefined || end === undefined || quote === undefined) continue;
    const list = spans.get(fact);
    if (list) list.push({ role, start, end, quote });
    else spans.set(fact, [{ role, start, end, quote }]);
  }
  return spans;
}
