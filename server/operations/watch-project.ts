/** A member follows what happens in a project, live. */
import { type Outcome, ok } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { getListening } from "../live/hub";
import { liveStream } from "../live/live-stream";
import { allow } from "./access";

export interface Watching {
  /** Whether the session still stands that the person came with. */
  readonly isSignedIn: () => Promise<boolean>;
  /** Aborted when nobody reads any more. */
  readonly signal: AbortSignal;
}

/** A stream that ends when the person is no member any more. `not-found` for those who are none. */
export async function watchProject(
  actor: Actor,
  projectId: string,
  { isSignedIn, signal }: Watching,
): Promise<Outcome<ReadableStream<Uint8Array>>> {
  const isMember = () => allow(getDb(), actor, projectId, "project.read");
  const allowed = await isMember();
  if (!allowed.ok) return allowed;
  const mayStay = async () => (await isSignedIn()) && (await isMember()).ok;
  return ok(liveStream(getListening(), { projectId, mayStay, signal }));
}
