/** Writes down what somebody did with a release, for the project's activity. */
import type { ReleaseAct } from "@/lib/api/activity";
import type { Tx } from "../db";
import { announce } from "../live/announce";
import { insertDeed } from "../repositories/deeds";

/** To be called in the transaction of what was done. */
export async function noteRelease(
  tx: Tx,
  by: { readonly projectId: string; readonly userId: string },
  releaseId: string,
  act: ReleaseAct,
): Promise<void> {
  await insertDeed(tx, by, { kind: "release", releaseId, details: { act } });
  await announce(tx, { kind: "release", project: by.projectId, article: null });
}
