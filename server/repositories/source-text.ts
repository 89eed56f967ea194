/**
 * The text of a source, kept at hand: texts never change once imported, each approval needs one, and one may be megabytes.
 * Offsets are UTF-16 units, which PostgreSQL's `substring` does not count; so the whole text is needed here.
 */
import { createHash } from "node:crypto";
import type { Queries } from "../db";
import { TextCache } from "./text-cache";

/** UTF-16 units: room for three texts of the greatest size that an import takes, or for hundreds of articles. */
const texts = new TextCache(16_000_000);

/**
 * The text with this hash (hexadecimal SHA-256 of it as UTF-8), or null if the source is gone or its text is not the one
 * that was imported: then nothing that points into it can be trusted.
 */
export async function sourceText(db: Queries, sourceId: string, textSha256: string): Promise<string | null> {
  const kept = texts.get(textSha256);
  if (kept !== undefined) return kept;
  const [source] = await db.$queryRaw<
    { readonly text: string }[]
  >`SELECT text FROM "Source" WHERE id = ${sourceId}::uuid`;
  if (!source || sha256(source.text) !== textSha256) return null;
  texts.set(textSha256, source.text);
  return source.text;
}

/** Hexadecimal SHA-256 of the text as UTF-8. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
