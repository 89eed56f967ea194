/** What every reader of a kind of file does: bytes as they came to the text that is stored. Stores nothing itself. */
import type { Decoded } from "@/lib/text/decode";

/** One kind of file. A new kind is a file beside this one and a line in readers.ts. */
export interface Reader {
  /** Endings of file names, in lower case with the dot. */
  readonly endings: readonly string[];
  /** The text (no byte-order mark, line ends as LF) and how it was encoded, or why it is refused. Never throws on bytes. */
  read(bytes: Uint8Array): Promise<Decoded>;
}
