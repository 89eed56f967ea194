/** The articles of a project, page by page. */
import { type Outcome, ok } from "@/lib/api/problem";
import type { ArticlePage, ReadingQuery } from "@/lib/api/reading";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { articlePage } from "../repositories/projects";
import { allow } from "./access";
import { toSummary } from "./get-project";

/** `not-found` for those who are no member. */
export async function listArticles(
  actor: Actor,
  projectId: string,
  { after, limit }: ReadingQuery,
): Promise<Outcome<ArticlePage>> {
  const db = getDb();
  const allowed = await allow(db, actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  // One more than asked for says whether there are more.
  const rows = await articlePage(db, projectId, after, limit + 1);
  const shown = rows.slice(0, limit);
  const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null;
  return ok({ articles: shown.map(toSummary), next });
}
