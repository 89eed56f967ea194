/**
 * Lines of a UTF-8 file, many at once: whole chunks are checked, decoded and cut together, because a turn for each of a
 * million lines costs more than reading them. Holds one chunk and one unfinished line.
 */
import { isUtf8 } from "node:buffer";
import { BrokenPackage } from "./broken";
import type { EntryStream } from "./entry-stream";

export interface LineBatch {
  /** Number of the first line, from 1. */
  readonly first: number;
  /** Without their line ends. */
  readonly lines: readonly string[];
}

/** Throws BrokenPackage for what is not UTF-8, for a line longer than `lineBytes`, and for a last line that does not end. */
export async function* lineBatches(stream: EntryStream, lineBytes: number): AsyncGenerator<LineBatch, void, undefined> {
  let first = 1;
  for await (const bytes of byteBatches(stream, lineBytes, () => first)) {
    const lines = bytes.toString("utf8").split("\n");
    lines.pop();
    yield { first, lines };
    first += lines.length;
  }
}

/**
 * The same, undecoded: whole lines of UTF-8, the end of the last one included.
 *
 * @param next number of the line that comes next, for what is thrown
 */
export async function* byteBatches(
  stream: EntryStream,
  lineBytes: number,
  next: () => number,
): AsyncGenerator<Buffer, void, undefined> {
  const { path: file } = stream;
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const chunk of stream.chunks) {
    const end = chunk.lastIndexOf(10) + 1;
    if (restBytes + (end === 0 ? chunk.length : chunk.indexOf(10)) > lineBytes) {
      throw new BrokenPackage("line-too-long", { file, line: next(), expected: `≤ ${lineBytes}` });
    }
    if (end === 0) {
      rest.push(chunk);
      restBytes += chunk.length;
      continue;
    }
    const bytes = rest.length === 0 ? chunk.subarray(0, end) : Buffer.concat([...rest, chunk.subarray(0, end)]);
    if (!isUtf8(bytes)) throw new BrokenPackage("not-utf8", { file, line: next() });
    yield bytes;
    rest = end < chunk.length ? [chunk.subarray(end)] : [];
    restBytes = chunk.length - end;
  }
  if (restBytes > 0) throw new BrokenPackage("line-open", { file, line: next() });
}
