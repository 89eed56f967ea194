/**
 * A file that follows from another: what should stand in it is given batch by batch, and compared with what does. Equal bytes
 * are all that a sound file costs; only where they differ are records cut and looked at.
 */
import type { FindingPlace } from "@/lib/package/verify/finding";
import type { FindingLog } from "@/lib/package/verify/report";
import { BrokenPackage } from "./broken";
import type { EntryStream } from "./entry-stream";

/** Where two records differ. */
export type Differ = (found: string, expected: string) => FindingPlace;

/** After so many wrong records of one file the rest says nothing new. */
const enough = 200;
/** A record longer than this is shown, and searched for its end, no further. */
const longest = 4 * 1024 * 1024;

export class DerivedFile {
  #chunk: Buffer = Buffer.alloc(0);
  #ended = false;
  #records = 0;
  #wrong = 0;
  #given = false;

  /** @param quoted whether line ends inside quotes belong to the record, as in CSV */
  constructor(
    private readonly stream: EntryStream,
    private readonly quoted: boolean,
    private readonly differ: Differ,
    private readonly log: FindingLog,
  ) {}

  /** The next records, each with its line end. What cannot be read goes to the log, and nothing more is compared. */
  async expect(records: readonly string[]): Promise<void> {
    if (this.#given || records.length === 0) return;
    try {
      const expected = Buffer.from(records.join(""));
      const found = await this.#read(expected.length);
      if (found.equals(expected)) {
        this.#records += records.length;
        this.log.looked("derived", records.length);
      } else {
        this.#chunk = Buffer.concat([found, this.#chunk]);
        await this.#compare(records);
      }
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** Nothing more should stand there. Reads the file to its end in any case, for its hash. */
  async end(): Promise<void> {
    try {
      while (!this.#given && this.#wrong < enough) {
        const record = await this.#record();
        if (record.length === 0) break;
        this.#report("derived-extra", { found: shown(record) });
        this.#records++;
      }
      while (!this.#ended) {
        this.#chunk = Buffer.alloc(0);
        await this.#more();
      }
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** Bytes and not letters are compared: a byte that is no UTF-8 must not pass for the sign that stands for it. */
  async #compare(records: readonly string[]): Promise<void> {
    const wanted = records.map((record) => Buffer.from(record));
    for (const [index, expected] of wanted.entries()) {
      if (this.#wrong >= enough) {
        this.#given = true;
        return;
      }
      const found = await this.#record();
      this.log.looked("derived", 1);
      if (found.equals(expected)) this.#records++;
      else if (found.length === 0) this.#report("derived-missing", { expected: shown(expected) });
      else await this.#judge(found, expected, wanted[index + 1]);
    }
  }

  async #judge(found: Buffer, expected: Buffer, next: Buffer | undefined): Promise<void> {
    if (next && found.equals(next)) {
      this.#report("derived-missing", { expected: shown(expected) });
      this.#chunk = Buffer.concat([found, this.#chunk]);
      return;
    }
    const following = await this.#record();
    if (following.equals(expected)) {
      this.#report("derived-extra", { found: shown(found) });
      this.#records += 2;
      return;
    }
    this.#chunk = Buffer.concat([following, this.#chunk]);
    this.#report("derived-differs", this.differ(shown(found), shown(expected)));
    this.#records++;
  }

  #report(code: "derived-differs" | "derived-missing" | "derived-extra", place: FindingPlace): void {
    this.#wrong++;
    this.log.add(code, { file: this.stream.path, line: this.#records + 1, ...place });
  }

  /** Everything is read in one order, so what is behind broken data cannot be compared. */
  #giveUp(error: unknown): void {
    if (!(error instanceof BrokenPackage)) throw error;
    this.#given = true;
    this.#ended = true;
    this.log.add(error.code, error.place);
  }

  /** The next `length` bytes, or all that are left. */
  async #read(length: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#chunk.length === 0 && !(await this.#more())) break;
      const piece = this.#chunk.subarray(0, missing);
      this.#chunk = this.#chunk.subarray(piece.length);
      pieces.push(piece);
      missing -= piece.length;
    }
    const [only] = pieces;
    return pieces.length === 1 && only ? only : Buffer.concat(pieces);
  }

  /** The next record with its line end; empty at the end of the file. */
  async #record(): Promise<Buffer> {
    let isQuoted = false;
    for (let at = 0; ; at++) {
      if (at === this.#chunk.length) {
        const before = this.#chunk;
        if (at > longest || !(await this.#more())) return this.#take(before.length);
        this.#chunk = Buffer.concat([before, this.#chunk]);
      }
      const byte = this.#chunk[at];
      if (byte === 0x22 && this.quoted) isQuoted = !isQuoted;
      else if (byte === 0x0a && !isQuoted) return this.#take(at + 1);
    }
  }

  #take(length: number): Buffer {
    const bytes = this.#chunk.subarray(0, length);
    this.#chunk = this.#chunk.subarray(length);
    return bytes;
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.stream.chunks.next();
    if (next.done) this.#ended = true;
    else this.#chunk = next.value;
    return !next.done;
  }
}

/** A record without its line end. */
function shown(record: Buffer): string {
  return record.toString("utf8").replace(/\r?\n$/, "");
}
