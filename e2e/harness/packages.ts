/** Packages as people have them: downloaded in the browser, verified on the command line, damaged on the way. */
import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { messagesOf } from "@/lib/messages/catalogue";
import { resealed, zipOfParts } from "@/server/package/testing/package-parts";
import { unpacked } from "@/server/package/testing/unpacked";

const { releases } = messagesOf("zh-CN");

/** Clicks the download on the page of a release. The path of the file, under the name that the browser would give it. */
export async function downloadedPackage(page: Page): Promise<string> {
  const link = page.getByRole("link", { name: releases.download });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
  const path = join(await mkdtemp(join(tmpdir(), "kaoju-journey-")), download.suggestedFilename());
  await copyFile(await download.path(), path);
  return path;
}

/** `npm run kaoju -- verify PACKAGE` in a terminal that knows of no database. */
export function verified(path: string): Promise<{ readonly status: number; readonly out: string }> {
  const env = { ...process.env, LC_ALL: "en_US.UTF-8", DATABASE_URL: "", KAOJU_DATA: join(path, "..", "none") };
  const args = ["run", "--silent", "kaoju", "--", "verify", path];
  return new Promise((resolve) => {
    execFile("npm", args, { env, shell: process.platform === "win32" }, (error, out) =>
      resolve({ status: error === null ? 0 : Number(error.code), out }),
    );
  });
}

/**
 * The package with another number in this fact's line of facts.jsonl: its last digit is one higher.
 * @param seal whether the manifest is made true again, as a forger would
 */
export async function withOtherDigit(path: string, factId: string, seal: boolean): Promise<string> {
  const parts = await unpacked(await readFile(path));
  const lines = parts.get("facts.jsonl")?.toString().split("\n") ?? [];
  const at = lines.findIndex((line) => line.includes(`"id":"${factId}"`));
  const before = lines[at];
  if (before === undefined) throw new Error(`The package has no fact ${factId}.`);
  const next = (digit: string) => String((Number(digit) + 1) % 10);
  lines[at] = before.replace(/("(?:value|change|prior)":"[\d.]*?)(\d)"/, (_, head, last) => `${head}${next(last)}"`);
  expect(lines[at]).not.toBe(before);
  parts.set("facts.jsonl", Buffer.from(lines.join("\n")));
  const other = path.replace(/\.zip$/, seal ? " forged.zip" : " damaged.zip");
  await writeFile(other, zipOfParts(seal ? resealed(parts) : parts));
  return other;
}
