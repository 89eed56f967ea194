/** Two reviewers on one article: each sees that the other is there and what they decide, without a reload. */
import { expect, type Page } from "@playwright/test";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
import { expectReview, review } from "./harness/review";
import { test } from "./harness/test";

const { live, review: words } = messagesOf("zh-CN");
const present = (page: Page, name: string) => page.getByRole("img", { name: live.present.replace("{names}", name) });
const rows = (page: Page, status: string) => page.locator(`[role=row][data-status=${status}]`);

test("two reviewers see each other and each other's decisions", async ({ as, project }) => {
  const { id, imported } = await project(["samples/06-harvest.txt"]);
  const articleId = imported[0]?.articles[0]?.id ?? "";
  const path = `/projects/${id}/articles/${articleId}`;
  const [first, second] = [await as("owner"), await as("reviewer")];
  await first.goto(path);
  await expectReview(first);
  await expect(present(first, "reviewer")).toHaveCount(0);
  await second.goto(path);
  await expectReview(second);
  await expect(present(first, "reviewer")).toBeVisible();
  await expect(present(second, "owner")).toBeVisible();
  await expectAccessible(second);

  await first.keyboard.press("a");
  await expect(rows(second, "approved")).toHaveCount(1);
  const told = live.changed.replace("{names}", "owner").replace("{count, number}", "1");
  await expect(second.getByRole("status").filter({ hasText: told })).toBeVisible();
  // What the second has in hand is the fact that the first has approved: the key says so instead of overwriting.
  await second.keyboard.press("a");
  await expect(second.getByText(words.because.notProposed.split("{")[0] ?? "").first()).toBeVisible();

  await second.keyboard.press(".");
  await second.keyboard.press("x");
  await second.keyboard.press("1");
  await expect(rows(first, "rejected")).toHaveCount(1);
  await second.keyboard.press("u");
  await expect(rows(first, "rejected")).toHaveCount(0);
  const { facts } = await review(first, articleId);
  expect(facts.slice(0, 2).map(({ status, version, decidedBy }) => [status, version, decidedBy?.name])).toEqual([
    ["approved", 2, "owner"],
    ["proposed", 3, undefined],
  ]);

  await second.close();
  await expect(present(first, "reviewer")).toHaveCount(0);
});
