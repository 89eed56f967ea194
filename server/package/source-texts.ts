/** The texts of a package, one at a time: read, held against their hashes, and against the file as it was imported. */

import { isUtf8 } from "node:buffer";
import type { SourceRow } from "@/lib/package/content-schema";
import { originalPath, textPath } from "@/lib/package/files";
import { checkText, type Decoded } from "@/lib/text/decode";
import { plainText } from "../readers/plain-text";
import { readerFor } from "../readers/readers";
import type { PackageFiles } from "./package-files";
import { readAsItself } from "./read-as-itself";
import { wholeBytes } from "./whole-entry";

/** What a package has of one source; both null in a release without texts. */
export interface SourceText {
  readonly text: string | null;
  /** The file as it was imported, where it is not the text as UTF-8. */
  readonly original: Buffer | null;
}

/** A file of the package, with the SHA-256 that reading it gave. */
interface HashedFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** Null for what is missing or broken; why is in the log. */
export async function readSourceText(files: PackageFiles, source: SourceRow): Promise<SourceText> {
  const path = textPath(source.id);
  const text = source.text === null ? null : await bytesOf(files, path, source.text);
  const original = source.original === null ? null : await bytesOf(files, originalPath(source.id), source.original);
  if (text === null) return { text: null, original: original?.bytes ?? null };
  const decoded = isUtf8(text.bytes) ? text.bytes.toString("utf8") : null;
  if (decoded === null) files.log.add("not-utf8", { file: path });
  const problem = decoded === null ? null : checkText(decoded);
  if (problem) files.log.add("text-differs", { file: path, id: source.id, reason: problem });
  if (text.sha256 !== source.textSha256) {
    files.log.add("text-differs", { file: path, id: source.id, found: text.sha256, expected: source.textSha256 });
  }
  if (source.original === null || original !== null) {
    const read = original === null && decoded !== null && problem === null ? readAsItself(decoded, text.bytes) : null;
    await checkOriginal(files, source, decoded, original ?? text, read);
  }
  return { text: decoded, original: original?.bytes ?? null };
}

async function bytesOf(files: PackageFiles, path: string, listed: string): Promise<HashedFile | null> {
  const stream = listed === path ? files.stream(path) : null;
  if (!stream) {
    files.log.add("text-missing", { file: path, found: listed });
    return null;
  }
  const bytes = await files.guarded(() => wholeBytes(stream, files.limits.textBytes));
  return bytes && { path, bytes, sha256: stream.sha256() ?? "" };
}

/**
 * The imported file must be the one that the source names, and must still read as the text.
 *
 * @param known what its reader says of it, where that follows from the text
 */
async function checkOriginal(
  { log }: PackageFiles,
  { id, sha256: expected, fileName, encoding }: SourceRow,
  text: string | null,
  { path: file, bytes, sha256: found }: HashedFile,
  known: Decoded | null,
): Promise<void> {
  if (found !== expected) log.add("original-differs", { file, id, found, expected });
  const reader = readerFor(fileName);
  if (!reader || text === null) return;
  const read = reader === plainText && known ? known : await reader.read(bytes);
  if (!read.ok) log.add("original-decodes", { file, id, found: read.code });
  else if (read.text !== text) log.add("original-decodes", { file, id });
  else if (read.encoding !== encoding)
    log.add("original-decodes", { file, id, found: read.encoding, expected: encoding });
}
