/** Answers with a stream of server-sent events that nothing on the way holds back. */

export function eventStream(stream: ReadableStream<Uint8Array>): Response {
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Compressing gathers before it sends, in Next itself as in proxies; `no-transform` forbids it.
      "cache-control": "private, no-store, no-transform",
      // nginx gathers answers unless told otherwise.
      "x-accel-buffering": "no",
    },
  });
}
