/**
 * Writes a zip file as a stream, one file after the other, as fast as it is read. The same files always give the same bytes:
 * times and rights are fixed, and nothing of the machine goes in.
 */
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";

export interface FileToZip {
  readonly path: string;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Of deflate, 1 to 9. */
  readonly level: number;
}

// The first moment that a zip file can hold. It has no time zone, and yazl takes the local one.
const fixed = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/** Fails if a file does; who stops reading stops the files. */
export async function* zipOf(files: AsyncIterable<FileToZip>): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const out = zip.outputStream;
  if (!(out instanceof Readable)) throw new TypeError("yazl writes to a stream of Node's.");
  const adding = addAll(zip, files, out);
  // What goes wrong reaches the reader through the stream.
  adding.catch((error: Error) => out.destroy(error));
  zip.once("error", (error: Error) => out.destroy(error));
  try {
    for await (const chunk of out) yield chunk;
  } finally {
    out.destroy();
    // Not before the files have let go of what they read from.
    await adding.catch(() => undefined);
  }
}

async function addAll(zip: ZipFile, files: AsyncIterable<FileToZip>, out: Readable): Promise<void> {
  for await (const { path, content, level } of files) {
    const stream = Readable.from(content, { objectMode: false });
    const stop = () => stream.destroy();
    out.once("close", stop);
    try {
      zip.addReadStream(stream, path, { ...fixed, compressionLevel: level });
      await finished(stream);
    } finally {
      out.off("close", stop);
    }
    if (out.destroyed) return;
  }
  zip.end();
}
