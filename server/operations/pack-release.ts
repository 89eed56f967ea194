/** The package of a release: written to its end once to know its hash, and again for everybody who downloads it. */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { type Outcome, ok } from "@/lib/api/problem";
import { formatVersion } from "@/lib/package/files";
import { getDb } from "../db";
import { writePackage } from "../package/write-package";
import { setPackage } from "../repositories/release-marks";
import { releaseContent } from "./release-content";
import { type Reader, seeRelease } from "./see-release";

interface PackedRelease {
  /** Hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Writes the package to nowhere, and notes its hash and size with the release. What is noted already stays.
 * @param report hears how many bytes there are so far
 */
export async function packRelease(releaseId: string, report: (bytes: number) => void): Promise<PackedRelease> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of await packageOf(releaseId)) {
    hash.update(chunk as Uint8Array);
    bytes += (chunk as Uint8Array).length;
    report(bytes);
  }
  const packed = { sha256: hash.digest("hex"), bytes };
  await setPackage(getDb(), releaseId, { ...packed, formatVersion });
  return packed;
}

async function packageOf(releaseId: string): Promise<Readable> {
  const content = await releaseContent(releaseId);
  if (!content) throw new Error(`There is no release ${releaseId}.`);
  return writePackage(content);
}

export interface PackageFile extends PackedRelease {
  readonly fileName: string;
  readonly open: () => Promise<ReadableStream<Uint8Array>>;
}

/**
 * `signed-out` or `not-found` for those who may not see the release. Packs it first where that was broken off when it was
 * frozen: its hash stands in the head of the answer.
 */
export async function downloadRelease(reader: Reader, releaseId: string): Promise<Outcome<PackageFile>> {
  const seen = await seeRelease(reader, releaseId);
  if (!seen.ok) return seen;
  const { row } = seen.value;
  const packed =
    row.packageSha256 === null
      ? await packRelease(releaseId, () => {})
      : { sha256: row.packageSha256, bytes: Number(row.packageBytes) };
  const open = async () => Readable.toWeb(await packageOf(releaseId)) as ReadableStream<Uint8Array>;
  return ok({ ...packed, fileName: `${row.projectName} ${row.number}.zip`, open });
}
