/** The focus in the table of all facts while its rows are on their way: the keys of somebody who is faster than the rows are not lost. */
import { expect } from "@playwright/test";
import { messagesOf } from "@/lib/messages/catalogue";
import { test } from "./harness/test";

const { bulk, facts } = messagesOf("zh-CN");

test("a row that comes where another was awaited keeps the focus, and the next key is heard", async ({
  as,
  project,
}) => {
  const { id } = await project(["samples/06-harvest.txt"]);
  const page = await as("reviewer");
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    (url) => url.pathname === `/api/projects/${id}/facts`,
    async (route) => {
      await held;
      await route.continue();
    },
  );
  await page.goto(`/projects/${id}/facts`);
  const grid = page.getByRole("grid", { name: facts.table });
  const awaited = grid.getByRole("gridcell", { name: facts.loadingRow }).first();
  await awaited.focus();
  await expect(awaited).toBeFocused();

  release();
  await expect(grid.getByRole("gridcell", { name: facts.loadingRow })).toHaveCount(0);
  await expect(grid.locator("[data-cell=hand]")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await expect(page.getByRole("toolbar", { name: bulk.actions })).toBeVisible();
});
