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
import { type LineBatch, lineBatches } from "./line-batches";
import type { PackageFiles } from "./package-files";

const path = "decisions.jsonl";
/** More decisions on one fact than people can make. */
const most = 100_000;

export class DecisionLines {
  readonly #batches: AsyncGenerator<LineBatch, void, undefined> | null;
  #waiting: DecisionLine[] = [];
  #at = 0;
  #ended = false;

  /** @param each is called with every decision, in the order of the lines */
  constructor(
    private readonly files: PackageFiles,
    private readonly each: (line: DecisionLine) => void,
  ) {
    const stream = files.stream(path);
    this.#batches = stream && lineBatches(stream, files.limits.lineBytes);
    this.#ended = stream === null;
  }

  /** True if all decisions of the fact are read: then `take` has them. */
  isReady(factId: string): boolean {
    return this.#ended || (this.#at < this.#waiting.length && this.#waiting.at(-1)?.decision.factId !== factId);
  }

  async load(): Promise<void> {
    this.#waiting = this.#waiting.slice(this.#at);
    this.#at = 0;
    if (this.#waiting.length > most) throw new BrokenPackage("too-large", { file: path, expected: `≤ ${most}` });
    const next = await this.#batches?.next();
    if (!next || next.done) {
      this.#ended = true;
      return;
    }
    const { lines, first } = next.value;
    for (const [index, line] of lines.entries()) {
      const read = this.#read(line, first + index);
      if (read) this.#waiting.push(read);
    }
  }

  /** The decisions of the fact that stand next. Those of another one before them belong to no fact, or stand out of order. */
  take(factId: string): readonly DecisionLine[] {
    const waiting = this.#waiting;
    if (waiting[this.#at]?.decision.factId !== factId) {
      const later = waiting.findIndex(({ decision }, index) => index >= this.#at && decision.factId === factId);
      if (later < 0) return [];
      for (const line of waiting.slice(this.#at, later)) this.#stray(line);
      this.#at = later;
    }
    const from = this.#at;
    while (waiting[this.#at]?.decision.factId === factId) this.#at++;
    return waiting.slice(from, this.#at);
  }

  /** Whatever is left belongs to no fact. */
  async end(): Promise<void> {
    while (!this.#ended || this.#at < this.#waiting.length) {
      for (const line of this.#waiting.slice(this.#at)) this.#stray(line);
      this.#at = this.#waiting.length;
      if (!this.#ended) await this.load();
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
