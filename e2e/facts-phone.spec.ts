/** The table of all facts on a phone that is slow: what it draws first is what it stays with. */
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

test("rows are cards from the first frame that has any", async ({ as, project }) => {
  const { id } = await project(["samples/06-harvest.txt"]);
  const page = await as("reviewer");
  await page.setViewportSize({ width: 390, height: 844 });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  const seen = await watchRows(page);
  await page.goto(`/projects/${id}/facts`);
  await expect(page.getByRole("grid", { name: facts.table }).locator("[role=row][data-status]").first()).toBeVisible();
  expect(await seen()).toEqual(["cards 88"]);
});
