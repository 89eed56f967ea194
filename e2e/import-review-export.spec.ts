/** The main job on a sample: a reviewer imports a file, settles an article by keyboard alone and takes the dataset away. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import type { ReviewView } from "@/lib/api/views";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
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

  await expect(page.getByRole("grid", { name: words.review.factsTable })).toBeVisible();
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
    expect(row).toMatchObject({ file: "06-harvest.txt", sha256, approvedBy: "reviewer" });
    for (const { start, end, quote } of row.evidence) expect(text.slice(start, end)).toBe(quote);
    for (const { start, end } of row.valueSpans) expect(row.quote).toContain(text.slice(start, end));
  }
  const csv = await downloaded(page, words.dataset.csv);
  for (const { id: factId } of approved) expect(csv).toContain(factId);

  await page.goto(rows[0].link);
  await expect(page.getByRole("grid", { name: words.review.factsTable })).toBeVisible();
});

/** Everything by keys: `.` goes to the next open item, `a` approves, `x` rejects, `o` marks a numeral as no fact. */
async function settle(page: Page, articleId: string): Promise<void> {
  const numeral = page.getByText(words.review.numeralHow);
  for (let left = await openItems(page, articleId); left > 0; left = await openItems(page, articleId)) {
    await page.keyboard.press(".");
    if (await isVisibleSoon(numeral)) {
      await page.keyboard.press("o");
      await page.keyboard.press("1");
    } else {
      await page.keyboard.press("a");
      if (!(await goesDown(page, articleId, left, 5_000))) {
        await page.keyboard.press("x");
        await page.keyboard.press("1");
      }
    }
    expect(await goesDown(page, articleId, left, 30_000), `nothing was settled with ${left} items left`).toBe(true);
  }
}

async function goesDown(page: Page, articleId: string, from: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    if ((await openItems(page, articleId)) < from) return true;
    await page.waitForTimeout(100);
  }
  return false;
}

async function isVisibleSoon(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: 500 }).then(
    () => true,
    () => false,
  );
}

async function openItems(page: Page, articleId: string): Promise<number> {
  const { facts, numerals } = await review(page, articleId);
  const open = (item: { status: string }) => item.status === "proposed" || item.status === "open";
  return facts.filter(open).length + numerals.filter(open).length;
}

async function review(page: Page, articleId: string): Promise<ReviewView> {
  const answer = await page.request.get(`/api/articles/${articleId}`);
  expect(answer.ok()).toBe(true);
  return answer.json();
}

/** The content of the dataset in that format, as the button gives it. */
async function downloaded(page: Page, format: string): Promise<string> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: words.dataset.download.replace("{format}", format), exact: true }).click();
  return readFile(await (await waiting).path(), "utf8");
}
