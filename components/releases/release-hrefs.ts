/** Addresses of releases. Those of a release and of a fact in it are permanent: they stand in packages and papers. */

export function releasesHref(projectId: string): string {
  return `/projects/${projectId}/releases`;
}

export function newReleaseHref(projectId: string): string {
  return `${releasesHref(projectId)}/new`;
}

export function releaseHref(releaseId: string): string {
  return `/releases/${releaseId}`;
}

export function releasedFactHref(releaseId: string, factId: string): string {
  return `${releaseHref(releaseId)}/facts/${factId}`;
}
