/**
 * Memory in which pieces of a file are gathered as bytes, again and again. One text after the other: joined first, a hundred lines would be
 * gone over twice more, and each time in new memory.
 */

/** A piece of a file: bytes, or texts one behind the other. */
export type Chunk = Uint8Array | string | readonly string[];

/** Of UTF-8 for a code unit of UTF-16 at most. */
const bytesPerUnit = 3;

export class TextRoom {
  #bytes = Buffer.alloc(0);
  #length = 0;

  /** Of what has been gathered, in bytes. */
  get length(): number {
    return this.#length;
  }

  add(chunk: Chunk): void {
    if (chunk instanceof Uint8Array) {
      this.#makeRoom(chunk.length);
      this.#bytes.set(chunk, this.#length);
      this.#length += chunk.length;
    } else if (typeof chunk === "string") this.#addText(chunk);
    else for (const text of chunk) this.#addText(text);
  }

  /** What has been gathered, until the next is added: then it is begun anew. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #addText(text: string): void {
    this.#makeRoom(text.length * bytesPerUnit);
    this.#length += this.#bytes.write(text, this.#length);
  }

  #makeRoom(wanted: number): void {
    if (this.#bytes.length - this.#length >= wanted) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#length + wanted, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
