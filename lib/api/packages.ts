/** What the API says of packages that someone wants to import. */
import type { ReleaseHead } from "../package/content";
import type { PackageFinding, PackageFindingCode } from "../package/verify/finding";

/** A package looked into: what is in it, and whether it holds. */
export interface PackagePreview {
  /** Null where it cannot be read. */
  readonly head: ReleaseHead | null;
  readonly holds: boolean;
  /** How often each code was found. */
  readonly counts: Readonly<Partial<Record<PackageFindingCode, number>>>;
  /** The first ones. */
  readonly findings: readonly PackageFinding[];
  /** Sources that the project has already: with them it cannot be imported. */
  readonly known: readonly string[];
}

/** What an import has brought. */
export interface PackageImportView {
  /** Id of the release that the package was. */
  readonly release: string;
  readonly title: string;
  readonly sources: number;
  readonly articles: number;
  readonly facts: number;
}
