/**
 * A derived file and the records that should stand in it. One that stands next is passed over where it stands; from the first that does
 * not on they wait and are compared together, because which of them is missing or too many shows only beside the others.
 */
import type { DerivedFile } from "./derived-file";
import { RecordBytes } from "./record-bytes";

export class Derivation {
  readonly #waiting = new RecordBytes();

  constructor(readonly file: DerivedFile) {}

  /** Whether the next record can be looked for where it should stand: none waits before it. */
  get isOpen(): boolean {
    return this.#waiting.count === 0 && !this.file.isGivenUp;
  }

  /** Where the next record should stand. */
  get at(): number {
    return this.file.window.at;
  }

  /** The bytes among which it should stand. */
  get raw() {
    return this.file.window.raw;
  }

  /** Compares records, each with its line end. */
  add(records: readonly string[]): void {
    for (const record of records) this.addBytes(Buffer.from(record, "utf8"));
  }

  addBytes(record: Buffer): void {
    if (this.stands(record)) this.file.pass(this.at + record.length, 1);
    else if (!this.file.isGivenUp) this.#waiting.add(record);
  }

  /** Whether these bytes stand next. */
  stands(bytes: Buffer): boolean {
    return this.isOpen && bytes.equals(this.file.window.rest.subarray(0, bytes.length));
  }

  /** Compares what waits. */
  async flush(): Promise<void> {
    await this.file.expectBytes(this.#waiting);
    this.#waiting.clear();
  }

  /** Nothing more should stand there. */
  async end(): Promise<void> {
    await this.flush();
    await this.file.end();
  }
}
