/**
 * What the verification of a package can find. Codes and shapes only: each check makes its own, the report counts them, the
 * command line has the words (`verify` in lib/messages/*\/verify.ts).
 */

/** The checks in the order in which a report lists them; each counts what it looked at and what was wrong. */
export const packageChecks = [
  /** The container: entries, names, sizes, checksums of the zip itself. */
  "archive",
  /** Hashes of MANIFEST.sha256. */
  "manifest",
  /** datapackage.json. */
  "description",
  /** Each line of each table against its form. */
  "tables",
  /** Ids that are unique, and what they refer to. */
  "references",
  /** Texts and original files against the hashes of sources.csv. */
  "sources",
  /** Each quote at its offsets. */
  "quotes",
  /** Each number against the figure in its words. */
  "figures",
  /** Forms of fields: periods, units, decimals. */
  "fields",
  /** The record of decisions against the facts that it led to. */
  "decisions",
  /** Files that follow from facts.jsonl. */
  "derived",
  /** Cells of facts.parquet and facts.xlsx. */
  "cells",
] as const;
export type PackageCheck = (typeof packageChecks)[number];

/** Everything that can be found, by the check that finds it. */
export const packageFindingCodes = {
  archive: [
    /** No zip, or one whose directory cannot be read. */
    "zip-unreadable",
    /** A name that leads out of the folder, is absolute, or has control characters. */
    "path-unsafe",
    /** Two entries of one name, or two names that one file system takes for the same. */
    "path-repeated",
    /** A link, a folder or a device where a file should be. */
    "not-a-file",
    "encrypted",
    /** Packed by a method other than none and deflate. */
    "method-unknown",
    /** Another name where the data stand than in the directory: two programs would see two packages. */
    "name-differs",
    /** Entries share bytes of the zip. */
    "entries-overlap",
    "too-many-entries",
    /** All files together, or one of them, are larger than the limit. */
    "too-large",
    /** Grows more than text does when it is unpacked. */
    "ratio",
    /** The data end early or cannot be inflated. */
    "data-broken",
    /** Another size than the directory says. */
    "size-differs",
    /** The checksum of the zip (CRC-32) is another one. */
    "crc-differs",
  ],
  manifest: [
    "manifest-missing",
    /** A line that is not a hash, two blanks and a path, or not in the order of paths. */
    "manifest-line",
    /** Listed and not there. */
    "file-missing",
    /** There and not listed. */
    "file-unlisted",
    /** No file of a package of this version. */
    "file-unknown",
    "hash-differs",
  ],
  description: ["description-form", "version-unknown", "count-differs", "description-differs"],
  tables: [
    "not-utf8",
    "line-too-long",
    /** The last line does not end. */
    "line-open",
    "line-json",
    /** A line of the wrong form: a field that is missing, unknown or of another kind. */
    "line-form",
    /** The right content in another spelling: order of keys, blanks, escapes. */
    "line-spelling",
    /** So many lines are of another form that the rest of the file was not read. */
    "given-up",
    "order-wrong",
  ],
  references: [
    "id-repeated",
    "article-unknown",
    "source-unknown",
    "fact-unknown",
    "person-unknown",
    /** The article belongs to another source than the fact says. */
    "source-of-article",
    /** An article that does not lie within its text, or two of a source that share words. */
    "article-span",
  ],
  sources: [
    "text-differs",
    "original-differs",
    /** The original file, decoded again, gives another text. */
    "original-decodes",
    "text-missing",
    "text-unexpected",
  ],
  quotes: [
    /** Other words stand at the offsets. */
    "quote-differs",
    /** Offsets that are reversed, empty, or beyond the text. */
    "span-outside",
    /** A quote that is not as long as its span. */
    "span-length",
    /** Begins or ends inside a character of two code units. */
    "span-splits",
    "evidence-missing",
    /** Words of the claim that do not lie in its article. */
    "evidence-outside-article",
    /** Not in the order of roles. */
    "evidence-order",
    /** `position` is not where the figure stands. */
    "position-differs",
  ],
  figures: [
    /** The words say another number, hold none, or are not linked, and the release does not declare it. */
    "figure-undeclared",
    /** The same, declared: a person saw it and approved. A note. */
    "figure-let-stand",
    /** Declared, and the words bear the number out after all. A note. */
    "figure-declared-in-vain",
  ],
  fields: ["field-form"],
  decisions: [
    /** The decisions do not lead to the fact as it was released. */
    "decisions-differ",
    /** The last decision of a fact is no approval of it, or by somebody else or at another time than the fact says. */
    "approval-missing",
    /** The approval vouches for other fields, words or another text. */
    "approval-hash",
    /** Versions of a fact's decisions that do not follow each other. */
    "decision-version",
    "decision-undoes",
    "note-unexpected",
    "name-unexpected",
  ],
  derived: ["derived-differs", "derived-missing", "derived-extra"],
  cells: ["cell-differs", "rows-differ", "file-form"],
} as const satisfies Readonly<Record<PackageCheck, readonly string[]>>;
export type PackageFindingCode = (typeof packageFindingCodes)[PackageCheck][number];

/** All of them. */
export const everyFindingCode: readonly PackageFindingCode[] = packageChecks.flatMap(
  (check): readonly PackageFindingCode[] => packageFindingCodes[check],
);

/** An error says that the package does not hold; a note, what a person who uses it should know. */
export type PackageSeverity = "error" | "note";

/** Where it was found and what, as far as it can be said. Long contents are cut. */
export interface FindingPlace {
  /** Path within the package. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** Name of a column or path of a key: `evidence.0.quote`. */
  readonly column?: string;
  /** Id of the fact, article, source or decision that it is about. */
  readonly id?: string;
  readonly found?: string;
  readonly expected?: string;
  /** A code that says more: of lib/checks, or of lib/fact/validate.ts. */
  readonly reason?: string;
}

export interface PackageFinding extends FindingPlace {
  readonly check: PackageCheck;
  readonly code: PackageFindingCode;
  readonly severity: PackageSeverity;
}
