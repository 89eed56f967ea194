/** The main job on a sample: a reviewer imports a file, settles an article by keyboard alone and takes the dataset away. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
import { downloaded, expectReview, review, settle } from "./harness/review";
import { test } from "./harness/test";

const sample = "samples/06-harvest.txt";
const words = messagesOf("zh-CN");

test("import a file, settle an article by keyboard, export rows that lead back to its words", async ({
  as,
  project,
}) => {
  const { id } = await project();
  const page = await as("reviewer");

  await page.goto(`/projects/${id}/import`);
  await page.locator("input[type=file]").setInputFiles(sample);
  await page.getByRole("button", { name: words.import.importOf.replace("{file}", "06-harvest.txt") }).click();
  const reviewLinks = page.getByRole("link", { name: new RegExp(`^${words.import.review} `) });
  await expect(reviewLinks.first()).toBeVisible();
  await expectAccessible(page);
  await reviewLinks.first().click();
  await expect(page).toHaveURL(/\/articles\/[0-9a-f-]{36}/);
  const articleId = page.url().split("/articles/")[1]?.slice(0, 36) ?? "";

  await expectReview(page);
  await expectAccessible(page);
  await settle(page, articleId);
  await expect(page.getByText(words.review.complete).first()).toBeVisible();
  await expectAccessible(page);

  const text = (await readFile(sample, "utf8")).replaceAll("\r\n", "\n");
  const approved = (await review(page, articleId)).facts.filter(({ status }) => status === "approved");
  expect(approved.length).toBeGreaterThan(0);
  await page.goto(`/projects/${id}/dataset`);
  await expectAccessible(page);
  const rows = (await downloaded(page, words.dataset.jsonl))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows.map((row) => row.id).sort()).toEqual(approved.map((fact) => fact.id).sort());
  const sha256 = createHash("sha256")
    .update(await readFile(sample))
    .digest("hex");
  for (const row of rows) {
    expect(row).toMatchObject({ file: "06-harvest.txt", sha256, decidedBy: "reviewer" });
    for (const { start, end, quote } of row.evidence) expect(text.slice(start, end)).toBe(quote);
    for (const { start, end } of row.valueSpans) expect(row.quote).toContain(text.slice(start, end));
  }
  const csv = await downloaded(page, words.dataset.csv);
  for (const { id: factId } of approved) expect(csv).toContain(factId);

  await page.goto(rows[0].link);
  await expectReview(page);
});
