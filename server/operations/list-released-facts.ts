/** The facts of a release, page by page in the order of the text, and how they differ from the release before. */
import { type Outcome, ok } from "@/lib/api/problem";
import type {
  ReleaseChangePage,
  ReleaseChangesQuery,
  ReleaseChangeView,
  ReleasedFactPage,
  ReleasedFactsFilter,
  ReleasedFactView,
} from "@/lib/api/releases";
import { claimOf } from "@/lib/release/frozen-fact";
import { getDb } from "../db";
import { pageOfChanges, type ReleaseChangeRow } from "../repositories/release-changes";
import { pageOfFacts, type ReleaseFactRow } from "../repositories/release-facts";
import { articleTitles } from "../repositories/release-places";
import { pageOfFactsThat } from "../repositories/release-points";
import { peopleFor, type Reader, type SeenRelease, seeRelease, showsNames } from "./see-release";

interface FactsPage extends Partial<ReleasedFactsFilter> {
  readonly after: number | null;
  readonly limit: number;
}

/** All, or those that the filter asks for. `signed-out` or `not-found` for those who may not see the release. */
export async function listReleasedFacts(
  reader: Reader,
  releaseId: string,
  { after, limit, indicator = null, place = null, year = null }: FactsPage,
): Promise<Outcome<ReleasedFactPage>> {
  const seen = await seeRelease(reader, releaseId);
  if (!seen.ok) return seen;
  // One more than asked for says whether there are more.
  const isAll = indicator === null && place === null && year === null;
  const rows = isAll
    ? await pageOfFacts(getDb(), releaseId, after ?? -1, limit + 1)
    : await pageOfFactsThat(getDb(), releaseId, { indicator, place, year }, after ?? -1, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const ids = shown.map(({ content }) => content.articleId);
  const titles = await articleTitles(getDb(), [releaseId], ids);
  const facts = shown.map((row) => toReleasedFact(seen.value, row, titles.get(row.content.articleId) ?? ""));
  return ok({ facts, next: rows.length > limit && last ? last.ordinal : null });
}

export function toReleasedFact(
  seen: SeenRelease,
  { factId, version, approvedById, approvedAt, content }: ReleaseFactRow,
  articleTitle: string,
): ReleasedFactView {
  const approvedBy = peopleFor(seen)(approvedById) ?? "";
  return { ...content, id: factId, version, approvedBy, approvedAt: approvedAt.toISOString(), articleTitle };
}

/** The changes of one kind, or of all: added, then corrected, then withdrawn. Refuses as above. */
export async function listReleaseChanges(
  reader: Reader,
  releaseId: string,
  { kind, after, limit }: ReleaseChangesQuery,
): Promise<Outcome<ReleaseChangePage>> {
  const seen = await seeRelease(reader, releaseId);
  if (!seen.ok) return seen;
  const rows = await pageOfChanges(getDb(), releaseId, { kind, after: after ?? -1, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const { previousId } = seen.value.row;
  const ids = shown.flatMap((row) => (row.after ?? row.before)?.articleId ?? []);
  const titles = await articleTitles(getDb(), previousId === null ? [releaseId] : [releaseId, previousId], ids);
  const changes = shown.map((row) => toChangeView(seen.value, row, titles));
  return ok({ changes, next: rows.length > limit && last ? last.ordinal : null });
}

function toChangeView(
  seen: SeenRelease,
  row: ReleaseChangeRow,
  titles: ReadonlyMap<string, string>,
): ReleaseChangeView {
  const { kind, factId, before, after, reason, note, byId, byName, at } = row;
  const named = showsNames(seen);
  return {
    kind,
    factId,
    before: before && claimOf(before),
    after: after && claimOf(after),
    reason,
    note: named ? note : null,
    // Who withdrew a fact need not be one of those who approved what is left: then there is no key for them.
    by: named ? byName : byId && peopleFor(seen)(byId),
    at: at?.toISOString() ?? null,
    articleTitle: titles.get((after ?? before)?.articleId ?? "") ?? "",
  };
}
