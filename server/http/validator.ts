/** Entity tags: whoever sends the tag of what they have is told whether it still holds, and not sent it again. */
import { createHash } from "node:crypto";

/** A strong tag: equal for equal bytes alone. */
export function entityTag(bytes: string | Uint8Array): string {
  return `"${createHash("sha256").update(bytes).digest("base64url")}"`;
}

/** Whether the request already has what bears this tag. A weak form of it, as proxies make that compress, counts too. */
export function hasTag(request: Request, tag: string): boolean {
  const given = request.headers.get("if-none-match");
  if (given === null) return false;
  return given.split(",").some((each) => each.trim() === "*" || each.trim().replace(/^W\//, "") === tag);
}
