/** Where the review screen of an article is. */
export function articlePath(projectId: string, articleId: string): string {
  return `/projects/${projectId}/articles/${articleId}`;
}
