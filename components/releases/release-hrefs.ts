/** Addresses of releases. Those of a release and of a fact in it are permanent: they stand in packages and papers. */
import type { CitationFormat, ReleasedFactsFilter } from "@/lib/api/releases";

export function releasesHref(projectId: string): string {
  return `/projects/${projectId}/releases`;
}

export function newReleaseHref(projectId: string): string {
  return `${releasesHref(projectId)}/new`;
}

export function releaseHref(releaseId: string): string {
  return `/releases/${releaseId}`;
}

/** The release with the facts of an indicator, a place, a year at hand. */
export function releaseFactsHref(releaseId: string, filter: Partial<ReleasedFactsFilter>): string {
  const query = factsQuery(filter);
  return `${releaseHref(releaseId)}${query === "" ? "" : `?${query}`}#facts`;
}

/** What is asked for, as it stands behind the `?`. */
export function factsQuery({ indicator = null, place = null, year = null }: Partial<ReleasedFactsFilter>): string {
  const asked = { indicator, place, year: year === null ? null : String(year) };
  return new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  ).toString();
}

export function releasedFactHref(releaseId: string, factId: string): string {
  return `${releaseHref(releaseId)}/facts/${factId}`;
}

export function packageHref(releaseId: string): string {
  return `/api/releases/${releaseId}/package`;
}

export function citationHref(releaseId: string, format: CitationFormat): string {
  return `/api/releases/${releaseId}/citation?format=${format}`;
}
