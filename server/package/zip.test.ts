/** Zips as another program reads them, the large ones too. */
import { execFileSync } from "node:child_process";
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { deflated, deflatedWhole } from "./deflated";
import { unpacked } from "./testing/unpacked";
import { zipOf } from "./zip";
import { directoryEntry, fileEnd, fileHeader, type ZippedFile, zipEnd } from "./zip-records";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kaoju-zip-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* pieces(...texts: string[]) {
  yield* texts;
}

async function entriesOf(file: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of file.eachEntry()) entries.push(entry);
  file.close();
  return entries;
}

test("another program unpacks it, whatever the files hold", async () => {
  const bytes = await buffer(
    zipOf(
      (async function* () {
        yield { path: "articles/一.txt", data: deflated(pieces("有 一", "", "百"), 6) };
        yield { path: "empty", data: deflated(pieces(), 6) };
        yield { path: "whole", data: deflatedWhole("x".repeat(300_000), 1) };
      })(),
    ),
  );
  const files = await unpacked(bytes);
  expect([...files].map(([path, content]) => [path, content.toString()])).toEqual([
    ["articles/一.txt", "有 一百"],
    ["empty", ""],
    ["whole", "x".repeat(300_000)],
  ]);
  const path = join(folder, "small.zip");
  await writeFile(path, bytes);
  // `-t` reads every file and holds it against its CRC.
  expect(execFileSync("python3", ["-m", "zipfile", "-t", path], { encoding: "utf8" })).not.toContain("corrupted");
});

test("sizes and places behind four gigabytes are found again", async () => {
  const [one, two, three]: ZippedFile[] = [
    { path: "one", crc32: 1, bytes: 6_000_000_000, packedBytes: 5_000_000_000, start: 0 },
    { path: "two", crc32: 0xffffffff, bytes: 7, packedBytes: 9, start: 5_000_000_057 },
    { path: "three", crc32: 3, bytes: 0xfffffffe, packedBytes: 0xfffffffe, start: 0xfffffffe },
  ];
  if (!one || !two || !three) throw new Error("There are three.");
  const directory = Buffer.concat([one, two, three].map(directoryEntry));
  const start = 10_000_000_000;
  const path = join(folder, "large.zip");
  const file = await open(path, "w");
  // A file with a hole: it takes no room.
  await file.write(fileHeader("one"), 0, undefined, 0);
  await file.write(Buffer.concat([directory, zipEnd(3, start, directory.length)]), 0, undefined, start);
  await file.close();
  const read = await entriesOf(await openPromise(path, { autoClose: false }));
  expect(
    read.map((entry) => ({
      path: entry.fileName,
      crc32: entry.crc32,
      bytes: entry.uncompressedSize,
      packedBytes: entry.compressedSize,
      start: entry.relativeOffsetOfLocalHeader,
    })),
  ).toEqual([one, two, three]);
  // Only what does not fit is written in the large form.
  expect([one, two, three].map((it) => fileEnd(it).length)).toEqual([24, 24, 16]);
  expect(fileEnd(one).readBigUInt64LE(8)).toBe(5_000_000_000n);
  expect(fileEnd(one).readBigUInt64LE(16)).toBe(6_000_000_000n);
});

test("more files than two bytes count are all found", async () => {
  const files = Array.from({ length: 70_000 }, (_, nth) => `f${nth}`);
  const directory = Buffer.concat(
    files.map((path) => directoryEntry({ path, crc32: 0, bytes: 0, packedBytes: 2, start: 0 })),
  );
  const zip = await fromBufferPromise(Buffer.concat([directory, zipEnd(files.length, 0, directory.length)]));
  expect(zip.entryCount).toBe(files.length);
  expect((await entriesOf(zip)).at(-1)?.fileName).toBe("f69999");
});
