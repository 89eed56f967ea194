/** What a store of unsent decisions can do. Implemented by indexed-storage.ts and memory-storage.ts. */
import type { Entry } from "./entry";

export interface Adopted {
  /** All that the new holder looks after now, in the order of deciding. */
  readonly entries: readonly Entry[];
  /** Holders that are still open and keep theirs. */
  readonly others: readonly string[];
}

export interface Adoption {
  readonly account: string;
  readonly articleId: string;
  readonly holder: string;
  /** Holders that are open. */
  readonly alive: ReadonlySet<string>;
}

/** Everything may fail: the browser forbids it, or the device is full. */
export interface OutboxStorage {
  /** Whether it outlives the page. */
  readonly isDurable: boolean;
  /** All of it or nothing. */
  readonly write: (put: readonly Entry[], remove: readonly string[]) => Promise<void>;
  /** Gives the entries of an account for an article to `holder`, except those of holders that are open. At one go. */
  readonly adopt: (adoption: Adoption) => Promise<Adopted>;
  /** Of the account, of all articles. */
  readonly all: (account: string) => Promise<readonly Entry[]>;
}
