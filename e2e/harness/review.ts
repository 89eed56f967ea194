/** Steps on the review screen that several journeys take, and what the API says of an article meanwhile. */
import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import type { ReviewView } from "@/lib/api/views";
import { messagesOf } from "@/lib/messages/catalogue";

const words = messagesOf("zh-CN");

/** Waits until the review screen hears keys. */
export async function expectReview(page: Page): Promise<void> {
  await expect(page.getByRole("grid", { name: words.review.factsTable })).toBeVisible();
  await expect(page.locator("[data-ready]")).toBeVisible();
}

/**
 * Settles every open item by keys: `.` goes to the next one, `a` approves, `o` marks a numeral as no fact, and what cannot be
 * approved is rejected. Returns how many keys that took; waits for the server after each decision.
 */
export async function settle(page: Page, articleId: string): Promise<number> {
  const numeral = page.getByText(words.review.numeralHow);
  let keys = 0;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    keys++;
  };
  for (let left = await openItems(page, articleId); left > 0; left = await openItems(page, articleId)) {
    await press(".");
    if (await isVisibleSoon(numeral)) {
      await press("o");
      await press("1");
    } else {
      await press("a");
      if (!(await goesDown(page, articleId, left, 5_000))) {
        await press("x");
        await press("1");
      }
    }
    expect(await goesDown(page, articleId, left, 30_000), `nothing was settled with ${left} items left`).toBe(true);
  }
  return keys;
}

/** The article as the API gives it to the person whose page this is. */
export async function review(page: Page, articleId: string): Promise<ReviewView> {
  const answer = await page.request.get(`/api/articles/${articleId}`);
  expect(answer.ok()).toBe(true);
  return answer.json();
}

/** The content of the dataset in the format with this name, as the download button gives it. */
export async function downloaded(page: Page, format: string): Promise<string> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: words.dataset.download.replace("{format}", format), exact: true }).click();
  return readFile(await (await waiting).path(), "utf8");
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
