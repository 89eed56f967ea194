/** One release, and the list of a project's. */
import { type Outcome, ok } from "@/lib/api/problem";
import type { ReleasePage, ReleaseView, ReviewedBy } from "@/lib/api/releases";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { getDb } from "../db";
import { approvalTimes } from "../repositories/release-points";
import { newestRelease, pageOfReleases, type ReleaseRow } from "../repositories/release-rows";
import { allow } from "./access";
import { KeptAnswers } from "./kept-answers";
import { type Reader, type SeenRelease, seeRelease, toReleaseSummary } from "./see-release";

/** `signed-out` or `not-found` for those who may not see it. */
export async function getRelease(reader: Reader, releaseId: string): Promise<Outcome<ReleaseView>> {
  const seen = await seeRelease(reader, releaseId);
  return seen.ok ? ok(await toReleaseView(seen.value)) : seen;
}

export async function toReleaseView(seen: SeenRelease): Promise<ReleaseView> {
  const { row, role } = seen;
  const newest = await newestRelease(getDb(), row.projectId, { publicOnly: role === null });
  return {
    ...toReleaseSummary(seen),
    review: row.review,
    reviewed: await reviewedBy(row),
    newest: newest && newest.id !== row.id ? newest : null,
    mayChange: can(role, "release.make"),
    member: role !== null,
  };
}

const reviewTimes = new KeptAnswers<{ readonly from: Date; readonly to: Date }>(500);

async function reviewedBy({ id, people, names }: ReleaseRow): Promise<ReviewedBy> {
  const { from, to } = await reviewTimes.get(id, () => approvalTimes(getDb(), id));
  return {
    people: people.length,
    names: names ? people.map(({ name }) => name) : null,
    from: from.toISOString(),
    to: to.toISOString(),
  };
}

/** `not-found` for those who are no member. */
export async function listReleases(
  actor: Actor,
  projectId: string,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<Outcome<ReleasePage>> {
  const allowed = await allow(getDb(), actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  // One more than asked for says whether there are more.
  const rows = await pageOfReleases(getDb(), projectId, before, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return ok({
    releases: shown.map((row) => toReleaseSummary({ row, role: allowed.value })),
    next: rows.length > limit && last ? last.number : null,
  });
}
