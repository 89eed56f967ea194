/**
 * Memory in which texts become bytes again and again. One text after the other: joined first, a hundred lines would be gone over twice
 * more, and each time in new memory.
 */

/** Of UTF-8 for a code unit of UTF-16 at most. */
const bytesPerUnit = 3;

export class TextRoom {
  #bytes = Buffer.alloc(0);

  /** The texts one behind the other as UTF-8, until the next are asked for. */
  bytesOf(texts: readonly string[]): Uint8Array {
    let at = 0;
    for (const text of texts) {
      this.#makeRoom(at, text.length * bytesPerUnit);
      at += this.#bytes.write(text, at);
    }
    return this.#bytes.subarray(0, at);
  }

  #makeRoom(taken: number, wanted: number): void {
    if (this.#bytes.length - taken >= wanted) return;
    const larger = Buffer.allocUnsafe(Math.max(taken + wanted, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, taken);
    this.#bytes = larger;
  }
}
