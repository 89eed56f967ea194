import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { crc32, inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { type DeflatedFile, deflated, deflatedWhole } from "./deflated";
import { Spool } from "./spool";

async function* pieces(...texts: (string | Uint8Array)[]) {
  yield* texts;
}

async function bytesOf({ packed }: Pick<DeflatedFile, "packed">): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of packed) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** As much as makes several chunks, and does not repeat itself. */
const long = Array.from({ length: 60_000 }, (_, nth) => `第${nth * 7919}条`).join("");

test("gives the bytes that Node makes of the whole, however it comes, and its sums", async () => {
  const [a, b] = [long.slice(0, 100_000), long.slice(100_000)];
  for (const file of [deflated(pieces(a, "", b), 6), deflatedWhole(long, 6), deflated(pieces(Buffer.from(long)), 6)]) {
    expect(() => file.sums()).toThrow("not been read to its end");
    const packed = await bytesOf(file);
    expect(inflateRawSync(packed).equals(Buffer.from(long))).toBe(true);
    expect(packed.equals(await bytesOf(deflated(pieces(...(long.match(/.{1,5000}/gs) ?? [])), 6)))).toBe(true);
    expect(file.sums()).toEqual({
      crc32: crc32(long),
      bytes: Buffer.byteLength(long),
      sha256: createHash("sha256").update(long).digest("hex"),
    });
  }
}, 30_000);

test("what breaks off in the making breaks the reading off", async () => {
  async function* broken() {
    yield long;
    throw new Error("The database has gone away.");
  }
  await expect(bytesOf(deflated(broken(), 6))).rejects.toThrow("The database has gone away.");
});

test("who stops reading stops the making", async () => {
  let made = 0;
  let open = 0;
  async function* endless() {
    open++;
    try {
      for (;;) yield `${made++}${long}`;
    } finally {
      open--;
    }
  }
  for await (const _ of deflated(endless(), 1).packed) break;
  expect(open).toBe(0);
  expect(made).toBeLessThan(20);
});

test("what waits on the disk comes back as it was, and leaves no file behind", async () => {
  const ours = async () => (await readdir(tmpdir())).filter((name) => /^kaoju-[0-9a-f-]{36}$/.test(name));
  const before = await ours();
  const spool = new Spool();
  const kept = await spool.keep(deflated(pieces(long, long), 1));
  expect(await ours()).toEqual(before);
  expect(inflateRawSync(await bytesOf(kept)).toString()).toBe(long + long);
  expect(kept.sums().bytes).toBe(2 * Buffer.byteLength(long));
  await spool.close();
  const late = await spool.keep(deflated(pieces(long), 1));
  await spool.close();
  await expect(bytesOf(late)).rejects.toThrow();
});
