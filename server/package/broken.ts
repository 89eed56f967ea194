/** Thrown where a package cannot be read any further; whoever verifies turns it into the finding that it carries. */
import type { FindingPlace, PackageFindingCode } from "@/lib/package/verify/finding";

export class BrokenPackage extends Error {
  constructor(
    readonly code: PackageFindingCode,
    readonly place: FindingPlace = {},
  ) {
    super(code);
  }
}
