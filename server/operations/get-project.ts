/** One project with its articles: the overview. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { ArticleSummary, ProjectView } from "@/lib/api/views";
import { type Actor, reaches } from "@/lib/auth/actor";
import { getDb } from "../db";
import { type ArticleRow, articleRows, summaryFor } from "../repositories/projects";

/** `not-found` for a project of which the person is no member: that it exists is not theirs to know. */
export async function getProject(actor: Actor, projectId: string): Promise<Outcome<ProjectView>> {
  if (!reaches(actor, projectId)) return refuse("not-found");
  const summary = await summaryFor(getDb(), actor.userId, projectId);
  if (!summary) return refuse("not-found");
  const rows = await articleRows(getDb(), projectId);
  return ok({ ...summary, articleList: rows.map(toSummary) });
}

/** The row as the screens see it; complete when nothing of the article is open. */
export function toSummary(row: ArticleRow): ArticleSummary {
  const { facts, approved, rejected, openFacts, numerals, openNumerals, ...article } = row;
  const complete = openFacts === 0 && openNumerals === 0;
  return { ...article, progress: { facts, approved, rejected, openFacts, numerals, openNumerals, complete } };
}
