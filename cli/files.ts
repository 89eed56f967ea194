/** Which files a person means by the paths on a command line. Reads folders, no contents. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readerFor } from "@/server/readers/readers";

export type GivenPath =
  | { readonly path: string; readonly problem?: undefined }
  | { readonly path: string; readonly problem: "missing" | "emptyFolder" };

/**
 * Files as they are given, whatever their kind (a wrong one shall be refused by name); of folders, at any depth, the files
 * that can be read, in the order of their paths.
 */
export function givenFiles(paths: readonly string[]): GivenPath[] {
  return paths.flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return [{ path, problem: "missing" }];
    if (!stat.isDirectory()) return [{ path }];
    const files = filesIn(path);
    return files.length === 0 ? [{ path, problem: "emptyFolder" }] : files.map((file) => ({ path: file }));
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return readerFor(entry.name) ? [path] : [];
    });
}
