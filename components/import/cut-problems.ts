/** What is wrong with what a person typed about an article, before it is sent. Pure. */
import { isDatePoint } from "@/lib/fact/period";
import type { ArticleCut } from "@/lib/text/article";

export type CutField = "title" | "date";

/** The fields of one article that cannot be sent as they are. The server checks again. */
export function cutProblems(article: ArticleCut): CutField[] {
  const problems: CutField[] = [];
  if (article.title.trim() === "") problems.push("title");
  if (article.date && !isDatePoint(article.date)) problems.push("date");
  return problems;
}

/** True if all articles can be sent. A source needs at least one. */
export function canSend(articles: readonly ArticleCut[]): boolean {
  return articles.length > 0 && articles.every((article) => cutProblems(article).length === 0);
}
