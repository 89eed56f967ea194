/** Ids, moments and hashes of made releases: the same count gives the same. Not for the app. */
import { createHash } from "node:crypto";

/** Ids in the order in which they are made, each of one kind apart from the others. */
export function idOf(kind: number, count: number): string {
  return `0199a${kind}00-0000-7000-8000-${count.toString(16).padStart(12, "0")}`;
}

export function timeOf(count: number): string {
  return new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 6) + count * 1001).toISOString();
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
