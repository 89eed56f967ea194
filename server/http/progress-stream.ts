/** Answers with how far a long work is, one JSON object a line, and at last with what came of it. */
import type { Outcome } from "@/lib/api/problem";

/**
 * Begins the work at once and does it to its end, whoever reads: somebody who closes the page has still asked for it. Lines that
 * nobody takes are few, so they wait in memory.
 * @param failed tells of a bug; what the reader is told of it is `server-error`
 */
export function progressStream<S, T>(
  work: (report: (step: S) => void) => Promise<Outcome<T>>,
  failed: (error: unknown) => void,
): Response {
  const encoder = new TextEncoder();
  let gone = false;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (line: unknown) => {
        if (!gone) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const end = async () => {
        try {
          const outcome = await work(send);
          send(outcome.ok ? { result: outcome.value } : { error: outcome.problem });
        } catch (error) {
          failed(error);
          send({ error: { code: "server-error" } });
        }
        if (!gone) controller.close();
      };
      void end();
    },
    cancel() {
      gone = true;
    },
  });
  return new Response(stream, {
    headers: {
      "content-type": "application/jsonl; charset=utf-8",
      // Compressing gathers before it sends, and so do proxies.
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
