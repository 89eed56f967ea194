/** An owner makes a release public or takes that back, or withdraws it for good. What it holds never changes. */
import type { ReleaseAct } from "@/lib/api/activity";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { ReleaseChangeRequest, ReleaseView } from "@/lib/api/releases";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/can";
import { type Tx, transaction } from "../db";
import { type Marked, setPublic, setWithdrawn } from "../repositories/release-marks";
import { toReleaseView } from "./get-release";
import { noteRelease } from "./note-release";
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
  const { projectId } = seen.value.row;
  const marked = await transaction(async (tx) => {
    const { act, result } = await write(tx, actor, releaseId, request);
    if (result === "done") await noteRelease(tx, { projectId, userId: actor.userId }, releaseId, act);
    return result;
  });
  if (marked === "refused") return refuse("wrong-status", { status: "withdrawn" });
  const after = await seeRelease(actor, releaseId);
  return after.ok ? ok(await toReleaseView(after.value)) : after;
}

async function write(
  tx: Tx,
  actor: Actor,
  releaseId: string,
  request: ReleaseChangeRequest,
): Promise<{ readonly act: ReleaseAct; readonly result: Marked }> {
  const at = new Date();
  if ("withdraw" in request) {
    const withdrawal = { at, userId: actor.userId, reason: request.withdraw };
    return { act: "withdraw", result: await setWithdrawn(tx, releaseId, withdrawal) };
  }
  if (!request.public) return { act: "unpublish", result: await setPublic(tx, releaseId, null) };
  return { act: "publish", result: await setPublic(tx, releaseId, at) };
}
