/** Steps on the review screen that several journeys take, and what the API says of an article meanwhile. */
import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import type { ReviewView } from "@/lib/api/views";
import { messagesOf } from "@/lib/messages/catalogue";

const words = messagesOf("zh-CN");

/** Waits until the review screen hears keys. */
export async function expectReview(page: Page): Promise<void> {
  await expect(page.getByRole("grid", { name: words.review.factsTable })).toBeVisible();
  await expect(page.locator("[data-ready]")).toBeVisible();
}

/** What settling an article by keys took. */
export interface Settled {
  readonly approved: number;
  /** Pressed to approve those, with the steps to each. */
  readonly keysOfApproved: number;
  /** Pressed in all: numerals and what had to be rejected too. */
  readonly keys: number;
}

/**
 * Settles every open item by keys: `a` approves, `o` marks a numeral as no fact, what cannot be approved is rejected, and `.` goes
 * to the next open item where a decision has not gone there by itself. Waits for the screen after each, for the server at the end.
 */
export async function settle(page: Page, articleId: string): Promise<Settled> {
  const complete = page.getByText(words.review.complete).first();
  let [approved, keysOfApproved, keys] = [0, 0, 0];
  while (!(await complete.isVisible())) {
    let pressed = 0;
    const press = async (key: string) => {
      await page.keyboard.press(key);
      pressed++;
    };
    if (!(await openInHand(page))) await press(".");
    await expect.poll(() => openInHand(page), { message: "nothing open is in hand" }).not.toBeNull();
    const item = await openInHand(page);
    if (item?.kind === "fact" && !item.blocked) {
      await press("a");
      approved++;
      keysOfApproved += pressed;
    } else {
      await press(item?.kind === "fact" ? "x" : "o");
      await press("1");
    }
    keys += pressed;
    const inHand = async () => ((await complete.isVisible()) ? null : (await openInHand(page))?.name);
    await expect.poll(inHand, { message: `${item?.name} was not settled` }).not.toBe(item?.name);
  }
  await expect.poll(() => openItems(page, articleId)).toBe(0);
  return { approved, keysOfApproved, keys };
}

interface OpenItem {
  readonly kind: "fact" | "numeral";
  readonly name: string;
  /** A finding stands against approving it. */
  readonly blocked: boolean;
}

/** The item in hand as the screen shows it, or null if it is settled. */
async function openInHand(page: Page): Promise<OpenItem | null> {
  return page.evaluate((open) => {
    const row = document.querySelector<HTMLElement>("[role=grid] [data-fact][aria-selected=true]");
    if (row) {
      const { status, fact = "", blocked } = row.dataset;
      return status === "proposed" ? { kind: "fact" as const, name: fact, blocked: blocked !== undefined } : null;
    }
    const pane = document.querySelector<HTMLElement>("section[data-focus=hand]");
    const isOpen = pane?.querySelector("h3")?.textContent === open;
    return pane && isOpen
      ? { kind: "numeral" as const, name: pane.querySelector("blockquote")?.innerHTML ?? "", blocked: false }
      : null;
  }, words.review.numeralStatus.open);
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

async function openItems(page: Page, articleId: string): Promise<number> {
  const { facts, numerals } = await review(page, articleId);
  const open = (item: { status: string }) => item.status === "proposed" || item.status === "open";
  return facts.filter(open).length + numerals.filter(open).length;
}
