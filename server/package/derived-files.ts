/** The files that follow from facts.jsonl, written again line by line and compared with what stands in the package. */
import { releaseColumns } from "@/lib/export/columns";
import { csvHead, csvLine } from "@/lib/export/csv";
import { annotationsEnd, annotationsNext, annotationsOf, annotationsStart } from "@/lib/package/annotations";
import type { CodePoints } from "@/lib/package/code-points";
import type { ReleasedFact } from "@/lib/package/content";
import { factRow, type RowContext } from "@/lib/package/fact-row";
import { observationColumns, observationsOf } from "@/lib/package/tables";
import { csvDifference, jsonDifference } from "@/lib/package/verify/difference";
import { DerivedFile } from "./derived-file";
import type { PackageFiles } from "./package-files";

/** What a derived file must hold next, and at the end. */
interface Derivation {
  readonly file: DerivedFile;
  /** Adds the records of the fact to those that wait. */
  readonly add: (fact: ReleasedFact, text: CodePoints | null, waiting: string[]) => void;
  readonly end: () => readonly string[];
}

export class DerivedFiles {
  readonly #derivations: Derivation[] = [];
  #waiting: string[][] = [];

  constructor(files: PackageFiles, context: RowContext) {
    this.#csv(files, "facts.csv", releaseColumns, (fact, _, waiting) => {
      waiting.push(csvLine(releaseColumns, factRow(context, fact)));
    });
    this.#csv(files, "observations.csv", observationColumns, (fact, _, waiting) => {
      for (const row of observationsOf(fact)) waiting.push(csvLine(observationColumns, row));
    });
    this.#annotations(files, context);
  }

  /** Makes the lines of the fact; they are compared with `flush`. */
  add(fact: ReleasedFact, text: CodePoints | null): void {
    for (let index = 0; index < this.#derivations.length; index++) {
      this.#derivations[index]?.add(fact, text, this.#waiting[index] ?? []);
    }
  }

  async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = this.#derivations.map(() => []);
    for (const [index, { file }] of this.#derivations.entries()) await file.expect(waiting[index] ?? []);
  }

  async end(): Promise<void> {
    await this.flush();
    for (const { file, end } of this.#derivations) {
      await file.expect(end());
      await file.end();
    }
  }

  #csv(files: PackageFiles, path: string, columns: readonly { readonly name: string }[], add: Derivation["add"]): void {
    const stream = files.stream(path);
    if (!stream) return;
    const names = columns.map(({ name }) => name);
    const file = new DerivedFile(stream, "csv", (found, expected) => csvDifference(names, found, expected), files.log);
    this.#derivations.push({ file, add, end: () => [] });
    this.#waiting.push([csvHead(columns)]);
  }

  #annotations(files: PackageFiles, { head }: RowContext): void {
    const stream = files.stream("evidence.jsonld");
    if (!stream) return;
    // Whether a comma follows is known only with the next one.
    let last: string | null = null;
    const file = new DerivedFile(stream, "lines", jsonDifference, files.log);
    const add: Derivation["add"] = (fact, text, waiting) => {
      for (const annotation of annotationsOf(head, fact, text)) {
        if (last !== null) waiting.push(last + annotationsNext);
        last = annotation;
      }
    };
    const end = () => [...(last === null ? [] : [`${last}\n`]), annotationsEnd];
    this.#derivations.push({ file, add, end });
    this.#waiting.push([annotationsStart]);
  }
}
