/**
 * The longest of many fixed words at a place of a text, read character by character. Knows nothing of what they mean; the
 * door for lexicons is phrases.ts.
 *
 * It is asked at nearly every character of a text, and nearly always in vain: the first character alone turns it away, by
 * one read from a table. Only where a word may begin are the nodes walked. No words are cut out of the text.
 */

/** A word that ends here, and what goes on from here. */
interface Node<E> {
  entry: E | null;
  next: Map<number, Node<E>> | null;
}

/** Words with an entry each, read in one direction. */
export class Trie<E> {
  /** For each UTF-16 unit the index into `roots` of the node that it leads to; 0 for a unit with which no word begins. */
  private readonly first = new Uint16Array(0x10000);
  private readonly roots: Node<E>[] = [{ entry: null, next: null }];

  /** `step` 1 reads to the right; -1 to the left, and words are matched from their last character on. */
  constructor(private readonly step: 1 | -1) {}

  /** Adds a word that is not empty; a word given twice keeps its last entry. */
  add(word: string, entry: E): void {
    const from = this.step === 1 ? 0 : word.length - 1;
    let node = this.rootOf(word.charCodeAt(from));
    for (let count = 1; count < word.length; count++) {
      const code = word.charCodeAt(from + count * this.step);
      node.next ??= new Map();
      let next = node.next.get(code);
      if (!next) {
        next = { entry: null, next: null };
        node.next.set(code, next);
      }
      node = next;
    }
    node.entry = entry;
  }

  /** The entry of the longest word whose first character in reading direction stands at `index`, or null. */
  longest(text: string, index: number): E | null {
    if (index < 0 || index >= text.length) return null;
    const root = this.first[text.charCodeAt(index)];
    if (!root) return null;
    let node = this.roots[root];
    let found: E | null = null;
    for (let at = index + this.step; node; at += this.step) {
      if (node.entry !== null) found = node.entry;
      if (!node.next || at < 0 || at >= text.length) break;
      node = node.next.get(text.charCodeAt(at));
    }
    return found;
  }

  /** The first index from `index` on with whose character a word begins; the text's length if there is none. */
  nextFirst(text: string, index: number): number {
    const { first } = this;
    let at = index;
    while (at < text.length && first[text.charCodeAt(at)] === 0) at++;
    return at;
  }

  private rootOf(code: number): Node<E> {
    const known = this.roots[this.first[code] || -1];
    if (known) return known;
    const node: Node<E> = { entry: null, next: null };
    this.first[code] = this.roots.push(node) - 1;
    return node;
  }
}
