/**
 * Tells what the address says back from what it says anew. A fact that the table writes into the address comes back from it
 * some drawings later, by then perhaps after the next one was written: taken for news, it would pull the hand back.
 */
export interface AddressEcho {
  /** The table has written this name. */
  readonly wrote: (name: string) => void;
  /** Whether the name that the address has now is one of the table's own. Names come in their order; some are never seen. */
  readonly isOwn: (name: string | null) => boolean;
}

export function makeAddressEcho(): AddressEcho {
  let awaited: string[] = [];
  return {
    wrote: (name) => {
      awaited.push(name);
    },
    isOwn: (name) => {
      const index = name === null ? -1 : awaited.indexOf(name);
      // Something else than what is awaited: the back button or a link, after which nothing older comes any more.
      awaited = index < 0 ? [] : awaited.slice(index + 1);
      return index >= 0;
    },
  };
}
