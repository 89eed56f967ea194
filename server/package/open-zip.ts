/**
 * Opens a zip of a stranger: reads its directory and refuses what could do harm, before anything is unpacked. Nothing is
 * ever written. Reading the data is entry-stream.ts' work.
 */
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { BrokenPackage } from "./broken";
import type { PackageLimits } from "./limits";
import { isSafeName, sameOnDisk } from "./safe-names";
import { FileBytes, heldBytes, type ZipBytes } from "./zip-bytes";

/** A file in the zip, with what the directory says of it. */
export interface ZipEntry {
  readonly path: string;
  /** Unpacked, as declared; more is never read. */
  readonly bytes: number;
  readonly packedBytes: number;
  readonly crc32: number;
  readonly deflated: boolean;
  /** Where its data begin in the file. */
  readonly dataStart: number;
}

export interface OpenZip {
  readonly file: ZipFile;
  /** By path, in the order of the directory. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Bytes of the zip itself, at once; fewer where it ends before. For small pieces: nothing else happens meanwhile. */
  read(start: number, length: number): Buffer;
  close(): void;
}

/** A path, or the bytes of a small one. */
export type GivenZip = string | Buffer;

/** Throws BrokenPackage with the first thing that makes the zip unsafe or unreadable. */
export async function openZip(given: GivenZip, limits: PackageLimits): Promise<OpenZip> {
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
  let file: ZipFile;
  try {
    file = await (typeof given === "string" ? openPromise(given, options) : fromBufferPromise(given, options));
  } catch (error) {
    throw unreadable(error);
  }
  let bytes: ZipBytes | null = null;
  const close = () => {
    bytes?.close();
    file.close();
  };
  try {
    const zip = typeof given === "string" ? new FileBytes(given) : heldBytes(given);
    bytes = zip;
    const entries = await vetEntries(file, zip, limits);
    return { file, entries, read: (start, length) => zip.read(start, length), close };
  } catch (error) {
    close();
    throw error instanceof BrokenPackage ? error : unreadable(error);
  }
}

function unreadable(error: unknown): BrokenPackage {
  return new BrokenPackage("zip-unreadable", { found: error instanceof Error ? error.message : String(error) });
}

async function vetEntries(file: ZipFile, bytes: ZipBytes, limits: PackageLimits): Promise<Map<string, ZipEntry>> {
  if (file.entryCount > limits.entries) {
    throw new BrokenPackage("too-many-entries", { found: `${file.entryCount}`, expected: `≤ ${limits.entries}` });
  }
  const entries = new Map<string, ZipEntry>();
  const onDisk = new Set<string>();
  const taken: { readonly path: string; readonly start: number; readonly end: number }[] = [];
  let total = 0;
  for await (const entry of file.eachEntry()) {
    const path = nameOf(entry);
    if (onDisk.has(sameOnDisk(path))) throw new BrokenPackage("path-repeated", { file: path });
    onDisk.add(sameOnDisk(path));
    vetKind(entry, path);
    total += entry.uncompressedSize;
    if (total > limits.totalBytes) {
      throw new BrokenPackage("too-large", { file: path, found: `> ${total}`, expected: `≤ ${limits.totalBytes}` });
    }
    const allowed = Math.max(limits.freeBytes, entry.compressedSize * limits.ratio);
    if (entry.uncompressedSize > allowed) {
      const found = `${entry.compressedSize} → ${entry.uncompressedSize}`;
      throw new BrokenPackage("ratio", { file: path, found, expected: `≤ ${allowed}` });
    }
    const { name, dataStart } = localHeader(bytes, entry, file.fileSize);
    if (!name.equals(entry.fileNameRaw)) {
      throw new BrokenPackage("name-differs", { file: path, found: name.toString(), expected: path });
    }
    const start = entry.relativeOffsetOfLocalHeader;
    taken.push({ path, start, end: dataStart + entry.compressedSize });
    entries.set(path, {
      path,
      bytes: entry.uncompressedSize,
      packedBytes: entry.compressedSize,
      crc32: entry.crc32,
      deflated: entry.compressionMethod === 8,
      dataStart,
    });
  }
  vetOverlaps(taken);
  return entries;
}

const localHeaderBytes = 30;
const localSignature = 0x04034b50;

/** The name that stands beside the data, and where they begin. Read at once: the library's own reading waits for each entry. */
function localHeader(
  bytes: ZipBytes,
  entry: Entry,
  fileSize: number,
): { readonly name: Buffer; readonly dataStart: number } {
  const start = entry.relativeOffsetOfLocalHeader;
  const header = bytes.read(start, localHeaderBytes);
  if (header.length < localHeaderBytes) throw new Error("the file ends within a local header");
  if (header.readUInt32LE(0) !== localSignature) throw new Error("there is no local header where one should be");
  const nameStart = start + localHeaderBytes;
  const nameBytes = header.readUInt16LE(26);
  const dataStart = nameStart + nameBytes + header.readUInt16LE(28);
  if (dataStart + entry.compressedSize > fileSize) throw new Error("the data go on behind the end of the file");
  return { name: bytes.read(nameStart, nameBytes), dataStart };
}

/** UTF-8 whether it is declared or not: names of a package are ASCII, and CP437 would hide what stands there. */
function nameOf(entry: Entry): string {
  const name = entry.fileNameRaw.toString("utf8");
  // A second name in an extra field (Info-ZIP's Unicode path) is what some programs would unpack to.
  const second = entry.extraFields.some(({ id }) => id === 0x7075);
  if (!isSafeName(name.replace(/\/$/u, "")) || second) throw new BrokenPackage("path-unsafe", { file: name });
  return name;
}

function vetKind(entry: Entry, path: string): void {
  const madeByUnix = entry.versionMadeBy >> 8 === 3;
  const kind = madeByUnix ? (entry.externalFileAttributes >>> 16) & 0xf000 : 0;
  const isFile = kind === 0 || kind === 0x8000;
  if (!isFile || path.endsWith("/")) throw new BrokenPackage("not-a-file", { file: path });
  if (entry.isEncrypted()) throw new BrokenPackage("encrypted", { file: path });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    throw new BrokenPackage("method-unknown", { file: path, found: `${entry.compressionMethod}` });
  }
  if (entry.compressionMethod === 0 && entry.compressedSize !== entry.uncompressedSize) {
    throw new BrokenPackage("size-differs", {
      file: path,
      found: `${entry.compressedSize}`,
      expected: `${entry.uncompressedSize}`,
    });
  }
}

/** Entries over the same bytes unpack to many times what the file holds. */
function vetOverlaps(taken: { readonly path: string; readonly start: number; readonly end: number }[]): void {
  taken.sort((a, b) => a.start - b.start);
  let end = 0;
  for (const entry of taken) {
    if (entry.start < end) throw new BrokenPackage("entries-overlap", { file: entry.path });
    end = entry.end;
  }
}
