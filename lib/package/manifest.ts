/** MANIFEST.sha256: the hash of every other file, so that `sha256sum -c MANIFEST.sha256` checks them all. */

/** @param hashes SHA-256 of each file by its path, hexadecimal */
export function manifestText(hashes: ReadonlyMap<string, string>): string {
  // Paths are ASCII: code units are the order of every sort program.
  const paths = [...hashes.keys()].sort((a, b) => (a < b ? -1 : 1));
  return paths.map((path) => `${hashes.get(path)}  ${path}\n`).join("");
}
