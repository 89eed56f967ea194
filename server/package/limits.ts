/** How much a package may ask for. Bounds for strangers' files; what Kaoju writes stays far below them. */

export interface PackageLimits {
  /** Files in the zip. */
  readonly entries: number;
  /** Rows of sources.csv and of articles.csv, which are kept while the facts are read. */
  readonly indexRows: number;
  /** Bytes of all files together, unpacked. */
  readonly totalBytes: number;
  /** How many times its packed size a file may have, once it is larger than `freeBytes`. Text stays below 30. */
  readonly ratio: number;
  /** Up to here the ratio does not count: a text of one character a million times is strange and harmless. */
  readonly freeBytes: number;
  /** Bytes of one line of a table; more than a chunk of the unpacked data. */
  readonly lineBytes: number;
  /** Bytes of a file that is read whole: datapackage.json, MANIFEST.sha256. */
  readonly wholeBytes: number;
  /** Bytes of facts.xlsx, which `--deep` reads whole: it is a zip itself. */
  readonly deepBytes: number;
  /** Bytes of one source text: three for each of the 5 MiB that an import takes, as its UTF-16 could need. */
  readonly textBytes: number;
}

const mebibyte = 1024 * 1024;

/** A million facts with their texts come to about eight gibibytes unpacked. */
export const packageLimits: PackageLimits = {
  entries: 250_000,
  indexRows: 1_000_000,
  totalBytes: 64 * 1024 * mebibyte,
  ratio: 120,
  freeBytes: 16 * mebibyte,
  lineBytes: 4 * mebibyte,
  wholeBytes: 64 * mebibyte,
  deepBytes: 1024 * mebibyte,
  textBytes: 15 * mebibyte,
};
