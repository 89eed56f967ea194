/** Addresses of the screens that belong to a project. */

/** The review screen of an article. */
export function articleHref(projectId: string, articleId: string): string {
  return `/projects/${projectId}/articles/${articleId}`;
}

/** Where the cuts of an imported source are changed. */
export function sourceHref(projectId: string, sourceId: string): string {
  return `/projects/${projectId}/sources/${sourceId}`;
}
