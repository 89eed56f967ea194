/** Unsent decisions in this page alone: where the device keeps nothing. Gone with the page. */
import type { Entry } from "./entry";
import { given } from "./given";
import type { OutboxStorage } from "./storage";

export function memoryStorage(): OutboxStorage {
  const entries = new Map<string, Entry>();
  return {
    isDurable: false,
    write: async (put, remove) => {
      for (const entry of put) entries.set(entry.requestId, entry);
      for (const requestId of remove) entries.delete(requestId);
    },
    adopt: async (adoption) => {
      const { account, articleId } = adoption;
      const found = [...entries.values()].filter((each) => each.account === account && each.articleId === articleId);
      const { changed, ...adopted } = given(found, adoption);
      for (const entry of changed) entries.set(entry.requestId, entry);
      return adopted;
    },
    all: async (account) => [...entries.values()].filter((entry) => entry.account === account),
  };
}
