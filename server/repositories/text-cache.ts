/** Texts kept at hand by key, within a limit. Knows nothing of where they come from; they must never change under a key. */

export class TextCache {
  readonly #texts = new Map<string, string>();
  readonly #capacity: number;
  #size = 0;

  /** `capacity` in UTF-16 units of all texts together. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): string | undefined {
    const text = this.#texts.get(key);
    if (text === undefined) return undefined;
    // A Map keeps the order of insertion: what is used goes to its end, what was used longest ago stands first.
    this.#texts.delete(key);
    this.#texts.set(key, text);
    return text;
  }

  /** Keeps the text and lets go of those used longest ago where there is no room; one larger than all room is not kept. */
  set(key: string, text: string): void {
    if (text.length > this.#capacity || this.#texts.has(key)) return;
    this.#texts.set(key, text);
    this.#size += text.length;
    for (const [oldest, words] of this.#texts) {
      if (this.#size <= this.#capacity) break;
      this.#texts.delete(oldest);
      this.#size -= words.length;
    }
  }
}
