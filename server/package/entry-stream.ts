/**
 * The bytes of one entry, unpacked and hashed on the way, chunk by chunk as they are asked for. Checks size, ratio and CRC-32;
 * never yields more than the directory declares.
 */
import { createHash, hash as oneShot } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import { BrokenPackage } from "./broken";
import type { OpenZip, ZipEntry } from "./open-zip";

/** Large chunks, because each costs a turn of the event loop; of a small file no larger than it needs. */
const largestChunk = 256 * 1024;
const smallestChunk = 4 * 1024;
/** Of the zip that are read at once: text unpacks to ten times as much and more. */
const largestPiece = 64 * 1024;
/** Files of up to this size are read at once: a package has as many as texts, and a stream for each costs more than its bytes. */
const small = 64 * 1024;

export interface EntryStream {
  readonly path: string;
  /** Each at most some hundred kilobytes. Throws BrokenPackage where the data are not what the directory says. */
  readonly chunks: AsyncGenerator<Buffer, void, undefined>;
  /** SHA-256, hexadecimal, once all chunks were read; null before. */
  sha256(): string | null;
}

export function streamEntry(zip: OpenZip, entry: ZipEntry): EntryStream {
  let digest: string | null = null;
  async function* chunks(): AsyncGenerator<Buffer, void, undefined> {
    let size = 0;
    let sum = 0;
    if (entry.bytes <= small && entry.packedBytes <= small) {
      const bytes = bytesAtOnce(zip, entry);
      if (bytes.length !== entry.bytes) throw sizeDiffers(entry, `${bytes.length}`);
      if (crc32(bytes) !== entry.crc32) throw new BrokenPackage("crc-differs", { file: entry.path });
      digest = oneShot("sha256", bytes, "hex");
      if (bytes.length > 0) yield bytes;
      return;
    }
    const hash = createHash("sha256");
    const stream = bytesOf(zip, entry);
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > entry.bytes) throw sizeDiffers(entry, `≥ ${size}`);
        hash.update(chunk);
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof BrokenPackage) throw error;
      throw new BrokenPackage("data-broken", { file: entry.path, found: String(error) });
    } finally {
      stream.destroy();
    }
    if (size !== entry.bytes) throw sizeDiffers(entry, `${size}`);
    if (sum !== entry.crc32) throw new BrokenPackage("crc-differs", { file: entry.path });
    digest = hash.digest("hex");
  }
  return { path: entry.path, chunks: chunks(), sha256: () => digest };
}

function bytesAtOnce(zip: OpenZip, { path, dataStart, packedBytes, deflated, bytes }: ZipEntry): Buffer {
  const packed = zip.read(dataStart, packedBytes);
  if (packed.length < packedBytes) throw new BrokenPackage("data-broken", { file: path, found: "end of file" });
  if (!deflated) return packed;
  try {
    // One byte more than there should be is enough to see that it is too many.
    return inflateRawSync(packed, { maxOutputLength: bytes + 1, chunkSize: Math.max(64, bytes + 1) });
  } catch (error) {
    const isLonger = error instanceof RangeError;
    throw isLonger
      ? new BrokenPackage("size-differs", { file: path, found: `> ${bytes}`, expected: `${bytes}` })
      : new BrokenPackage("data-broken", { file: path, found: String(error) });
  }
}

function sizeDiffers(entry: ZipEntry, found: string): BrokenPackage {
  return new BrokenPackage("size-differs", { file: entry.path, found, expected: `${entry.bytes}` });
}

/** Not the library's own reading and inflating: its pieces are sixteen times smaller, and each is a turn of the event loop. */
function bytesOf(zip: OpenZip, entry: ZipEntry): Readable {
  const raw = Readable.from(packedPieces(zip, entry), { objectMode: false });
  if (!entry.deflated) return raw;
  const chunkSize = Math.min(largestChunk, Math.max(smallestChunk, entry.bytes + 1));
  const inflate = createInflateRaw({ chunkSize });
  // The error reaches whoever reads the last stream.
  return pipeline(raw, inflate, () => undefined);
}

function* packedPieces(zip: OpenZip, { dataStart, packedBytes }: ZipEntry): Generator<Buffer> {
  for (let at = 0; at < packedBytes; ) {
    const piece = zip.read(dataStart + at, Math.min(largestPiece, packedBytes - at));
    if (piece.length === 0) return;
    yield piece;
    at += piece.length;
  }
}
