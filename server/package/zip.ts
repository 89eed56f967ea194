/** Writes a zip file, one file after the other, as fast as it is read. The same files always give the same bytes. */
import type { DeflatedFile } from "./deflated";
import { directoryEntry, fileEnd, fileHeader, type ZippedFile, zipEnd } from "./zip-records";

export interface FileToZip {
  readonly path: string;
  readonly data: DeflatedFile;
}

/** Fails if a file does; who stops reading stops the files. */
export async function* zipOf(files: AsyncIterable<FileToZip>): AsyncGenerator<Uint8Array> {
  const zipped: ZippedFile[] = [];
  let at = 0;
  for await (const { path, data } of files) {
    const start = at;
    const header = fileHeader(path);
    yield header;
    let packedBytes = 0;
    for await (const chunk of data.packed) {
      packedBytes += chunk.length;
      yield chunk;
    }
    const { crc32, bytes } = data.sums();
    const file = { path, crc32, bytes, packedBytes, start };
    const end = fileEnd(file);
    yield end;
    zipped.push(file);
    at += header.length + packedBytes + end.length;
  }
  yield* directory(zipped, at);
}

/** A few entries at a time: there may be tens of thousands. */
async function* directory(files: readonly ZippedFile[], start: number): AsyncGenerator<Uint8Array> {
  const atOnce = 1000;
  let bytes = 0;
  for (let first = 0; first < files.length; first += atOnce) {
    const entries = Buffer.concat(files.slice(first, first + atOnce).map(directoryEntry));
    bytes += entries.length;
    yield entries;
  }
  yield zipEnd(files.length, start, bytes);
}
