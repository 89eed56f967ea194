/** Ids, a moment and hashes of what is made for the bench. */
import { createHash } from "node:crypto";

export const moment = "2026-01-02T03:04:05.006Z";

/** Ids in the order in which they are counted, each of one kind apart from the others. */
export function idOf(kind: number, count: number): string {
  return `0199a${kind}00-0000-7000-8000-${count.toString(16).padStart(12, "0")}`;
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
