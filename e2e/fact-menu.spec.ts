/** The menu of a fact, by the right button and by keys: it is about the row on which it opens, and gives the focus back. */
import { expect, type Page } from "@playwright/test";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
import { expectReview, review } from "./harness/review";
import { test } from "./harness/test";

const { facts: table, review: words } = messagesOf("zh-CN");
const item = (page: Page, name: string) => page.getByRole("menuitem", { name });

test("in an article: the fact under the pointer is decided on, not the one in hand", async ({ as, project }) => {
  const { id, imported } = await project(["samples/06-harvest.txt"]);
  const articleId = imported[0]?.articles[0]?.id ?? "";
  const page = await as("reviewer");
  await page.goto(`/projects/${id}/articles/${articleId}`);
  await expectReview(page);
  const before = (await review(page, articleId)).facts;
  await page.locator("[data-fact]").nth(2).locator("[data-column=indicator]").click({ button: "right" });
  await expectAccessible(page);
  await item(page, words.command.reject).click();
  await page.keyboard.press("1");
  await expect(page.locator("[data-fact]").nth(2)).toHaveAttribute("data-status", "rejected");
  await expect
    .poll(async () => (await review(page, articleId)).facts.map(({ status }) => status))
    .toEqual(before.map((_, index) => (index === 2 ? "rejected" : "proposed")));

  await page.keyboard.press("k");
  await page.keyboard.press("Shift+F10");
  await expect(item(page, words.command.approve)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-cell=hand]")).toHaveCount(1);
  // The cell, or the field in it that takes what is typed.
  await expect(page.locator("[data-cell=hand]:focus, [data-cell=hand]:focus-within")).toBeAttached();
});

test("in the table of all facts: a viewer may open and copy, a reviewer decide", async ({ as, project }) => {
  const { id } = await project(["samples/06-harvest.txt"]);
  const viewer = await as("viewer");
  await viewer.goto(`/projects/${id}/facts`);
  const rows = (page: Page) => page.getByRole("grid", { name: table.table }).locator("[role=row][data-status]");
  await rows(viewer).nth(1).click({ button: "right" });
  await expect(item(viewer, table.openArticle)).toBeVisible();
  await expect(viewer.getByRole("menuitem")).toHaveCount(3);
  await viewer.keyboard.press("Escape");
  await expect(viewer.locator("[aria-current] [data-cell=hand]")).toBeFocused();

  const reviewer = await as("reviewer");
  await reviewer.goto(`/projects/${id}/facts`);
  await rows(reviewer).nth(1).click();
  await reviewer.keyboard.press("Shift+F10");
  await expect(reviewer.getByRole("menuitem")).toHaveCount(7);
  await expectAccessible(reviewer);
  await item(reviewer, table.openComments).click();
  await expectReview(reviewer);
  await expect(reviewer).toHaveURL(/fact=.*&tab=comments/);
});
