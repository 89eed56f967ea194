/** Records one behind the other as bytes. */
export class RecordBytes {
  #bytes: Buffer = Buffer.allocUnsafe(64 * 1024);
  #length = 0;
  readonly #ends: number[] = [];

  get count(): number {
    return this.#ends.length;
  }

  /** All records; valid until the next one is added. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  /** @param record with its line end */
  add(record: Uint8Array): void {
    const length = this.#length + record.length;
    if (length > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(length, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#bytes.set(record, this.#length);
    this.#length = length;
    this.#ends.push(length);
  }

  /** Each record by itself. */
  each(): Buffer[] {
    return this.#ends.map((end, index) => this.#bytes.subarray(this.#ends[index - 1] ?? 0, end));
  }

  /** Forgets them and keeps the room. */
  clear(): void {
    this.#length = 0;
    this.#ends.length = 0;
  }
}
