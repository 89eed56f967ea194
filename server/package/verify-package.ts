/**
 * Verifies a package: every hash, form, reference, quote and number, and every file that follows from another. Reads the zip
 * and nothing else; writes nothing. What is an error and what a note is in docs/verify.md.
 */
import { stat } from "node:fs/promises";
import type { ReleaseHead } from "@/lib/package/content";
import { readme } from "@/lib/package/readme";
import { jsonDifference } from "@/lib/package/verify/difference";
import { FindingLog, type PackageReport } from "@/lib/package/verify/report";
import { BrokenPackage } from "./broken";
import { DerivedFile } from "./derived-file";
import { type PackageLimits, packageLimits } from "./limits";
import { type GivenZip, openZip } from "./open-zip";
import { PackageFiles } from "./package-files";
import { readHead } from "./read-head";
import { readIndex } from "./read-index";
import { checkCells } from "./verify-cells";
import { checkChanges } from "./verify-changes";
import { FactVerification } from "./verify-facts";

export interface VerifyOptions {
  /** Findings of one code that are kept. */
  readonly keep?: number;
  /** Whether the cells of facts.parquet and facts.xlsx are read too. */
  readonly deep?: boolean;
  readonly limits?: PackageLimits;
  /** False to look at sound facts as thoroughly as at others. The report is the same; it takes longer. */
  readonly quick?: boolean;
}

export interface VerifiedPackage extends PackageReport {
  /** Null where datapackage.json cannot be read. */
  readonly head: ReleaseHead | null;
  /** Of the zip. */
  readonly bytes: number;
}

/** @param given path of the package, or the bytes of a small one */
export async function verifyPackage(
  given: GivenZip,
  { keep = 20, deep = false, limits = packageLimits, quick = true }: VerifyOptions = {},
): Promise<VerifiedPackage> {
  const log = new FindingLog(keep);
  const bytes = typeof given === "string" ? await sizeOf(given) : given.length;
  let head: ReleaseHead | null = null;
  try {
    const zip = await openZip(given, limits);
    try {
      log.looked("archive", zip.entries.size);
      head = await verifyFiles(new PackageFiles(zip, limits, log), { deep, quick });
    } finally {
      zip.close();
    }
  } catch (error) {
    if (!(error instanceof BrokenPackage)) throw error;
    log.add(error.code, error.place);
  }
  return { ...log.report(), head, bytes };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

async function verifyFiles(
  files: PackageFiles,
  { deep, quick }: { readonly deep: boolean; readonly quick: boolean },
): Promise<ReleaseHead | null> {
  const listed = await files.manifest();
  const head = await readHead(files);
  const index = head && (await readIndex(files, head));
  files.checkNames(index?.sources.keys() ?? [], listed);
  if (index) {
    await checkReadme(files, index.head);
    const facts = new FactVerification(files, index, quick);
    await facts.run();
    await checkChanges(files, index.head, (id) => facts.factIds.has(id));
    if (deep) await checkCells(files, index);
  }
  await files.checkHashes(listed);
  return head;
}

/** README.md follows from the head of the release. */
async function checkReadme(files: PackageFiles, head: ReleaseHead): Promise<void> {
  const stream = files.stream("README.md");
  if (!stream) return;
  const file = new DerivedFile(stream, "lines", jsonDifference, files.log);
  await file.expect(readme(head).match(/[^\n]*\n/g) ?? []);
  await file.end();
}
