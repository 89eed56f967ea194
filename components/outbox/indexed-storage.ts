/** Unsent decisions in the browser's IndexedDB: they outlive the page, the browser and the session. */
import { type DBSchema, openDB } from "idb";
import type { Entry } from "./entry";
import { given } from "./given";
import type { OutboxStorage } from "./storage";
import { within } from "./within";

interface Schema extends DBSchema {
  entries: {
    key: string;
    value: Entry;
    indexes: { account: string; article: [string, string] };
  };
}

/**
 * How long opening may take before the device counts as unable, in milliseconds: a browser may never answer. One
 * that has just started on a busy machine needs some seconds, and what is then kept in the page alone is lost with it.
 */
const patience = 10_000;

/** Rejects where the browser forbids it. */
export async function indexedStorage(): Promise<OutboxStorage> {
  const db = await within(
    patience,
    openDB<Schema>("kaoju-outbox", 1, {
      upgrade: (database) => {
        const entries = database.createObjectStore("entries", { keyPath: "requestId" });
        entries.createIndex("account", "account");
        entries.createIndex("article", ["account", "articleId"]);
      },
    }),
  );
  return {
    isDurable: true,
    write: async (put, remove) => {
      const tx = db.transaction("entries", "readwrite");
      const done = [...put.map((entry) => tx.store.put(entry)), ...remove.map((id) => tx.store.delete(id)), tx.done];
      await Promise.all(done);
    },
    adopt: async (adoption) => {
      const tx = db.transaction("entries", "readwrite");
      const found = await tx.store.index("article").getAll([adoption.account, adoption.articleId]);
      const { changed, ...adopted } = given(found, adoption);
      await Promise.all([...changed.map((entry) => tx.store.put(entry)), tx.done]);
      return adopted;
    },
    all: (account) => db.getAllFromIndex("entries", "account", account),
  };
}
