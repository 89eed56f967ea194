/** Addresses of an article: of its review screen, and of what that opens with. */
export function articlePath(projectId: string, articleId: string): string {
  return `/projects/${projectId}/articles/${articleId}`;
}

/** Answers a `ReviewView`. */
export function reviewPath(articleId: string): string {
  return `/api/articles/${articleId}`;
}
