/** Opens an article for review: its words, facts and numerals, and the project's other articles. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { ReviewView } from "@/lib/api/views";
import { type Actor, reaches } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { getDb } from "../db";
import { toFactView } from "../repositories/fact-rows";
import { toNumeralView } from "../repositories/numeral-rows";
import { findReviewHead, readReview } from "../repositories/review";
import { sourceText } from "../repositories/source-text";

/** `not-found` for those who are no member. Throws if the source's text is not the one that was imported. */
export async function getReview(actor: Actor, articleId: string): Promise<Outcome<ReviewView>> {
  const head = await findReviewHead(getDb(), articleId, actor.userId);
  if (!head || !reaches(actor, head.projectId)) return refuse("not-found");
  if (!can(head.role, "project.read")) return refuse("not-allowed");
  const [text, rows] = await Promise.all([
    sourceText(getDb(), head.sourceId, head.textSha256),
    readReview(articleId, head.projectId),
  ]);
  if (text === null) throw new Error(`The text of source ${head.sourceId} does not have its SHA-256.`);
  const { id, start, end, title, byline, date, place } = head;
  return ok({
    project: { id: head.projectId, name: head.projectName, role: head.role },
    article: { id, start, end, title, byline, date, place },
    text: text.slice(start, end),
    source: { id: head.sourceId, fileName: head.fileName, sha256: head.sha256, encoding: head.encoding },
    facts: rows.facts.map(toFactView),
    numerals: rows.numerals.map(toNumeralView),
    articles: rows.articles,
    newestEvent: rows.newestEvent,
  });
}
