/**
 * Hands long pages on in short pieces, and lets others go first between two of them: a file of a million rows must not keep
 * anybody's decision waiting while it is written.
 */
import { setImmediate } from "node:timers/promises";

/** Rows of which the dearest format makes some ten milliseconds of work. */
const pieceSize = 100;

export async function* inPieces<T>(pages: AsyncIterable<readonly T[]>): AsyncGenerator<readonly T[]> {
  for await (const page of pages) {
    for (let at = 0; at < page.length; at += pieceSize) {
      yield page.slice(at, at + pieceSize);
      await setImmediate();
    }
  }
}
