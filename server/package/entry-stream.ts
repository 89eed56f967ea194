/**
 * The bytes of one entry, unpacked and hashed on the way, chunk by chunk as they are asked for. Checks size, ratio and CRC-32;
 * never yields more than the directory declares.
 */
import { createHash } from "node:crypto";
import { pipeline, type Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { BrokenPackage } from "./broken";
import type { OpenZip, ZipEntry } from "./open-zip";

/** Large chunks, because each costs a turn of the event loop; of a small file no larger than it needs. */
const largestChunk = 256 * 1024;
const smallestChunk = 4 * 1024;

export interface EntryStream {
  readonly path: string;
  /** Each at most some hundred kilobytes. Throws BrokenPackage where the data are not what the directory says. */
  readonly chunks: AsyncGenerator<Buffer, void, undefined>;
  /** SHA-256, hexadecimal, once all chunks were read; null before. */
  sha256(): string | null;
}

export function streamEntry(zip: OpenZip, entry: ZipEntry): EntryStream {
  const hash = createHash("sha256");
  let digest: string | null = null;
  async function* chunks(): AsyncGenerator<Buffer, void, undefined> {
    let size = 0;
    let sum = 0;
    const stream = await bytesOf(zip, entry);
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

function sizeDiffers(entry: ZipEntry, found: string): BrokenPackage {
  return new BrokenPackage("size-differs", { file: entry.path, found, expected: `${entry.bytes}` });
}

/** Not the library's own inflating: its chunks are sixteen times smaller. */
async function bytesOf(zip: OpenZip, { dataStart, packedBytes, deflated, bytes }: ZipEntry): Promise<Readable> {
  const raw = await new Promise<Readable>((resolve, reject) => {
    const done = (error: Error | null, stream: Readable) => (error ? reject(error) : resolve(stream));
    zip.file.openReadStreamLowLevel(dataStart, packedBytes, 0, packedBytes, false, packedBytes, done);
  });
  if (!deflated) return raw;
  const chunkSize = Math.min(largestChunk, Math.max(smallestChunk, bytes + 1));
  const inflate = createInflateRaw({ chunkSize });
  // The error reaches whoever reads the last stream.
  return pipeline(raw, inflate, () => undefined);
}
