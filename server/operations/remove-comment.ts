/** A comment is taken back: by whoever wrote it, or by an owner of the project. It keeps its place without its words. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { getDb, transaction } from "../db";
import { eraseComment } from "../repositories/comments";
import { enterComment } from "./comment-access";

/** Refuses as enterComment does, and with `not-allowed` for another's comment. */
export async function removeComment(actor: Actor, commentId: string): Promise<Outcome<undefined>> {
  const entered = await enterComment(getDb(), actor, commentId);
  if (!entered.ok) return entered;
  const { isOwn, role } = entered.value;
  if (!isOwn && !can(role, "project.edit")) return refuse("not-allowed");
  await transaction((tx) => eraseComment(tx, commentId));
  return ok(undefined);
}
