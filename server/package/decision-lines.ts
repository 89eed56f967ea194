/** decisions.jsonl beside facts.jsonl: the decisions of one fact after the other, in the order of the facts. */
import { jsonText } from "@/lib/export/jsonl";
import type { ReleasedDecision } from "@/lib/package/content";
import { releasedDecisionForm } from "@/lib/package/content-schema";
import { decisionLine } from "@/lib/package/json-lines";
import { jsonDifference } from "@/lib/package/verify/difference";
import type { DecisionLine } from "@/lib/package/verify/fact-decisions";
import { isUsualDecision } from "@/lib/package/verify/usual-form";
import { BrokenPackage } from "./broken";
import { readJsonRow } from "./json-rows";
import { byteBatches } from "./line-batches";
import type { PackageFiles } from "./package-files";
import { Raw } from "./raw/raw";
import { factIdIn } from "./raw/raw-decisions";
import { idLength } from "./raw/raw-forms";

const path = "decisions.jsonl";
/** More decisions on one fact than people can make. */
const most = 100_000;
/** Less than this is read on before a fact is looked at: its decisions, mostly two, and the line behind them should be there. */
const ahead = 32 * 1024;

export class DecisionLines {
  readonly #batches: AsyncGenerator<Buffer, void, undefined> | null;
  /** Lines that are read and belong to no fact so far. */
  #waiting: DecisionLine[] = [];
  #taken = 0;
  /** The lines behind those, undecoded, and how far they are read. */
  #raw = new Raw(Buffer.alloc(0));
  #at = 0;
  /** Number of the line at `#at`. */
  #line = 1;
  #ended = false;

  /** @param each is called with every decision, in the order of the lines */
  constructor(
    private readonly files: PackageFiles,
    private readonly each: (line: DecisionLine) => void,
  ) {
    const stream = files.stream(path);
    this.#batches =
      stream &&
      byteBatches(stream, files.limits.lineBytes, () => this.#line + linesIn(this.#raw.bytes.subarray(this.#at)));
    this.#ended = stream === null;
  }

  /** The undecoded lines from `rawAt` on; null if lines wait that were decoded. */
  get raw(): Raw | null {
    return this.#taken < this.#waiting.length ? null : this.#raw;
  }

  /** Whether a fact's decisions that end at that place of `raw` may go on behind it. */
  mayGoOn(at: number): boolean {
    return at === this.#raw.length && !this.#ended;
  }

  get rawAt(): number {
    return this.#at;
  }

  /** Number of the line at `rawAt`. */
  get rawLine(): number {
    return this.#line;
  }

  /** True if more should be read before `raw` is looked at. */
  get isShort(): boolean {
    return !this.#ended && this.#raw.length - this.#at < ahead;
  }

  /** Says that the lines up to `rawAt` were looked at undecoded. */
  pass(rawAt: number, lines: number): void {
    this.#at = rawAt;
    this.#line += lines;
  }

  /** Reads on, so that `raw` has more. */
  async readOn(): Promise<void> {
    const next = await this.#batches?.next();
    if (!next || next.done) {
      this.#ended = true;
      return;
    }
    const rest = this.#raw.bytes.subarray(this.#at);
    this.#raw = new Raw(rest.length === 0 ? next.value : Buffer.concat([rest, next.value]));
    this.#at = 0;
  }

  /** True if all decisions of the fact are read: then `take` has them. */
  isReady(factId: string): boolean {
    if (this.#ended && this.#at === this.#raw.length) return true;
    const last = this.#waiting.at(-1)?.decision.factId;
    if (this.#taken === this.#waiting.length || last === undefined) return false;
    if (last !== factId) return true;
    const next = this.#nextFactId();
    return next !== null && next !== factId;
  }

  /** Decodes what stands next: the decisions of the fact, or all that there is if it is none of them. */
  async load(factId: string): Promise<void> {
    this.#waiting = this.#waiting.slice(this.#taken);
    this.#taken = 0;
    if (this.#waiting.length > most) throw new BrokenPackage("too-large", { file: path, expected: `≤ ${most}` });
    if (this.#at === this.#raw.length) await this.readOn();
    const isNext = this.#nextFactId() === factId;
    while (this.#at < this.#raw.length) {
      if (isNext && this.#nextFactId() !== factId) return;
      const end = this.#raw.bytes.indexOf(10, this.#at);
      const read = this.#read(this.#raw.text(this.#at, end), this.#line);
      if (read) this.#waiting.push(read);
      this.pass(end + 1, 1);
    }
  }

  /** The fact of the decision that stands next undecoded; null where that is not to be seen. */
  #nextFactId(): string | null {
    const at = factIdIn(this.#raw, this.#at);
    return at < 0 ? null : this.#raw.bytes.toString("latin1", at, at + idLength);
  }

  /** The decisions of the fact that stand next. Those of another one before them belong to no fact, or stand out of order. */
  take(factId: string): readonly DecisionLine[] {
    const waiting = this.#waiting;
    if (waiting[this.#taken]?.decision.factId !== factId) {
      const later = waiting.findIndex(({ decision }, index) => index >= this.#taken && decision.factId === factId);
      if (later < 0) return [];
      for (const line of waiting.slice(this.#taken, later)) this.#stray(line);
      this.#taken = later;
    }
    const from = this.#taken;
    while (waiting[this.#taken]?.decision.factId === factId) this.#taken++;
    return waiting.slice(from, this.#taken);
  }

  /** Whatever is left belongs to no fact. */
  async end(): Promise<void> {
    for (;;) {
      for (const line of this.#waiting.slice(this.#taken)) this.#stray(line);
      this.#taken = this.#waiting.length;
      if (this.#ended && this.#at === this.#raw.length) return;
      await this.load("");
    }
  }

  #stray({ decision, at }: DecisionLine): void {
    this.files.log.add("fact-unknown", { ...at, id: decision.id, column: "factId", found: decision.factId });
  }

  #read(text: string, line: number): DecisionLine | null {
    const { log } = this.files;
    const at = { file: path, line };
    const row = readJsonRow<ReleasedDecision>(text, releasedDecisionForm, isUsualDecision, at, log);
    if (!row) return null;
    const decision = row.value;
    const expected = row.isUsual ? jsonText(decision) : decisionLine(decision).slice(0, -1);
    if (expected !== text) log.add("line-spelling", { ...at, id: decision.id, ...jsonDifference(text, expected) });
    const read = { decision, at };
    this.each(read);
    return read;
  }
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (const byte of bytes) if (byte === 10) lines++;
  return lines;
}
