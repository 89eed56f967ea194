/** The files that follow from facts.jsonl, held line by line against what stands in the package. */
import { releaseColumns } from "@/lib/export/columns";
import { csvHead, csvLine } from "@/lib/export/csv";
import type { CodePoints } from "@/lib/package/code-points";
import type { ReleasedFact } from "@/lib/package/content";
import { factRow, type RowContext } from "@/lib/package/fact-row";
import type { PackageFile } from "@/lib/package/files";
import { observationColumns, observationsOf } from "@/lib/package/tables";
import { csvDifference, jsonDifference } from "@/lib/package/verify/difference";
import { Derivation } from "./derivation";
import { DerivedAnnotations } from "./derived-annotations";
import { DerivedFile } from "./derived-file";
import type { FactGrounds } from "./fact-ground";
import type { PackageFiles } from "./package-files";
import type { QuickFacts } from "./raw/quick-fact";

export class DerivedFiles {
  readonly #rows: Derivation | null;
  readonly #observations: Derivation | null;
  readonly #annotations: DerivedAnnotations | null;
  readonly #lines: readonly Derivation[];

  constructor(
    files: PackageFiles,
    private readonly context: RowContext,
  ) {
    this.#rows = csv(files, "facts.csv", releaseColumns);
    this.#observations = csv(files, "observations.csv", observationColumns);
    const stream = files.stream("evidence.jsonld");
    const file = stream && new DerivedFile(stream, "lines", jsonDifference, files.log);
    this.#annotations = file && new DerivedAnnotations(file, context.head);
    const lines = [this.#rows, this.#observations, this.#annotations?.lines ?? null];
    this.#lines = lines.filter((each) => each !== null);
  }

  /** Whether `readAhead` should be called before the lines of the next fact. */
  get isShort(): boolean {
    for (const { file } of this.#lines) if (file.window.isShort) return true;
    return false;
  }

  /** Reads on where little is at hand. Never throws: what is broken shows when it is compared. */
  async readAhead(): Promise<void> {
    for (const { file } of this.#lines) while (file.window.isShort) await file.window.readAhead();
  }

  /** Makes the lines of the fact and compares them; those that do not stand next wait for `flush`. */
  add(fact: ReleasedFact, text: CodePoints | null): void {
    this.#addRow(fact);
    this.#addObservations(fact);
    this.#annotations?.add(fact, text);
  }

  /**
   * The same without making the lines that stand where they should.
   *
   * @param made decodes the fact, where a line must be made
   */
  see(quick: QuickFacts, made: () => ReleasedFact, grounds: Pick<FactGrounds, "points">): void {
    if (!passes(this.#rows, 1, (raw, at) => quick.row(raw, at))) this.#addRow(made());
    const count = quick.observationCount;
    if (!passes(this.#observations, count, (raw, at) => quick.observations(raw, at))) this.#addObservations(made());
    if (this.#annotations && !this.#annotations.see(quick)) this.#annotations.add(made(), grounds.points());
  }

  async flush(): Promise<void> {
    for (const lines of this.#lines) await lines.flush();
  }

  async end(): Promise<void> {
    await this.#rows?.end();
    await this.#observations?.end();
    await this.#annotations?.end();
  }

  #addRow(fact: ReleasedFact): void {
    this.#rows?.add([csvLine(releaseColumns, factRow(this.context, fact))]);
  }

  #addObservations(fact: ReleasedFact): void {
    this.#observations?.add(observationsOf(fact).map((row) => csvLine(observationColumns, row)));
  }
}

/** Whether `count` records stand where they should, or nobody asks any more. */
function passes(
  lines: Derivation | null,
  count: number,
  walk: (raw: Derivation["raw"], at: number) => number,
): boolean {
  if (!lines || lines.file.isGivenUp) return true;
  const to = lines.isOpen ? walk(lines.raw, lines.at) : -1;
  if (to < 0) return false;
  lines.file.pass(to, count);
  return true;
}

function csv(files: PackageFiles, path: PackageFile, columns: readonly { readonly name: string }[]): Derivation | null {
  const stream = files.stream(path);
  if (!stream) return null;
  const names = columns.map(({ name }) => name);
  const lines = new Derivation(
    new DerivedFile(stream, "csv", (found, expected) => csvDifference(names, found, expected), files.log),
  );
  lines.add([csvHead(columns)]);
  return lines;
}
