/**
 * The order of keys in the objects of decisions.jsonl: those of linked words as in facts.jsonl, so that the same words are the same letters in
 * both files; the others by their code units. The database does not keep the order that they were written in.
 */

const firstKeys: readonly string[] = ["role", "start", "end", "quote"];

/** Whether a key stands before another one. */
export function comesBefore(a: string, b: string): boolean {
  const [first, second] = [firstKeys.indexOf(a), firstKeys.indexOf(b)];
  if (first < 0 && second < 0) return a < b;
  return first >= 0 && (second < 0 || first < second);
}

/** The indexes of keys in the order of the keys. */
export type KeyOrder = readonly number[];

/** By the keys that an object has: events of a release have few kinds of objects. */
const known = new Map<string, KeyOrder>();
/** More than a release has; keys that somebody sends in do not fill the memory. */
const mostKnown = 1000;
const [inOrder, turned]: KeyOrder[] = [
  [0, 1],
  [1, 0],
];

export function keyOrder(keys: readonly string[]): KeyOrder {
  const [a, b] = keys;
  // Most objects are a change from one value to another.
  if (keys.length === 2 && a !== undefined && b !== undefined) return (comesBefore(a, b) ? inOrder : turned) ?? [];
  const kind = keys.join("\n");
  const found = known.get(kind);
  // A key with a line end is read as two: then their number is another.
  if (found?.length === keys.length) return found;
  const order = keys.map((_, nth) => nth).sort((x, y) => (comesBefore(keys[x] ?? "", keys[y] ?? "") ? -1 : 1));
  if (known.size < mostKnown && !keys.some((key) => key.includes("\n"))) known.set(kind, order);
  return order;
}
