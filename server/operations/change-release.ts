/** An owner makes a release public or takes that back, or withdraws it for good. What it holds never changes. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { ReleaseChangeRequest, ReleaseView } from "@/lib/api/releases";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { getDb } from "../db";
import { setPublic, setWithdrawn } from "../repositories/release-marks";
import { toReleaseView } from "./get-release";
import { seeRelease } from "./see-release";

/**
 * `not-found` for those who are no member, `not-allowed` for all but owners, `wrong-status` for publishing or withdrawing one
 * that is withdrawn. What is so already is answered as it is.
 */
export async function changeRelease(
  actor: Actor,
  releaseId: string,
  request: ReleaseChangeRequest,
): Promise<Outcome<ReleaseView>> {
  const seen = await seeRelease(actor, releaseId);
  if (!seen.ok) return seen;
  // A public release may be read by strangers; that it may not be changed by them tells them nothing.
  if (!can(seen.value.role, "release.make")) return refuse(seen.value.role === null ? "not-found" : "not-allowed");
  const changed = await write(actor, releaseId, request);
  if (!changed) return refuse("wrong-status", { status: "withdrawn" });
  const after = await seeRelease(actor, releaseId);
  return after.ok ? ok(await toReleaseView(after.value)) : after;
}

function write(actor: Actor, releaseId: string, request: ReleaseChangeRequest): Promise<boolean> {
  const at = new Date();
  if ("withdraw" in request) {
    return setWithdrawn(getDb(), releaseId, { at, userId: actor.userId, reason: request.withdraw });
  }
  return setPublic(getDb(), releaseId, request.public ? at : null);
}
