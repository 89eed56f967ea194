/** Reads a small file of a package whole, or one to its end for its hash alone. */
import { isUtf8 } from "node:buffer";
import { BrokenPackage } from "./broken";
import type { EntryStream } from "./entry-stream";

/** Throws BrokenPackage if it is larger than `limit` bytes. */
export async function wholeBytes(stream: EntryStream, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream.chunks) {
    size += chunk.length;
    if (size > limit) throw new BrokenPackage("too-large", { file: stream.path, expected: `≤ ${limit}` });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** As UTF-8, a byte-order mark included. Throws BrokenPackage also if it is none. */
export async function wholeText(stream: EntryStream, limit: number): Promise<string> {
  const bytes = await wholeBytes(stream, limit);
  if (!isUtf8(bytes)) throw new BrokenPackage("not-utf8", { file: stream.path });
  return bytes.toString("utf8");
}

/** Reads what is left of it and keeps nothing. */
export async function drain(stream: EntryStream): Promise<void> {
  for await (const _ of stream.chunks);
}
