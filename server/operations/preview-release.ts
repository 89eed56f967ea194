/** What a release would hold if it were frozen now, and what is still open. Stores nothing. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { ReleasePreview } from "@/lib/api/releases";
import type { Actor } from "@/lib/auth/actor";
import { claimText } from "@/lib/release/frozen-fact";
import { type Db, getDb } from "../db";
import { summaryFor } from "../repositories/projects";
import { approvedAmong, compareWithRelease, countApproved } from "../repositories/release-claims";
import { findClaims } from "../repositories/release-facts";
import { newestRelease } from "../repositories/release-rows";
import { sha256 } from "../repositories/source-text";
import { allow } from "./access";
import { freezeClaims } from "./freeze-claims";

const pageSize = 1000;

/** `not-found` for those who are no member. */
export async function previewRelease(actor: Actor, projectId: string): Promise<Outcome<ReleasePreview>> {
  const db = getDb();
  const allowed = await allow(db, actor, projectId, "project.read");
  if (!allowed.ok) return allowed;
  const summary = await summaryFor(db, actor.userId, projectId);
  if (!summary) return refuse("not-found");
  const { openFacts, openNumerals } = summary;
  const [approved, previous] = await Promise.all([countApproved(db, projectId), newestRelease(db, projectId)]);
  const open = { approved, openFacts, openNumerals, previous };
  if (!previous) return ok({ ...open, added: approved, corrected: 0, withdrawn: 0, unchanged: 0 });
  const { added, withdrawn, decidedAgain } = await compareWithRelease(db, projectId, previous.id);
  const corrected = await countCorrected(db, previous.id, decidedAgain);
  return ok({ ...open, added, corrected, withdrawn, unchanged: approved - added - corrected });
}

/** Of facts that were decided on again, those that say something else by now. */
async function countCorrected(db: Db, releaseId: string, factIds: readonly string[]): Promise<number> {
  let corrected = 0;
  for (let at = 0; at < factIds.length; at += pageSize) {
    const ids = factIds.slice(at, at + pageSize);
    const [before, rows] = await Promise.all([findClaims(db, releaseId, ids), approvedAmong(db, ids)]);
    const now = await freezeClaims(db, rows);
    corrected += now.filter(({ factId, fact }) => before.get(factId) !== sha256(claimText(fact))).length;
  }
  return corrected;
}
