/** Bytes of a zip, read at once where they are asked for: a package has a header for each of its texts, and a turn for each costs more. */
import { closeSync, openSync, readSync } from "node:fs";

/** What is read for small pieces: headers of small files stand near each other. */
const windowBytes = 64 * 1024;

export interface ZipBytes {
  /** So many bytes from there on, fewer where the zip ends before. Nothing else happens meanwhile. */
  read(start: number, length: number): Buffer;
  close(): void;
}

/** A file. Its pieces are copies, or views of what nobody writes to. */
export class FileBytes implements ZipBytes {
  readonly #descriptor: number;
  #window: Buffer = Buffer.alloc(0);
  #start = 0;

  constructor(path: string) {
    this.#descriptor = openSync(path, "r");
  }

  read(start: number, length: number): Buffer {
    if (length > windowBytes / 2) return this.#readOn(start, length);
    if (start < this.#start || start + length > this.#start + this.#window.length) {
      this.#window = this.#readOn(start, windowBytes);
      this.#start = start;
    }
    return this.#window.subarray(start - this.#start, start - this.#start + length);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #readOn(start: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafeSlow(length);
    return bytes.subarray(0, readSync(this.#descriptor, bytes, 0, length, start));
  }
}

/** A zip that is held whole. */
export function heldBytes(bytes: Buffer): ZipBytes {
  return { read: (start, length) => bytes.subarray(start, start + length), close: () => undefined };
}
