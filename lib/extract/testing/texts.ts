/**
 * The texts that properties begin from: those that rules may be tuned on, and the newspaper pages where they stand beside
 * the project. Never those that are held out. Reads files; for tests alone.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeSource } from "@/lib/text/decode";

const root = join(import.meta.dirname, "../../..");

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The texts of `bench/gold/tune`, in the order of their names. */
export const tuneTexts: readonly NamedText[] = textsIn(join(root, "bench/gold/tune"));

/** The newspaper pages; none where they are missing. */
export const newspaperTexts: readonly NamedText[] = textsIn(join(root, "../shared/corpus"));

function textsIn(folder: string): NamedText[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => {
    const decoded = decodeSource(readFileSync(join(folder, name)));
    if (!decoded.ok) throw new Error(`${name}: ${decoded.code}`);
    return { name, text: decoded.text };
  });
}
