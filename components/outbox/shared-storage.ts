/** The one storage of this page, and the news of it for other tabs. */
import { indexedStorage } from "./indexed-storage";
import { memoryStorage } from "./memory-storage";
import type { OutboxStorage } from "./storage";

const channelName = "kaoju-outbox";
let shared: Promise<OutboxStorage> | null = null;

/** IndexedDB, or where that is forbidden the page's memory, which lasts from one screen of the tab to the next. */
export function sharedStorage(): Promise<OutboxStorage> {
  shared ??= indexedStorage().then(withNews, () => withNews(memoryStorage()));
  return shared;
}

/** From now on in memory: the device is full, or has taken the storage away. */
export function forgoDevice(): Promise<OutboxStorage> {
  shared = Promise.resolve(withNews(memoryStorage()));
  return shared;
}

/** Calls back when any tab of this browser has written; answers with the way to stop. */
export function onStorageNews(hear: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = hear;
  return () => channel.close();
}

function withNews(storage: OutboxStorage): OutboxStorage {
  const channel = new BroadcastChannel(channelName);
  return {
    ...storage,
    write: async (put, remove) => {
      await storage.write(put, remove);
      channel.postMessage(null);
    },
  };
}
