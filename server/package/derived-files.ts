/** The files that follow from facts.jsonl, written again line by line and compared with what stands in the package. */
import { releaseColumns } from "@/lib/export/columns";
import { csvHead, csvLine } from "@/lib/export/csv";
import { annotationOf, annotationsEnd, annotationsNext, annotationsStart } from "@/lib/package/annotations";
import type { CodePoints } from "@/lib/package/code-points";
import type { ReleasedFact } from "@/lib/package/content";
import { factRow, type RowContext } from "@/lib/package/fact-row";
import type { PackageFile } from "@/lib/package/files";
import { observationColumns, observationsOf } from "@/lib/package/tables";
import { csvDifference, jsonDifference } from "@/lib/package/verify/difference";
import { DerivedFile } from "./derived-file";
import type { PackageFiles } from "./package-files";
import type { QuickFact } from "./raw/quick-fact";
import { toRaw } from "./raw/raw-text";
import { RecordBytes } from "./record-bytes";

/** A derived file and the records that wait to be compared with it, raw. */
interface Derivation {
  readonly file: DerivedFile;
  readonly waiting: RecordBytes;
}

/** What the lines of a fact are, raw, where they are known already. */
type RawLines = Pick<QuickFact, "row" | "observations" | "annotation">;

export class DerivedFiles {
  readonly #rows: Derivation | null;
  readonly #observations: Derivation | null;
  readonly #annotations: Derivation | null;
  /** The last annotation: whether a comma follows it is known only with the next one. */
  #last: string | null = null;

  constructor(
    files: PackageFiles,
    private readonly context: RowContext,
  ) {
    this.#rows = csv(files, "facts.csv", releaseColumns);
    this.#observations = csv(files, "observations.csv", observationColumns);
    const stream = files.stream("evidence.jsonld");
    const file = stream && new DerivedFile(stream, "lines", jsonDifference, files.log);
    this.#annotations = file && derivation(file, annotationsStart(context.head));
  }

  /** Makes the lines of the fact; they are compared with `flush`. */
  add(fact: ReleasedFact, text: CodePoints | null): void {
    this.addRaw({
      row: toRaw(csvLine(releaseColumns, factRow(this.context, fact))),
      observations: observationsOf(fact).map((row) => toRaw(csvLine(observationColumns, row))),
      annotation: toRaw(annotationOf(fact, text)),
    });
  }

  /** Takes the lines of the next fact. */
  addRaw({ row, observations, annotation }: RawLines): void {
    this.#rows?.waiting.add(row);
    for (const observation of observations) this.#observations?.waiting.add(observation);
    if (this.#last !== null) this.#annotations?.waiting.add(this.#last + annotationsNext);
    this.#last = annotation;
  }

  async flush(): Promise<void> {
    for (const derivation of [this.#rows, this.#observations, this.#annotations]) {
      if (!derivation) continue;
      await derivation.file.expectBytes(derivation.waiting);
      derivation.waiting.clear();
    }
  }

  async end(): Promise<void> {
    if (this.#last !== null) this.#annotations?.waiting.add(`${this.#last}\n`);
    this.#annotations?.waiting.add(annotationsEnd);
    await this.flush();
    for (const derivation of [this.#rows, this.#observations, this.#annotations]) await derivation?.file.end();
  }
}

function csv(files: PackageFiles, path: PackageFile, columns: readonly { readonly name: string }[]): Derivation | null {
  const stream = files.stream(path);
  if (!stream) return null;
  const names = columns.map(({ name }) => name);
  const file = new DerivedFile(stream, "csv", (found, expected) => csvDifference(names, found, expected), files.log);
  return derivation(file, csvHead(columns));
}

function derivation(file: DerivedFile, head: string): Derivation {
  const waiting = new RecordBytes();
  waiting.add(toRaw(head));
  return { file, waiting };
}
