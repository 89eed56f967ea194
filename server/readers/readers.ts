/** Which reader reads which file. The name decides: what is called `.txt` is read as text or refused as such. */
import { plainText } from "./plain-text";
import type { Reader } from "./reader";

const readers: readonly Reader[] = [plainText];

/** Endings of all files that can be imported. */
export const readableEndings: readonly string[] = readers.flatMap((reader) => reader.endings);

/** The reader for a file of that name, or null. */
export function readerFor(fileName: string): Reader | null {
  const name = fileName.toLowerCase();
  return readers.find((reader) => reader.endings.some((ending) => name.endsWith(ending))) ?? null;
}
