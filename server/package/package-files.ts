/**
 * The files of an opened package: each is read as a stream that hashes on the way, and at the end every hash is held against
 * MANIFEST.sha256. What one file has wrong does not keep the others from being read.
 */
import { manifestFile, originalPath, packageFiles, textPath } from "@/lib/package/files";
import { readManifest } from "@/lib/package/verify/manifest";
import { FindingLog } from "@/lib/package/verify/report";
import { BrokenPackage } from "./broken";
import { type EntryStream, streamEntry } from "./entry-stream";
import type { PackageLimits } from "./limits";
import type { OpenZip } from "./open-zip";
import { drain, wholeText } from "./whole-entry";

export class PackageFiles {
  readonly #streams = new Map<string, EntryStream>();

  constructor(
    private readonly zip: OpenZip,
    readonly limits: PackageLimits,
    readonly log: FindingLog,
  ) {}

  /** The same files with a log of their own, for what reads them again. */
  again(): PackageFiles {
    return new PackageFiles(this.zip, this.limits, new FindingLog(1));
  }

  /** Null if the package lacks it. Read to its end once, its hash is known; a second stream of a file is hashed for nothing. */
  stream(path: string): EntryStream | null {
    const entry = this.zip.entries.get(path);
    if (!entry) return null;
    const stream = streamEntry(this.zip, entry);
    if (!this.#streams.has(path)) this.#streams.set(path, stream);
    return stream;
  }

  /** Does `read`; what is broken about a file goes to the log, and the answer is null. */
  async guarded<T>(read: () => Promise<T>): Promise<T | null> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof BrokenPackage)) throw error;
      this.log.add(error.code, error.place);
      return null;
    }
  }

  /** Which files should be there and are not, and which should not be; `sources` are the ids in sources.csv. */
  checkNames(sources: Iterable<string>, listed: ReadonlyMap<string, string>): void {
    const known = new Set<string>([...packageFiles, manifestFile]);
    for (const id of sources) known.add(textPath(id)).add(originalPath(id));
    for (const path of this.zip.entries.keys()) {
      if (!known.has(path)) this.log.add("file-unknown", { file: path });
      if (path !== manifestFile && !listed.has(path)) this.log.add("file-unlisted", { file: path });
    }
    for (const path of new Set([...packageFiles, ...listed.keys()])) {
      if (!this.zip.entries.has(path)) this.log.add("file-missing", { file: path });
    }
  }

  /** The hash that the manifest has for each path. */
  async manifest(): Promise<ReadonlyMap<string, string>> {
    const stream = this.stream(manifestFile);
    const text = stream && (await this.guarded(() => wholeText(stream, this.limits.wholeBytes)));
    if (text !== null) return readManifest(text, this.log);
    this.log.add("manifest-missing", { file: manifestFile });
    return new Map();
  }

  /** Reads what nobody has read to its end, and compares every hash. */
  async checkHashes(listed: ReadonlyMap<string, string>): Promise<void> {
    for (const [path, expected] of listed) {
      const read = this.#streams.get(path);
      const found = read?.sha256() ?? (await this.#hash(path));
      this.log.looked("manifest", 1);
      if (found !== null && found !== expected) this.log.add("hash-differs", { file: path, found, expected });
    }
    // Not listed, but still bytes of the zip: broken ones are a finding of their own.
    for (const path of this.zip.entries.keys()) if (!listed.has(path) && path !== manifestFile) await this.#hash(path);
  }

  async #hash(path: string): Promise<string | null> {
    const entry = this.zip.entries.get(path);
    if (!entry) return null;
    const stream = streamEntry(this.zip, entry);
    await this.guarded(() => drain(stream));
    return stream.sha256();
  }
}
