/** The event stream of one open screen: what is announced of its project, for as long as its person may read that. */
import type { LiveMessage } from "@/lib/api/live";
import type { Heard, Listening } from "./listening";

export interface LiveStream {
  readonly projectId: string;
  /** Asked every so often; the stream ends when it answers false or fails. */
  readonly mayStay: () => Promise<boolean>;
  /** Aborted when the reader has gone. */
  readonly signal: AbortSignal;
}

/** In milliseconds. */
export interface LivePauses {
  /** Between two beats, by which both ends notice that the other is gone. Proxies close what is silent for a minute. */
  readonly beat: number;
  /** Between two questions whether the person may stay. */
  readonly check: number;
}

const usual: LivePauses = { beat: 15_000, check: 60_000 };

/** More messages than this behind, a reader is let go: it comes again and looks at everything anew. */
const mostUnread = 1000;

/** After how many milliseconds a browser comes again when the stream ends. */
const comeAgain = 2000;

const encoder = new TextEncoder();

/** The stream, as `text/event-stream` wants it. Nothing of it is left when it has ended, whoever ended it. */
export function liveStream(
  listening: Listening,
  { projectId, mayStay, signal }: LiveStream,
  { beat, check }: LivePauses = usual,
): ReadableStream<Uint8Array> {
  let stop: () => void = () => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOver = false;
        const send = (text: string) => {
          if (isOver) return;
          if ((controller.desiredSize ?? 0) < -mostUnread) return end();
          controller.enqueue(encoder.encode(text));
        };
        const beats = setInterval(() => send("event: beat\ndata:\n\n"), beat).unref();
        const checks = setInterval(() => {
          mayStay().then((stays) => stays || end(), end);
        }, check).unref();
        const end = () => {
          if (isOver) return;
          stop();
          controller.close();
        };
        stop = () => {
          isOver = true;
          clearInterval(beats);
          clearInterval(checks);
          signal.removeEventListener("abort", end);
          leave();
        };
        send(`retry: ${comeAgain}\n\n`);
        // What is heard at once is heard before `leave` is known.
        let leave: () => void = () => undefined;
        leave = listening.subscribe((heard) => {
          if (heard === "closing") return end();
          const message = messageFor(projectId, heard);
          if (message) send(`data: ${JSON.stringify(message)}\n\n`);
        });
        if (isOver) leave();
        if (signal.aborted) end();
        else signal.addEventListener("abort", end);
      },
      cancel: () => stop(),
    },
    { highWaterMark: 1 },
  );
}

/** What this project's screens are told of it; null if it is none of theirs. */
function messageFor(projectId: string, heard: Exclude<Heard, "closing">): LiveMessage | null {
  if (heard === "again") return { kind: "again" };
  const { project, ...told } = heard;
  return project === projectId ? { ...told, row: told.row ?? null } : null;
}
