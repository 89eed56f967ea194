/**
 * One connection that LISTENs, for all open screens of this process. Opened for the first listener, opened again when it
 * breaks, given up some time after the last one left. Knows neither people nor projects' rights.
 */
import { Client } from "pg";
import { type Announcement, announcement } from "@/lib/api/live";
import { channel } from "./channel";

/**
 * `again`: announcements are heard from now on, and some may have been missed before. `closing`: none will come any more,
 * the process ends.
 */
export type Heard = Announcement | "again" | "closing";
export type Hear = (heard: Heard) => void;

export interface Listening {
  /** Calls back with everything that is heard, `again` first of all; answers with the way to stop. */
  readonly subscribe: (hear: Hear) => () => void;
  /** How many listen now. */
  readonly count: () => number;
  /** Tells all listeners and ends the connection for good. */
  readonly close: () => Promise<void>;
}

/** All in milliseconds. */
export interface ListeningPauses {
  /** Before the first try to connect again; doubled with each that fails. */
  readonly first: number;
  readonly longest: number;
  /** Between two looks whether a silent connection still stands: a broken network says nothing by itself. */
  readonly ping: number;
  /** How long the connection is kept when nobody listens. */
  readonly idle: number;
}

const usual: ListeningPauses = { first: 250, longest: 30_000, ping: 30_000, idle: 30_000 };

/** @param name of the connection in `pg_stat_activity` */
export function makeListening(
  connectionString: string,
  { first, longest, ping, idle }: ListeningPauses = usual,
  name = "kaoju live",
): Listening {
  const listeners = new Set<Hear>();
  let client: Client | null = null;
  let isReady = false;
  let isClosed = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  /** One thing at a time waits: the next try, the next ping or the end for want of listeners. None keeps the process. */
  function after(milliseconds: number, work: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds).unref();
  }

  function tell(heard: Heard): void {
    for (const hear of [...listeners]) hear(heard);
  }

  async function connect(): Promise<void> {
    if (client || isClosed) return;
    const own = new Client({
      connectionString,
      application_name: name,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    });
    client = own;
    own.on("error", () => lose(own));
    own.on("end", () => lose(own));
    own.on("notification", ({ payload }) => {
      const read = readAnnouncement(payload);
      if (read) tell(read);
    });
    try {
      await own.connect();
      await own.query(`LISTEN ${channel}`);
    } catch {
      return lose(own);
    }
    // Lost or given up while it was being opened.
    if (client !== own) return;
    isReady = true;
    failures = 0;
    tell("again");
    after(ping, () => look(own));
  }

  function look(own: Client): void {
    if (listeners.size === 0) {
      drop();
      return;
    }
    own.query("SELECT 1").then(
      () => client === own && after(ping, () => look(own)),
      () => lose(own),
    );
  }

  function lose(own: Client): void {
    if (client !== own) return;
    drop();
    if (listeners.size === 0 || isClosed) return;
    // Not all processes at the same moment when the database comes back.
    const pause = Math.min(longest, first * 2 ** failures) * (0.5 + Math.random() / 2);
    failures += 1;
    after(pause, () => void connect());
  }

  function drop(): void {
    clearTimeout(timer);
    const own = client;
    client = null;
    isReady = false;
    own?.end().catch(() => undefined);
  }

  return {
    subscribe: (hear) => {
      // A function of its own, so that one listener given twice is two.
      const own: Hear = (heard) => hear(heard);
      listeners.add(own);
      if (isClosed) own("closing");
      else if (isReady) own("again");
      else if (!client && failures === 0) void connect();
      return () => {
        if (!listeners.delete(own) || listeners.size > 0) return;
        failures = 0;
        const unused = client;
        if (unused) after(idle, () => look(unused));
      };
    },
    count: () => listeners.size,
    close: async () => {
      isClosed = true;
      tell("closing");
      listeners.clear();
      drop();
    },
  };
}

/** Null for what is no announcement: anybody with an account of the database may notify on the channel. */
function readAnnouncement(payload: string | undefined): Announcement | null {
  try {
    return announcement.safeParse(JSON.parse(payload ?? "")).data ?? null;
  } catch {
    return null;
  }
}
