/** The files of a package that was written from a release, to be changed one by one and put together again. Not for the app. */
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { manifestFile } from "@/lib/package/files";
import { manifestText } from "@/lib/package/manifest";
import { inPages, type WholeRelease } from "@/lib/package/testing/whole-release";
import { streamEntry } from "../entry-stream";
import { packageLimits } from "../limits";
import { openZip } from "../open-zip";
import { wholeBytes } from "../whole-entry";
import { writePackage } from "../write-package";
import { rawZip } from "./raw-zip";

export type PackageParts = ReadonlyMap<string, Buffer>;

/** As the app writes it. */
export function packageOf(release: WholeRelease): Promise<Buffer> {
  return buffer(writePackage(inPages(release)));
}

/** All files, the manifest among them. */
export async function partsOf(release: WholeRelease): Promise<PackageParts> {
  const zip = await openZip(await packageOf(release), packageLimits);
  const parts = new Map<string, Buffer>();
  for (const entry of zip.entries.values()) {
    parts.set(entry.path, await wholeBytes(streamEntry(zip, entry), packageLimits.totalBytes));
  }
  zip.close();
  return parts;
}

export function zipOfParts(parts: PackageParts): Buffer {
  return rawZip([...parts].map(([name, data]) => ({ name, data })));
}

/** With a manifest that is true of the other parts. */
export function resealed(parts: PackageParts): PackageParts {
  const others = [...parts].filter(([path]) => path !== manifestFile);
  const hashes = new Map(others.map(([path, data]) => [path, createHash("sha256").update(data).digest("hex")]));
  return new Map([...others, [manifestFile, Buffer.from(manifestText(hashes))]]);
}
