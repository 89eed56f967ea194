/** Reads a file that someone wants to import: everything that is decided before the database is asked. */
import { createHash } from "node:crypto";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import { maximumBytes } from "@/lib/text/decode";
import { readerFor } from "../readers/readers";
import type { NewSource } from "../repositories/sources";

/** A file as it was handed over. */
export interface GivenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * The source to store. Refused with `details.fileName`: `too-large` (also `limit`, bytes), `file-kind`, `file-empty`,
 * `file-binary`, `file-undecodable`, `file-lone-surrogate`.
 */
export async function readSource(file: GivenFile): Promise<Outcome<NewSource>> {
  const fileName = plainName(file.fileName);
  if (file.bytes.byteLength > maximumBytes) return refuse("too-large", { fileName, limit: maximumBytes });
  const reader = readerFor(fileName);
  if (!reader) return refuse("file-kind", { fileName });
  const read = await reader.read(file.bytes);
  if (!read.ok) return refuse(read.code, { fileName });
  const bytes = Uint8Array.from(file.bytes);
  const { text, encoding } = read;
  return ok({ fileName, encoding, bytes, text, sha256: sha256(bytes), textSha256: sha256(text) });
}

/** The last part of a path, without control characters: some clients send `C:\papers\a.txt`. At most 200 characters. */
function plainName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? "";
  return [
    ...last
      .replace(/\p{Cc}/gu, "")
      .trim()
      .normalize("NFC"),
  ]
    .slice(-200)
    .join("");
}

/** Hexadecimal; a string counts as UTF-8. */
function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
