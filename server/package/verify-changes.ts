/**
 * changes.jsonl and CHANGES.md: what changed since the release before. What it says of now must be what facts.jsonl says; of
 * before, only the forms can be checked. Read beside the facts by two cursors, one for those added and one for those corrected.
 */

import { changeEntry, changeListHead } from "@/lib/package/change-list";
import type { FactChange, ReleasedFact, ReleaseHead } from "@/lib/package/content";
import { factChangeForm } from "@/lib/package/content-schema";
import { changeLine } from "@/lib/package/json-lines";
import { jsonDifference } from "@/lib/package/verify/difference";
import type { FindingPlace } from "@/lib/package/verify/finding";
import { claimText } from "@/lib/release/frozen-fact";
import { DerivedFile } from "./derived-file";
import { readJson } from "./json-rows";
import { lineBatches } from "./line-batches";
import type { PackageFiles } from "./package-files";
import { past, type Raw, rawOf } from "./raw/raw";

const path = "changes.jsonl";

interface ChangeLine {
  readonly change: FactChange;
  readonly at: FindingPlace;
}

/** Changes of one kind that stand in the order of the facts. */
export class ChangeCursor {
  readonly #lines: AsyncGenerator<ChangeLine, void, undefined>;
  #next: ChangeLine | null = null;
  #nextId: Raw | null = null;

  constructor(
    private readonly files: PackageFiles,
    kind: "added" | "corrected",
  ) {
    this.#lines = linesOf(files, kind);
  }

  /** Before the first fact. */
  async begin(): Promise<void> {
    await this.#advance();
  }

  /** True if the fact is the next one of which a change is told. */
  isNext(factId: string): boolean {
    return this.#next?.change.factId === factId;
  }

  /** The same of the fact whose id stands there. */
  isNextAt(raw: Raw, at: number): boolean {
    return this.#nextId !== null && past(raw, at, this.#nextId) > 0;
  }

  /** Compares what the change says the fact became with the fact. */
  async check(fact: ReleasedFact): Promise<void> {
    const line = this.#next;
    if (!line || line.change.kind === "withdrawn") return;
    const { change, at } = line;
    const [found, expected] = [claimText(change.after), claimText(fact)];
    if (found !== expected || change.after.articleId !== fact.articleId) {
      this.files.log.add("decisions-differ", { ...at, id: fact.id, column: "after", found, expected });
    }
    if (change.kind === "corrected" && claimText(change.before) === found) {
      this.files.log.add("decisions-differ", { ...at, id: fact.id, column: "before", found });
    }
    await this.#advance();
  }

  /** What is left tells of facts that the release has not, or stands out of order. */
  async end(): Promise<void> {
    while (this.#next) {
      const { change, at } = this.#next;
      this.files.log.add("fact-unknown", { ...at, id: change.factId, column: "factId" });
      await this.#advance();
    }
  }

  async #advance(): Promise<void> {
    const next = await this.files.guarded(() => this.#lines.next());
    this.#next = next && !next.done ? next.value : null;
    this.#nextId = this.#next && rawOf(this.#next.change.factId);
  }
}

/** Reads the lines again for the cursor; what is wrong with them is said by `checkChanges`. */
async function* linesOf(files: PackageFiles, kind: FactChange["kind"]): AsyncGenerator<ChangeLine, void, undefined> {
  const stream = files.stream(path);
  if (!stream) return;
  for await (const { lines, first } of lineBatches(stream, files.limits.lineBytes)) {
    for (const [index, line] of lines.entries()) {
      if (!line.startsWith(`{"kind":"${kind}",`)) continue;
      const change = quiet(line);
      if (change) yield { change, at: { file: path, line: first + index } };
    }
  }
}

function quiet(line: string): FactChange | null {
  try {
    const parsed = factChangeForm.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const order = ["added", "corrected", "withdrawn"] as const;

/** Every line by itself, their order and their number, and CHANGES.md written again from them. */
export async function checkChanges(files: PackageFiles, head: ReleaseHead, isReleased: (factId: string) => boolean) {
  const { log } = files;
  const stream = files.stream(path);
  const listStream = files.stream("CHANGES.md");
  const list = listStream && new DerivedFile(listStream, "lines", jsonDifference, log);
  await list?.expect(linesIn(changeListHead(head)));
  const counts = { added: 0, corrected: 0, withdrawn: 0 };
  let kindBefore: FactChange["kind"] | null = null;
  if (stream) {
    await files.guarded(async () => {
      for await (const { lines, first } of lineBatches(stream, files.limits.lineBytes)) {
        const entries: string[] = [];
        for (const [index, text] of lines.entries()) {
          const at = { file: path, line: first + index };
          const change = readJson<FactChange>(text, factChangeForm, at, log);
          if (!change) continue;
          const expected = changeLine(change).slice(0, -1);
          if (expected !== text) log.add("line-spelling", { ...at, ...jsonDifference(text, expected) });
          if (kindBefore && order.indexOf(change.kind) < order.indexOf(kindBefore)) log.add("order-wrong", at);
          if (change.kind === "withdrawn" && isReleased(change.factId)) {
            log.add("id-repeated", { ...at, column: "factId", id: change.factId });
          }
          if (change.kind !== "added" && !head.names && change.note !== null) {
            log.add("note-unexpected", { ...at, id: change.factId, column: "note", found: change.note });
          }
          counts[change.kind]++;
          entries.push(...linesIn(changeEntry(head, change, kindBefore)));
          kindBefore = change.kind;
        }
        await list?.expect(entries);
      }
    });
  }
  await list?.end();
  checkCounts(files, head, counts);
}

function checkCounts(
  { log }: PackageFiles,
  head: ReleaseHead,
  counts: Readonly<Record<"added" | "corrected" | "withdrawn", number>>,
): void {
  const { facts, added, corrected, withdrawn, unchanged } = head.counts;
  // All facts of a first release are additions, which are not listed.
  const expected = head.previous === null ? { ...counts, added: facts } : counts;
  const told = { added, corrected, withdrawn, unchanged };
  const found = { ...expected, unchanged: facts - expected.added - expected.corrected };
  for (const name of ["added", "corrected", "withdrawn", "unchanged"] as const) {
    if (told[name] === found[name]) continue;
    const place = { file: "datapackage.json", column: `counts.${name}` };
    log.add("count-differs", { ...place, found: `${told[name]}`, expected: `${found[name]}` });
  }
}

/** With their line ends. */
function linesIn(text: string): string[] {
  return text.match(/[^\n]*\n/g) ?? [];
}
