/** What was said about a fact, page by page, and how much was said about each fact of an article. */
import type { CommentCounts, CommentPage, CommentQuery } from "@/lib/api/comments";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { commentedFact, countComments, pageOfComments } from "../repositories/comments";
import { projectOfArticle } from "../repositories/review";
import { allow } from "./access";
import { toCommentView } from "./comment-access";

/** `not-found` for those who are no member of the fact's project. */
export async function listComments(
  actor: Actor,
  factId: string,
  { before, limit }: CommentQuery,
): Promise<Outcome<CommentPage>> {
  const db = getDb();
  const fact = await commentedFact(db, factId);
  if (!fact) return refuse("not-found");
  const allowed = await allow(db, actor, fact.projectId, "project.read");
  if (!allowed.ok) return allowed;
  // One more than asked for says whether there are more.
  const rows = await pageOfComments(db, factId, before, limit + 1);
  const shown = rows.slice(0, limit);
  const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null;
  return ok({ comments: shown.map(toCommentView), next });
}

/** `not-found` for those who are no member of the article's project. */
export async function countArticleComments(actor: Actor, articleId: string): Promise<Outcome<CommentCounts>> {
  const db = getDb();
  const projectId = await projectOfArticle(db, articleId);
  if (projectId === null) return refuse("not-found");
  const allowed = await allow(db, actor, projectId, "project.read");
  return allowed.ok ? ok(await countComments(db, articleId)) : allowed;
}
