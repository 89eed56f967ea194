/** The words that follow a place in a text, no further than its sentence. Knows nothing of what they say. */
import { classTable } from "@/lib/text/class-table";

const stops = classTable([[1, "。！？!?；;\n"]]);

/** The words after `from` up to the end of the sentence, at most `length` of them. */
export function ahead(words: string, from: number, length: number): string {
  let end = from;
  const last = Math.min(words.length, from + length);
  while (end < last && !stops[words.charCodeAt(end)]) end++;
  return words.slice(from, end);
}

/** The words as alternatives of a pattern, the longest first. */
export const alternatives = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).join("|");
