/**
 * The charts of a release: its main indicators, and the points of one of them. Worked out of the frozen rows, which never
 * change, so that each is worked out once a process. Who may see it is asked anew each time.
 */
import { type Outcome, ok } from "@/lib/api/problem";
import type { ReleaseIndicators, ReleasePoints } from "@/lib/api/releases";
import { PointGatherer } from "@/lib/release/indicator-points";
import { mainIndicators } from "@/lib/release/main-indicators";
import { getDb } from "../db";
import { countIndicators, pageOfChartClaims } from "../repositories/release-points";
import { KeptAnswers } from "./kept-answers";
import { type Reader, seeRelease } from "./see-release";

/** Indicators that are offered. */
const mostIndicators = 24;
/** Units of indicators that are looked at for them. */
const mostCounts = 200;
/** Points of a chart. */
const mostPoints = 600;
const pageSize = 5000;

const indicators = new KeptAnswers<ReleaseIndicators>(100);
const points = new KeptAnswers<ReleasePoints>(200);

/** `signed-out` or `not-found` for those who may not see the release. */
export async function listIndicators(reader: Reader, releaseId: string): Promise<Outcome<ReleaseIndicators>> {
  const seen = await seeRelease(reader, releaseId);
  if (!seen.ok) return seen;
  return ok(await indicators.get(releaseId, () => workOutIndicators(releaseId)));
}

async function workOutIndicators(releaseId: string): Promise<ReleaseIndicators> {
  return { indicators: mainIndicators(await countIndicators(getDb(), releaseId, mostCounts), mostIndicators) };
}

/** Refuses as above. An indicator that the release has not has no points. */
export async function listPoints(
  reader: Reader,
  releaseId: string,
  { indicator, unit }: { readonly indicator: string; readonly unit: string },
): Promise<Outcome<ReleasePoints>> {
  const seen = await seeRelease(reader, releaseId);
  if (!seen.ok) return seen;
  const key = JSON.stringify([releaseId, indicator, unit]);
  return ok(await points.get(key, () => workOutPoints(releaseId, indicator, unit)));
}

async function workOutPoints(releaseId: string, indicator: string, unit: string): Promise<ReleasePoints> {
  const gatherer = new PointGatherer(unit);
  let after = -1;
  for (;;) {
    const page = await pageOfChartClaims(getDb(), releaseId, { indicator, after, limit: pageSize });
    gatherer.add(page);
    const last = page.at(-1);
    if (!last || page.length < pageSize) return { indicator, unit, ...gatherer.points(mostPoints) };
    after = last.ordinal;
  }
}
