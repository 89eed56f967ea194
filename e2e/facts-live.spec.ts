/** The table of all facts while somebody else decides: rows change where they stand, none moves before the person wants it. */
import { expect, type Page } from "@playwright/test";
import type { FactFacetsView, FactPage } from "@/lib/api/fact-list";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
import { test } from "./harness/test";

const words = messagesOf("zh-CN").facts;
const rows = (page: Page) => page.getByRole("grid", { name: words.table }).locator("[role=row][data-status]");

test("another's decision appears in its row; the list moves when it is asked to, with the same fact in hand", async ({
  as,
  project,
}) => {
  const { id } = await project(["samples/06-harvest.txt"]);
  const [page, other] = [await as("viewer"), await as("reviewer")];
  await page.goto(`/projects/${id}/facts?status=proposed`);
  const all = await page.request.get(`/api/projects/${id}/facts/facets?status=proposed`);
  await expect(rows(page)).toHaveCount(((await all.json()) as FactFacetsView).total);
  const before = await rows(page).locator("[data-column=indicator]").allTextContents();
  await rows(page).nth(2).click();
  const inHand = page.locator("[role=row][aria-current]");
  await expect(inHand).toHaveAttribute("aria-rowindex", "4");

  const listed = await other.request.get(`/api/projects/${id}/facts?status=proposed&limit=1`);
  const [fact] = ((await listed.json()) as FactPage).facts;
  const data = { requestId: crypto.randomUUID(), version: fact?.version, decision: { kind: "approve" } };
  const headers = { origin: new URL(page.url()).origin };
  const decided = await other.request.post(`/api/facts/${fact?.id}/decisions`, { data, headers });
  expect(decided.ok(), await decided.text()).toBe(true);

  await expect(rows(page).first()).toHaveAttribute("data-left", "true");
  await expect(rows(page).first()).toHaveAttribute("data-status", "approved");
  expect(await rows(page).locator("[data-column=indicator]").allTextContents()).toEqual(before);
  await expect(page.locator("output")).toHaveText(words.count.replace("{count, number}", String(before.length - 1)));
  await expectAccessible(page);

  await page.getByRole("button", { name: words.movedRows.replace("{count, number}", "1") }).click();
  await expect(rows(page).locator("[data-column=indicator]")).toHaveText(before.slice(1));
  await expect(inHand).toHaveAttribute("aria-rowindex", "3");
  await expect(inHand.locator("[data-cell=hand]")).toBeFocused();
});
