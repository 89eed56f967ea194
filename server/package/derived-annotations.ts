/** evidence.jsonld beside the facts. Whether a comma follows an annotation is known only with the next one, so the last one is held back. */
import { annotationOf, annotationsEnd, annotationsNext, annotationsStart } from "@/lib/package/annotations";
import type { CodePoints } from "@/lib/package/code-points";
import type { ReleasedFact, ReleaseHead } from "@/lib/package/content";
import { Derivation } from "./derivation";
import type { DerivedFile } from "./derived-file";
import type { QuickFacts } from "./raw/quick-fact";
import { past, rawOf } from "./raw/raw";

const next = rawOf(annotationsNext);

export class DerivedAnnotations {
  readonly lines: Derivation;
  /** Bytes of the last annotation, which stands next in the file; 0 if there is none, or it does not. */
  #standing = 0;
  /** The last annotation, if it does not stand there. */
  #made: Buffer | null = null;

  constructor(file: DerivedFile, head: ReleaseHead) {
    this.lines = new Derivation(file);
    this.lines.add([annotationsStart(head)]);
  }

  add(fact: ReleasedFact, text: CodePoints | null): void {
    this.#settle(annotationsNext);
    const annotation = Buffer.from(annotationOf(fact, text), "utf8");
    if (this.lines.stands(annotation)) this.#standing = annotation.length;
    else this.#made = annotation;
  }

  /** Whether the annotation of the fact stands where it should; if not, it has to be added. */
  see(quick: QuickFacts): boolean {
    const { lines } = this;
    if (lines.file.isGivenUp) return true;
    if (this.#made !== null || !lines.isOpen) return false;
    // Behind the last one, if the two are parted as they should be.
    const from = this.#standing === 0 ? lines.at : past(lines.raw, lines.at + this.#standing, next);
    const to = quick.annotation(lines.raw, from);
    if (to < 0) return false;
    this.#settle(annotationsNext);
    this.#standing = to - from;
    return true;
  }

  async end(): Promise<void> {
    this.#settle("\n");
    this.lines.add([annotationsEnd]);
    await this.lines.end();
  }

  /** Takes the last annotation with what should stand behind it. */
  #settle(end: string): void {
    const { lines } = this;
    const standing = this.#standing === 0 ? null : lines.file.window.rest.subarray(0, this.#standing);
    const last = this.#made ?? standing;
    this.#made = null;
    this.#standing = 0;
    if (last === null) return;
    if (standing && past(lines.raw, lines.at + standing.length, end === annotationsNext ? next : lineEnd) > 0) {
      lines.file.pass(lines.at + standing.length + end.length, 1);
    } else lines.addBytes(Buffer.concat([last, Buffer.from(end)]));
  }
}

const lineEnd = rawOf("\n");
