/** Reads request bodies up to a limit. A declared length is not believed: the bytes are counted as they come. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import { parseJson } from "./json";

/** Largest JSON body, in bytes. */
export const jsonLimit = 1024 * 1024;

/** The body's bytes, or `too-large` as soon as there are more than `limit`. */
export async function readBytes(request: Request, limit: number): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const tooLarge = refuse("too-large", { limit });
  if (Number(request.headers.get("content-length") ?? 0) > limit) return tooLarge;
  if (!request.body) return ok(new Uint8Array());
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the stream, so that the rest is not received.
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limit) return tooLarge;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return ok(bytes);
}

/** The JSON value in the body. `invalid-input` if it is none, or if the body does not say that it is JSON. */
export async function readJson(request: Request): Promise<Outcome<unknown>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") return refuse("invalid-input", { contentType: "application/json" });
  const bytes = await readBytes(request, jsonLimit);
  if (!bytes.ok) return bytes;
  try {
    return ok(parseJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes.value)));
  } catch {
    return refuse("invalid-input", { body: "json" });
  }
}

/** The fields of a `multipart/form-data` body of at most `limit` bytes. */
export async function readForm(request: Request, limit: number): Promise<Outcome<FormData>> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data")) {
    return refuse("invalid-input", { contentType: "multipart/form-data" });
  }
  const bytes = await readBytes(request, limit);
  if (!bytes.ok) return bytes;
  try {
    return ok(await new Response(bytes.value, { headers: { "content-type": type } }).formData());
  } catch {
    return refuse("invalid-input", { body: "form" });
  }
}
