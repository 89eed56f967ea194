/** The table of all facts on a phone that is busy: what it draws first is what it stays with. */
import { expect, type Page } from "@playwright/test";
import { messagesOf } from "@/lib/messages/catalogue";
import { test } from "./harness/test";

const { facts } = messagesOf("zh-CN");

/** Looks at every frame from before the first script: which forms rows stood in, and how high each was. */
async function watchRows(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seenRows: seen });
    requestAnimationFrame(function look() {
      for (const row of document.querySelectorAll("[role=grid] [role=rowgroup] [role=row]")) {
        const form = row.closest("[role=grid]")?.getAttribute("data-as");
        seen.add(`${form} ${Math.round(row.getBoundingClientRect().height)}`);
      }
      requestAnimationFrame(look);
    });
  });
  return () => page.evaluate(() => [...(window as unknown as { seenRows: Set<string> }).seenRows]);
}

/** Work that the page puts off comes some frames later, as on a device that has much else to do. */
async function makeBusy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function late(this: MessagePort, message: unknown) {
      setTimeout(() => post.call(this, message), 100);
    };
  });
}

test("rows are cards from the first frame that has any", async ({ as, project }) => {
  const { id } = await project(["samples/06-harvest.txt"]);
  const page = await as("reviewer");
  await page.setViewportSize({ width: 390, height: 844 });
  await makeBusy(page);
  const seen = await watchRows(page);
  await page.goto(`/projects/${id}/facts`);
  await expect(page.getByRole("grid", { name: facts.table }).locator("[role=row][data-status]").first()).toBeVisible();
  expect(await seen()).toEqual(["cards 88"]);
});
