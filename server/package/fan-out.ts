/**
 * Lets several readers go over one list of pages together: a page is asked for when all have done with the one before, and given to one
 * after the other with a turn of the event loop between them, so that their work is no one long step.
 */
import { setImmediate } from "node:timers/promises";

interface Waiting<T> {
  readonly resolve: (next: IteratorResult<T, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

export class FanOut<T> {
  readonly #pages: AsyncIterator<T>;
  readonly #readers: number;
  #waiting: Waiting<T>[] = [];
  #stopped: { readonly error: unknown } | null = null;
  /** Whoever stops it later waits for the same end. */
  #ending: Promise<void> | null = null;

  constructor(pages: AsyncIterable<T>, readers: number) {
    this.#pages = pages[Symbol.asyncIterator]();
    this.#readers = readers;
  }

  /** The pages for one of the readers, of whom there must be as many as were announced: each waits for all others. */
  async *reader(): AsyncGenerator<T> {
    for (;;) {
      const next = await new Promise<IteratorResult<T, undefined>>((resolve, reject) => {
        if (this.#stopped) return reject(this.#stopped.error);
        this.#waiting.push({ resolve, reject });
        if (this.#waiting.length === this.#readers) void this.#deliver();
      });
      if (next.done) return;
      yield next.value;
    }
  }

  /** Ends the reading for all with an error. Whoever finds that a reader has gone must say so, or the others wait for ever. */
  async stop(error: unknown): Promise<void> {
    this.#ending ??= this.#end(error);
    await this.#ending;
  }

  async #end(error: unknown): Promise<void> {
    this.#stopped = { error };
    for (const { reject } of this.#waiting.splice(0)) reject(error);
    await this.#pages.return?.();
  }

  async #deliver(): Promise<void> {
    const readers = this.#waiting;
    this.#waiting = [];
    try {
      const page = await this.#pages.next();
      for (const { resolve } of readers) {
        await setImmediate();
        resolve(page.done ? { done: true, value: undefined } : page);
      }
    } catch (error) {
      for (const { reject } of readers) reject(error);
    }
  }
}
