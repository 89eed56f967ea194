/** The texts of a package, one at a time: read, held against their hashes, and against the file as it was imported. */

import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import type { SourceRow } from "@/lib/package/content-schema";
import { originalPath, textPath } from "@/lib/package/files";
import { checkText } from "@/lib/text/decode";
import { readerFor } from "../readers/readers";
import type { PackageFiles } from "./package-files";
import { wholeBytes } from "./whole-entry";

/** What a package has of one source; both null in a release without texts. */
export interface SourceText {
  readonly text: string | null;
  /** The file as it was imported, where it is not the text as UTF-8. */
  readonly original: Buffer | null;
}

/** Null for what is missing or broken; why is in the log. */
export async function readSourceText(files: PackageFiles, source: SourceRow): Promise<SourceText> {
  const path = textPath(source.id);
  const text = source.text === null ? null : await bytesOf(files, path, source.text);
  const original = source.original === null ? null : await bytesOf(files, originalPath(source.id), source.original);
  if (source.text === null) return { text: null, original };
  if (text === null) return { text: null, original };
  const decoded = isUtf8(text) ? text.toString("utf8") : null;
  if (decoded === null) files.log.add("not-utf8", { file: path });
  const problem = decoded === null ? null : checkText(decoded);
  if (problem) files.log.add("text-differs", { file: path, id: source.id, reason: problem });
  const hash = sha256(text);
  if (hash !== source.textSha256) {
    files.log.add("text-differs", { file: path, id: source.id, found: hash, expected: source.textSha256 });
  }
  await checkOriginal(files, source, decoded, text, original);
  return { text: decoded, original };
}

async function bytesOf(files: PackageFiles, path: string, listed: string): Promise<Buffer | null> {
  const stream = listed === path ? files.stream(path) : null;
  if (!stream) {
    files.log.add("text-missing", { file: path, found: listed });
    return null;
  }
  return files.guarded(() => wholeBytes(stream, files.limits.textBytes));
}

/** The imported file must be the one that the source names, and must still read as the text. */
async function checkOriginal(
  { log }: PackageFiles,
  { id, sha256: expected, fileName, encoding, original: listed }: SourceRow,
  text: string | null,
  textBytes: Buffer,
  original: Buffer | null,
): Promise<void> {
  if (listed !== null && original === null) return;
  const bytes = original ?? textBytes;
  const file = original ? originalPath(id) : textPath(id);
  const found = sha256(bytes);
  if (found !== expected) log.add("original-differs", { file, id, found, expected });
  const reader = readerFor(fileName);
  if (!reader || text === null) return;
  const read = await reader.read(bytes);
  if (!read.ok) log.add("original-decodes", { file, id, found: read.code });
  else if (read.text !== text) log.add("original-decodes", { file, id });
  else if (read.encoding !== encoding)
    log.add("original-decodes", { file, id, found: read.encoding, expected: encoding });
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
