/** The decisions of a package beside its facts: each by itself, their ids, and those of one fact together. */
import { hash } from "node:crypto";
import type { ReleasedFact } from "@/lib/package/content";
import { checkDecisions, type DecisionLine } from "@/lib/package/verify/fact-decisions";
import type { FindingPlace } from "@/lib/package/verify/finding";
import { UuidSet } from "@/lib/package/verify/uuid-set";
import { DecisionLines } from "./decision-lines";
import type { PackageFiles } from "./package-files";
import type { QuickFacts } from "./raw/quick-fact";
import type { PackageIndex } from "./read-index";

export class FactDecisions {
  /** Decisions that were read. */
  count = 0;
  readonly #lines: DecisionLines;
  readonly #ids = new UuidSet();
  readonly #people: ReadonlySet<string>;
  /** Those that were seen quickly, of which the log does not know yet. */
  #seen = 0;

  constructor(
    private readonly files: PackageFiles,
    private readonly index: PackageIndex,
  ) {
    this.#people = new Set(index.head.people.map(({ key }) => key));
    this.#lines = new DecisionLines(files, (line) => this.#checkOne(line));
  }

  /** Whether `readOn` should be called before the next fact. */
  get isShort(): boolean {
    return this.#lines.isShort;
  }

  async readOn(): Promise<void> {
    await this.files.guarded(() => this.#lines.readOn());
  }

  /** Whether those that stand next are seen to lead to the fact that was read; then they are taken. */
  see(quick: QuickFacts): boolean {
    const lines = this.#lines;
    const { raw, rawAt } = lines;
    if (raw === null || !quick.decisionsHold(raw, rawAt)) return false;
    const { ids, count, end } = quick.decisions;
    if (lines.mayGoOn(end)) return false;
    for (let index = 0; index < count; index++) {
      const at = ids[index] ?? 0;
      if (this.#ids.addBytes(raw.bytes, at)) continue;
      const place = { file: "decisions.jsonl", line: lines.rawLine + index, id: raw.text(at, at + 36) };
      this.files.log.add("id-repeated", place);
    }
    lines.pass(end, count);
    this.count += count;
    this.#seen += count;
    return true;
  }

  /** @param textSha256 of the text on which the fact stands; null where there is none of it */
  async check(fact: ReleasedFact, textSha256: string | null, at: FindingPlace): Promise<void> {
    const lines = this.#lines;
    await this.files.guarded(async () => {
      while (!lines.isReady(fact.id)) await lines.load(fact.id);
    });
    const decisions = lines.take(fact.id);
    this.files.log.looked("decisions", decisions.length);
    if (textSha256 !== null) checkDecisions(fact, decisions, { textSha256, sha256 }, at, this.files.log);
  }

  /** Whatever is left belongs to no fact. */
  async end(): Promise<void> {
    await this.files.guarded(() => this.#lines.end());
    this.files.log.looked("tables", this.#seen);
    this.files.log.looked("decisions", this.#seen);
  }

  #checkOne({ decision, at }: DecisionLine): void {
    const { log } = this.files;
    const place = { ...at, id: decision.id };
    this.count++;
    if (!this.#ids.add(decision.id)) log.add("id-repeated", place);
    const { by, note, changes } = decision;
    const isEngines = decision.kind === "propose";
    if (by === null ? !isEngines : !this.#people.has(by)) {
      log.add("person-unknown", { ...place, column: "by", found: by ?? "null" });
    }
    if (this.index.head.names) return;
    if (note !== null) log.add("note-unexpected", { ...place, column: "note", found: note });
    if (Object.hasOwn(changes as object, "rejectNote")) log.add("note-unexpected", { ...place, column: "rejectNote" });
  }
}

function sha256(text: string): string {
  return hash("sha256", text, "hex");
}
