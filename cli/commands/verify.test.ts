/** The command as a person runs it: what it prints, and the status with which it ends. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleRelease } from "@/lib/package/testing/releases";
import { inPages } from "@/lib/package/testing/whole-release";
import { writePackage } from "@/server/package/write-package";

const root = join(import.meta.dirname, "../..");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kaoju-verify-"));
  const bytes = await buffer(writePackage(inPages(exampleRelease)));
  await writeFile(join(folder, "good.zip"), bytes);
  await writeFile(join(folder, "half.zip"), bytes.subarray(0, bytes.length / 2));
  const [fact] = exampleRelease.facts;
  if (!fact) throw new Error("The example has no fact.");
  const facts = [{ ...fact, value: "35", place: "\u001b[31m红" }, ...exampleRelease.facts.slice(1)];
  await writeFile(join(folder, "bad.zip"), await buffer(writePackage(inPages({ ...exampleRelease, facts }))));
});
afterAll(() => rm(folder, { recursive: true }));

/** Without a database, and without knowing of one. */
function kaoju(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const env = { ...process.env, LC_ALL: "en_US.UTF-8", DATABASE_URL: "", KAOJU_DATA: join(folder, "none") };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, "scripts/kaoju.mjs"), ...args], { env, cwd: folder }, (error, out, err) =>
      resolve({ status: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

test("a sound package: every fact holds, status 0", async () => {
  const { status, out } = await kaoju("verify", "good.zip");
  expect(out).toContain("All 4 facts hold.");
  expect(out).not.toContain("✗");
  expect(status).toBe(0);
}, 60_000);

test("a forged one: where, what, and status 1; nothing of it reaches the terminal as a command", async () => {
  const { status, out } = await kaoju("verify", "bad.zip");
  expect(status).toBe(1);
  expect(out).toContain("[figure-undeclared]");
  expect(out).toContain("facts.jsonl · line 1 · value");
  expect(out).toContain("expected: 34");
  expect(out).not.toContain("\u001b");
}, 60_000);

test("as JSON", async () => {
  const { status, out } = await kaoju("verify", "bad.zip", "--json", "--first", "1");
  const report = JSON.parse(out);
  expect(report).toMatchObject({ holds: false, head: { number: 2 }, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(report.findings[0]).toMatchObject({ severity: "error" });
  expect(status).toBe(1);
}, 60_000);

test("half a package is an error in words, and no failure of the program", async () => {
  const { status, out, err } = await kaoju("verify", "half.zip");
  expect(out).toContain("[zip-unreadable]");
  expect(err).toBe("");
  expect(status).toBe(1);
}, 60_000);

test("wrong usage ends with 2", async () => {
  expect((await kaoju("verify")).status).toBe(2);
  expect((await kaoju("verify", "none.zip")).status).toBe(2);
  expect((await kaoju("verify", "good.zip", "--first", "x")).status).toBe(2);
  expect((await kaoju("verify", "good.zip", "--nonsense")).status).toBe(2);
}, 120_000);
