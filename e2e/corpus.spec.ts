/**
 * The main job on real newspaper pages: import five files at once, review one article to complete by keyboard alone, export,
 * find each row's words in the file. The files are not part of the project: without them it is skipped, and fails in CI.
 */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { messagesOf } from "@/lib/messages/catalogue";
import { downloaded, expectReview, review, settle } from "./harness/review";
import { test } from "./harness/test";

const folder = join(import.meta.dirname, "../../shared/corpus");
const words = messagesOf("zh-CN");

test("five real pages: import, review the first article by keyboard, export", async ({ as, project }) => {
  test.skip(!existsSync(folder) && !process.env.CI, `${folder} is not there.`);
  test.setTimeout(600_000);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  expect(files).toHaveLength(5);
  const { id } = await project();
  const page = await as("reviewer");

  await page.goto(`/projects/${id}/import`);
  await page.locator("input[type=file]").setInputFiles(files.map((name) => join(folder, name)));
  await page.getByRole("button", { name: "全部导入（5 个文件）" }).click();
  const links = page.getByRole("link", { name: new RegExp(`^${words.import.review} `) });
  await expect(links).toHaveCount(8);

  await links.first().click();
  await expectReview(page);
  const articleId = page.url().split("/articles/")[1]?.slice(0, 36) ?? "";
  const settled = await settle(page, articleId);
  await expect(page.getByText(words.review.complete).first()).toBeVisible();
  const perFact = settled.keysOfApproved / settled.approved;
  process.stdout.write(
    `    ${settled.approved} facts approved with ${settled.keysOfApproved} keys, ${perFact.toFixed(2)} each; ${settled.keys} keys in all\n`,
  );
  expect(perFact).toBeLessThanOrEqual(1.5);

  const { facts, article } = await review(page, articleId);
  const approved = facts.filter(({ status }) => status === "approved");
  expect(approved.length).toBeGreaterThan(0);
  await page.goto(`/projects/${id}/dataset`);
  const lines = (await downloaded(page, words.dataset.jsonl)).trimEnd().split("\n");
  const rows = lines.map((line) => JSON.parse(line));
  expect(rows).toHaveLength(approved.length);
  for (const row of rows) {
    expect(row).toMatchObject({ title: article.title, decidedBy: "reviewer" });
    const text = (await readFile(join(folder, row.file), "utf8")).replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
    for (const { start, end, quote } of row.evidence) expect(text.slice(start, end)).toBe(quote);
  }
});
