/**
 * A file that follows from another: what should stand in it is given batch by batch, and compared with what does. Equal bytes
 * are all that a sound file costs; only where they differ are records cut and looked at.
 */
import type { FindingPlace } from "@/lib/package/verify/finding";
import type { FindingLog } from "@/lib/package/verify/report";
import { BrokenPackage } from "./broken";
import type { EntryStream } from "./entry-stream";
import { EntryWindow } from "./entry-window";
import { RecordBytes } from "./record-bytes";

/** Where two records differ. */
export type Differ = (found: string, expected: string) => FindingPlace;

/** Where a record ends: with its line, with its line but not inside quotes, or with its row of a sheet. */
type RecordCut = "lines" | "csv" | "rows";

const codesOf = {
  derived: { check: "derived", differs: "derived-differs", missing: "derived-missing", extra: "derived-extra" },
  cells: { check: "cells", differs: "cell-differs", missing: "rows-differ", extra: "rows-differ" },
} as const;

/** After so many wrong records of one file the rest says nothing new. */
const enough = 200;
/** A record longer than this is shown, and searched for its end, no further. */
const longest = 4 * 1024 * 1024;

export class DerivedFile {
  /** What stands next. Whoever compares it where it stands says so with `pass`. */
  readonly window: EntryWindow;
  /** Records that were compared where they stand, of which the log does not know yet. */
  #passed = 0;
  #records = 0;
  #wrong = 0;
  #given = false;
  /** Whether the file cannot be read to its end. */
  #isBroken = false;

  readonly #codes: (typeof codesOf)[keyof typeof codesOf];
  readonly #quoted: boolean;
  readonly #end: Buffer;

  constructor(
    private readonly stream: EntryStream,
    cut: RecordCut,
    private readonly differ: Differ,
    private readonly log: FindingLog,
  ) {
    this.window = new EntryWindow(stream);
    this.#codes = codesOf[cut === "rows" ? "cells" : "derived"];
    this.#quoted = cut === "csv";
    this.#end = Buffer.from(cut === "rows" ? "</row>" : "\n");
  }

  /** Whether nothing more is compared. */
  get isGivenUp(): boolean {
    return this.#given;
  }

  /** Says that the records up to `to` in the window are as they should be. */
  pass(to: number, records: number): void {
    this.window.takeTo(to);
    this.#records += records;
    this.#passed += records;
  }

  /** The next records, each with its line end. What cannot be read goes to the log, and nothing more is compared. */
  async expect(records: readonly string[]): Promise<void> {
    const made = new RecordBytes();
    for (const record of records) made.add(Buffer.from(record));
    await this.expectBytes(made);
  }

  /** The same with records that are bytes already. */
  async expectBytes(records: RecordBytes): Promise<void> {
    if (this.#given || records.count === 0) return;
    try {
      const expected = records.bytes;
      const found = await this.window.read(expected.length);
      if (found.equals(expected)) {
        this.#records += records.count;
        this.log.looked(this.#codes.check, records.count);
      } else {
        this.window.giveBack(found);
        await this.#compare(records.each());
      }
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** Nothing more should stand there. Reads the file to its end in any case, for its hash. */
  async end(): Promise<void> {
    if (this.#passed > 0) this.log.looked(this.#codes.check, this.#passed);
    this.#passed = 0;
    try {
      while (!this.#given && this.#wrong < enough) {
        const record = await this.#record();
        if (record.length === 0) break;
        this.#report("extra", { found: shown(record) });
        this.#records++;
      }
      if (this.#isBroken) return;
      do this.window.takeTo(this.window.raw.length);
      while (await this.window.more());
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** Bytes and not letters are compared: a byte that is no UTF-8 must not pass for the sign that stands for it. */
  async #compare(wanted: readonly Buffer[]): Promise<void> {
    for (const [index, expected] of wanted.entries()) {
      if (this.#wrong >= enough) {
        this.#given = true;
        return;
      }
      const found = await this.#record();
      this.log.looked(this.#codes.check, 1);
      if (found.equals(expected)) this.#records++;
      else if (found.length === 0) this.#report("missing", { expected: shown(expected) });
      else await this.#judge(found, expected, wanted[index + 1]);
    }
  }

  async #judge(found: Buffer, expected: Buffer, next: Buffer | undefined): Promise<void> {
    if (next && found.equals(next)) {
      this.#report("missing", { expected: shown(expected) });
      this.window.giveBack(found);
      return;
    }
    const following = await this.#record();
    if (following.equals(expected)) {
      this.#report("extra", { found: shown(found) });
      this.#records += 2;
      return;
    }
    this.window.giveBack(following);
    this.#report("differs", this.differ(shown(found), shown(expected)));
    this.#records++;
  }

  #report(what: "differs" | "missing" | "extra", place: FindingPlace): void {
    this.#wrong++;
    this.log.add(this.#codes[what], { file: this.stream.path, line: this.#records + 1, ...place });
  }

  /** Everything is read in one order, so what is behind broken data cannot be compared. */
  #giveUp(error: unknown): void {
    if (!(error instanceof BrokenPackage)) throw error;
    this.#given = true;
    this.#isBroken = true;
    this.log.add(error.code, error.place);
  }

  /** The next record with its end; empty at the end of the file. */
  async #record(): Promise<Buffer> {
    let from = 0;
    let isQuoted = false;
    for (;;) {
      const { rest } = this.window;
      const end = rest.indexOf(this.#end, from);
      if (this.#quoted && end >= 0) {
        for (let at = from; at < end; at++) if (rest[at] === 0x22) isQuoted = !isQuoted;
        from = end + 1;
      }
      if (end >= 0 && !isQuoted) return this.window.take(end + this.#end.length);
      if (end >= 0) continue;
      if (rest.length > longest || !(await this.window.more())) return this.window.take(rest.length);
      // The end itself may have been cut.
      if (!this.#quoted) from = Math.max(0, rest.length - this.#end.length);
    }
  }
}

/** A record without its line end. */
function shown(record: Buffer): string {
  return record.toString("utf8").replace(/\r?\n$/, "");
}
