/** Sends texts and bytes as they are made, no faster than they are read. */

/**
 * A stream that asks for the next text only when the last was taken, and ends the iteration when the reader goes away: a
 * download that is broken off asks the database nothing more.
 */
export function streamOf(texts: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = texts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
