/**
 * Classes of characters as a table. A text is mostly words that no rule is about: one look at a unit, or at all units of a
 * line at once, tells where a pattern can match at all, and the others are not tried. A class says what can be, never what
 * is. For a few rare characters a pattern of its own finds the next one faster than looking at each unit does.
 */

/** The classes of each UTF-16 unit, one bit a class; 0 for nearly all. */
export type ClassTable = Uint16Array;

/** The table in which the characters of each class have its bits. A character may be of several classes. */
export function classTable(classes: Iterable<readonly [bits: number, characters: string]>): ClassTable {
  const table = new Uint16Array(0x10000);
  for (const [bits, characters] of classes)
    for (let i = 0; i < characters.length; i++)
      addRange(table, bits, characters.charCodeAt(i), characters.charCodeAt(i));
  return table;
}

/** Gives the bits to all units from `first` to `last`, both of them too. */
export function addRange(table: ClassTable, bits: number, first: number, last: number): void {
  for (let unit = first; unit <= last; unit++) table[unit] = (table[unit] ?? 0) | bits;
}

/** True if the unit at `index` is of one of the classes; false outside the text. */
export function isOf(table: ClassTable, text: string, index: number, classes: number): boolean {
  return (classesAt(table, text, index) & classes) !== 0;
}

/**
 * The classes of the unit at `index`; 0 outside the text. The bounds come first: out there a unit is NaN, and after one read by
 * such a key the engine reads the table by the slow way of any object, for all callers.
 */
export function classesAt(table: ClassTable, text: string, index: number): number {
  return index >= 0 && index < text.length ? (table[text.charCodeAt(index)] ?? 0) : 0;
}

/** The classes of all units from `start` to `end`, exclusive, together. */
export function classesIn(table: ClassTable, words: string, start: number, end: number): number {
  let classes = 0;
  for (let i = start; i < end; i++) classes |= table[words.charCodeAt(i)] ?? 0;
  return classes;
}
