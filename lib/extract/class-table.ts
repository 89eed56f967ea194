/**
 * Tables that say of each UTF-16 unit what may begin or stand there. Most characters of a text are of no class, and one read
 * of a table turns them away faster than any pattern; where one is not turned away, a pattern or a lexicon decides.
 */

/** One byte for each UTF-16 unit: the bits of its classes, 0 for nearly all. Built once, from the characters of each bit. */
export function classTable(classes: Iterable<readonly [bit: number, characters: string]>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [bit, characters] of classes)
    for (let index = 0; index < characters.length; index++) {
      const unit = characters.charCodeAt(index);
      table[unit] = (table[unit] ?? 0) | bit;
    }
  return table;
}

/** The characters with which the words begin: a lexicon says itself where it is to be asked. */
export function firstsOf(words: Iterable<string>): string {
  return [...new Set(Array.from(words, (word) => word.charAt(0)))].join("");
}
