/** Texts of the sources, one at a time: facts come in the order of their sources. */
import { type CodePoints, codePointsOf } from "@/lib/package/code-points";
import type { ReleasedSource } from "@/lib/package/content";

export class TextsInOrder {
  readonly #pages: AsyncIterator<readonly ReleasedSource[]>;
  #page: readonly ReleasedSource[] = [];
  #known: { readonly id: string; readonly text: CodePoints } | null = null;

  constructor(pages: AsyncIterable<readonly ReleasedSource[]>) {
    this.#pages = pages[Symbol.asyncIterator]();
  }

  /** The text, if it is that of the fact before: most are, and need not wait for it. */
  ready(id: string): CodePoints | null {
    return this.#known?.id === id ? this.#known.text : null;
  }

  /** Throws if the release holds no such text, or facts that are out of order. */
  async of(id: string): Promise<CodePoints> {
    for (;;) {
      const source = this.#page.find((it) => it.id === id);
      if (source?.text != null) {
        this.#known = { id, text: codePointsOf(source.text) };
        return this.#known.text;
      }
      const { done, value } = await this.#pages.next();
      if (done) throw new Error(`The release has no text of source ${id}, or its facts are out of order.`);
      this.#page = value;
    }
  }

  async close(): Promise<void> {
    await this.#pages.return?.();
  }
}
