/** The database that a program works on: the one of DATABASE_URL, or the embedded one in the data folder. */
import { resolve } from "node:path";
import { closeDb } from "../db";
import { openEmbedded } from "../embedded/embedded";
import { readEnv, setEnv } from "../env";
import { startWords } from "./words";

export interface OpenDatabase {
  readonly url: string;
  /** Words for people, without the password. */
  readonly where: string;
  /** Ends this program's use of it; an embedded server is stopped if nobody else uses it. */
  close(): Promise<void>;
}

/** Opens it and sets DATABASE_URL, so that `getDb` and processes started later find it. */
export async function openDatabase(): Promise<OpenDatabase> {
  const { DATABASE_URL, KAOJU_DATA } = readEnv();
  if (DATABASE_URL) {
    const { hostname, port, pathname } = new URL(DATABASE_URL);
    return { url: DATABASE_URL, where: `${hostname}:${port || 5432}${pathname}`, close: closeDb };
  }
  const embedded = await openEmbedded(resolve(KAOJU_DATA));
  setEnv({ DATABASE_URL: embedded.url });
  return {
    url: embedded.url,
    where: startWords()(embedded.wasRunning ? "embeddedRunning" : "embedded", { folder: KAOJU_DATA }),
    close: async () => {
      await closeDb();
      await embedded.close();
    },
  };
}
