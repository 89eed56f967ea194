/** The bytes of an entry that were read and not yet taken, and more of them when they are wanted. Holds a few chunks at most. */
import type { EntryStream } from "./entry-stream";
import { Raw } from "./raw/raw";

/** What should be at hand where records are looked at as they stand: most are a hundred times shorter. */
const ahead = 64 * 1024;

export class EntryWindow {
  #raw = new Raw(Buffer.alloc(0));
  #at = 0;
  #isEnded = false;
  /** What broke while reading ahead; it counts only where what lies behind is wanted. */
  #broken: unknown = null;

  constructor(private readonly stream: EntryStream) {}

  /** Bytes that were read; those before `at` are taken. */
  get raw(): Raw {
    return this.#raw;
  }

  get at(): number {
    return this.#at;
  }

  /** What was read and not yet taken. */
  get rest(): Buffer {
    return this.#raw.bytes.subarray(this.#at);
  }

  /** Whether the entry has nothing more to read. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Whether more should be read before records are looked at as they stand. */
  get isShort(): boolean {
    return !this.#isEnded && this.#broken === null && this.#raw.length - this.#at < ahead;
  }

  /** Reads a chunk more. Never throws: what is broken shows where it is wanted. */
  async readAhead(): Promise<void> {
    try {
      await this.more();
    } catch (error) {
      this.#broken = error;
    }
  }

  /** Adds the next chunk to the rest. False at the end of the entry. Throws what the entry throws. */
  async more(): Promise<boolean> {
    if (this.#broken !== null) throw this.#broken;
    if (this.#isEnded) return false;
    const { rest } = this;
    const next = await this.stream.chunks.next();
    if (next.done) this.#isEnded = true;
    else this.#put(rest.length === 0 ? next.value : Buffer.concat([rest, next.value]));
    return !next.done;
  }

  /** Takes what stands before `to`. */
  takeTo(to: number): void {
    this.#at = to;
  }

  take(length: number): Buffer {
    const bytes = this.#raw.bytes.subarray(this.#at, this.#at + length);
    this.#at += bytes.length;
    return bytes;
  }

  /** Takes the next `length` bytes, or all that are left. */
  async read(length: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#at === this.#raw.length && !(await this.more())) break;
      const piece = this.take(missing);
      pieces.push(piece);
      missing -= piece.length;
    }
    const [only] = pieces;
    return pieces.length === 1 && only ? only : Buffer.concat(pieces);
  }

  /** Gives back what was taken. */
  giveBack(bytes: Buffer): void {
    this.#put(Buffer.concat([bytes, this.rest]));
  }

  #put(bytes: Buffer): void {
    this.#raw = new Raw(bytes);
    this.#at = 0;
  }
}
