/** Which article a review is of: the little that its page says before the facts have come. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { getDb } from "../db";
import { findReviewHead } from "../repositories/review";

interface ReviewTitle {
  readonly projectId: string;
  readonly title: string;
}

/** `not-found` for those who are no member. */
export async function getReviewHead(actor: Actor, articleId: string): Promise<Outcome<ReviewTitle>> {
  const head = await findReviewHead(getDb(), articleId, actor.userId);
  if (!head) return refuse("not-found");
  if (!can(head.role, "project.read")) return refuse("not-allowed");
  return ok({ projectId: head.projectId, title: head.title });
}
