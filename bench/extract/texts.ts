/**
 * The texts that the contestants read: the newspaper pages beside the project if they are there, else the project's own
 * samples and annotated texts. Reads files only; never bench/gold/heldout.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeSource } from "@/lib/text/decode";

const root = join(import.meta.dirname, "../..");

export interface Texts {
  /** The folders that the files were read from. */
  readonly folders: readonly string[];
  /** One a file, decoded as at import. */
  readonly files: readonly string[];
}

/** Throws where a file cannot be read or decoded. */
export function readTexts(): Texts {
  const pages = "../shared/corpus";
  const folders = existsSync(join(root, pages)) ? [pages] : ["samples", "bench/gold/tune"];
  return { folders, files: folders.flatMap((folder) => filesOf(join(root, folder))) };
}

function filesOf(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /\.(?:txt|md)$/u.test(name) && name !== "README.md");
  return names.sort().map((name) => {
    const decoded = decodeSource(readFileSync(join(folder, name)));
    if (!decoded.ok) throw new Error(`${name}: ${decoded.code}`);
    return decoded.text;
  });
}

/** The paragraphs of the files in order: their lines that are not empty. */
export function paragraphsOf(files: readonly string[]): string[] {
  return files.flatMap((text) => text.split("\n").map((line) => line.trim())).filter((line) => line !== "");
}

/** The files over and over, with empty lines between them, up to a length in UTF-16 units; the last one may be cut off. */
export function repeatTo(files: readonly string[], length: number): string {
  const once = `${files.join("\n\n")}\n\n`;
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}

/** UTF-16 units of all texts together: what every rate is counted in. */
export function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
