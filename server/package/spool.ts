/**
 * Deflated files of a package that wait on the disk for their turn in the zip. Each has no name from the moment it is there, so that
 * nothing of it is left when a download is broken off or the process ends; it is gone when it is closed.
 */
import { randomUUID } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DeflatedFile } from "./deflated";

const chunkSize = 256 * 1024;

export class Spool {
  readonly #handles: FileHandle[] = [];

  /** Reads the file to its end and keeps it. What comes back is read from the disk, once. */
  async keep({ packed, sums }: DeflatedFile): Promise<DeflatedFile> {
    const handle = await nameless();
    this.#handles.push(handle);
    for await (const chunk of packed) await handle.appendFile(chunk);
    return { packed: chunksOf(handle), sums };
  }

  /** Lets go of all files that are kept. */
  async close(): Promise<void> {
    await Promise.all(this.#handles.splice(0).map((handle) => handle.close()));
  }
}

async function nameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `kaoju-${randomUUID()}`);
  const handle = await open(path, "wx+", 0o600);
  await unlink(path);
  return handle;
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (let at = 0; ; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(chunkSize), 0, chunkSize, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
