/**
 * The event stream of a project, one for all parts of a page. Open only while the page is in sight: browsers allow few
 * connections to a server, and an open stream takes one for good. Whoever listens is told `again` when something may have
 * been missed.
 */
import { type LiveMessage, liveMessage } from "@/lib/api/live";

export type HearLive = (message: LiveMessage) => void;

/** Longer than the server's beats are apart: silence means that the stream is dead, in milliseconds. */
const longestSilence = 40_000;

/** Before the next try when the server would not have us (a session that ended, a server that is away), in milliseconds. */
const pause = 10_000;

interface Source {
  readonly listeners: Set<HearLive>;
  readonly close: () => void;
}

const sources = new Map<string, Source>();

/** Hears of the project's changes until the answer is called. For browsers only. */
export function listenLive(projectId: string, hear: HearLive): () => void {
  const source = sources.get(projectId) ?? openSource(projectId);
  sources.set(projectId, source);
  source.listeners.add(hear);
  return () => {
    source.listeners.delete(hear);
    if (source.listeners.size > 0) return;
    source.close();
    sources.delete(projectId);
  };
}

function openSource(projectId: string): Source {
  const listeners = new Set<HearLive>();
  let stream: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const after = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(open, milliseconds);
  };
  const close = () => {
    clearTimeout(timer);
    stream?.close();
    stream = null;
  };
  function open(): void {
    close();
    if (document.visibilityState === "hidden") return;
    const own = new EventSource(`/api/projects/${projectId}/live`);
    stream = own;
    after(longestSilence);
    own.onopen = () => after(longestSilence);
    own.addEventListener("beat", () => after(longestSilence));
    own.onmessage = ({ data }) => {
      after(longestSilence);
      const message = read(data);
      if (message) for (const hear of [...listeners]) hear(message);
    };
    own.onerror = () => {
      // A stream that merely broke is opened again by the browser; one that was refused is not.
      if (own.readyState === EventSource.CLOSED) after(pause);
    };
  }
  document.addEventListener("visibilitychange", open);
  open();
  return {
    listeners,
    close: () => {
      document.removeEventListener("visibilitychange", open);
      close();
    },
  };
}

/** Null for what this page does not know: the server may be newer than the page. */
function read(data: unknown): LiveMessage | null {
  try {
    return liveMessage.safeParse(JSON.parse(String(data))).data ?? null;
  } catch {
    return null;
  }
}
