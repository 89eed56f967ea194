/** Which article and project a fact belongs to, for addresses that name the fact alone. */
import type { Db } from "../db";

/** Null if there is no such fact. */
export async function placeOfFact(db: Db, factId: string): Promise<{ projectId: string; articleId: string } | null> {
  const fact = await db.fact.findUnique({
    where: { id: factId },
    select: { articleId: true, article: { select: { projectId: true } } },
  });
  return fact && { articleId: fact.articleId, projectId: fact.article.projectId };
}
