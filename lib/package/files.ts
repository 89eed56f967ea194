/** The files of a package, in the order in which they stand in it. */

/** Goes up when a reader of before could misread a file, or when the same release would give other bytes. */
export const formatVersion = 2;

/** Those that every package has, before the texts. */
export const packageFiles = [
  "datapackage.json",
  "README.md",
  "CHANGES.md",
  "changes.jsonl",
  "facts.jsonl",
  "facts.csv",
  "observations.csv",
  "articles.csv",
  "sources.csv",
  "decisions.jsonl",
  "evidence.jsonld",
  "facts.parquet",
  "facts.xlsx",
] as const;
export type PackageFile = (typeof packageFiles)[number];

/** The last one: the hashes of all others. */
export const manifestFile = "MANIFEST.sha256";

/** Where the text of a source stands: as it is stored, in UTF-8. */
export function textPath(sourceId: string): string {
  return `articles/${sourceId}.txt`;
}

/** Where the file of a source stands as it was imported, if its bytes are not those of the text. */
export function originalPath(sourceId: string): string {
  return `originals/${sourceId}`;
}
