/** Where an account has left unsent decisions. Pure. */
import type { Entry, Unsent } from "./entry";

/**
 * The articles with decisions that were made before `before` (milliseconds since 1970): younger ones are on their way and
 * would only flicker. The article with the oldest first.
 */
export function unsentBefore(entries: readonly Entry[], before: number): Unsent[] {
  const old = entries.filter((entry) => entry.order / 1000 < before).sort((a, b) => a.order - b.order);
  const articles = new Map<string, Unsent>();
  for (const { projectId, articleId, articleTitle } of old) {
    const count = (articles.get(articleId)?.count ?? 0) + 1;
    articles.set(articleId, { projectId, articleId, articleTitle, count });
  }
  return [...articles.values()];
}
