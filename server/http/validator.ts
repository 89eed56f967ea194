/** Entity tags: whoever sends the tag of what they have is told whether it still holds, and not sent it again. */
import { createHash } from "node:crypto";

/** The answer of status 200 with a strong tag of its bytes, or 304 and no bytes for whoever has them. Reads it whole. */
export async function tagged(request: Request, response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { headers } = response;
  const tag = `"${createHash("sha256").update(bytes).digest("base64url")}"`;
  headers.set("etag", tag);
  if (!hasTag(request, tag)) return new Response(bytes, { headers });
  headers.delete("content-type");
  return new Response(null, { status: 304, headers });
}

/** Whether the request already has what bears this tag. A weak form of it, as proxies make that compress, counts too. */
export function hasTag(request: Request, tag: string): boolean {
  const given = request.headers.get("if-none-match");
  if (given === null) return false;
  return given.split(",").some((each) => each.trim() === "*" || each.trim().replace(/^W\//, "") === tag);
}
