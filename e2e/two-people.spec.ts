/** Two people on one article: nobody overwrites anybody, everything can be taken back, a viewer changes nothing. */
import { expect, type Page } from "@playwright/test";
import type { HistoryPage } from "@/lib/api/activity";
import type { FactView } from "@/lib/api/views";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
import { expectReview, review } from "./harness/review";
import { test } from "./harness/test";

const sample = "samples/06-harvest.txt";
const words = messagesOf("zh-CN").review;

async function firstFact(page: Page, articleId: string): Promise<FactView> {
  const fact = (await review(page, articleId)).facts[0];
  if (!fact) throw new Error("The sample has no fact.");
  return fact;
}

test("the second of two decisions on a fact is shown beside the first, and overwrites nothing", async ({
  as,
  project,
  expectError,
}) => {
  expectError(/409/);
  const { id, imported } = await project([sample]);
  const articleId = imported[0]?.articles[0]?.id ?? "";
  const path = `/projects/${id}/articles/${articleId}`;
  const [first, second] = [await as("owner"), await as("reviewer")];
  for (const page of [first, second]) {
    await page.goto(path);
    await expectReview(page);
  }
  const before = await firstFact(first, articleId);

  // What is being edited stays as the second sees it, while all else of the first appears at once.
  await second.keyboard.press("e");
  await expect(second.getByRole("grid").getByRole("textbox")).toBeFocused();
  await second.keyboard.press("ControlOrMeta+a");
  await second.keyboard.insertText("另一个指标");
  await first.keyboard.press("a");
  await expect.poll(async () => (await firstFact(first, articleId)).status).toBe("approved");
  await second.keyboard.press("Enter");

  await expect(second.getByText(words.mergeTitle)).toBeVisible();
  await expectAccessible(second);
  expect(await firstFact(second, articleId)).toMatchObject({
    status: "approved",
    indicator: before.indicator,
    version: before.version + 1,
  });
  await second.getByRole("button", { name: words.mergeKeep }).click();
  await expect(second.getByText(words.mergeTitle)).toBeHidden();
  expect((await firstFact(second, articleId)).version).toBe(before.version + 1);
});

test("a decision is taken back by one key, and both stand in the history", async ({ as, project }) => {
  const { id, imported } = await project([sample]);
  const articleId = imported[0]?.articles[0]?.id ?? "";
  const page = await as("reviewer");
  await page.goto(`/projects/${id}/articles/${articleId}`);
  await expectReview(page);
  const before = await firstFact(page, articleId);

  await page.keyboard.press("x");
  await page.keyboard.press("2");
  await expect
    .poll(() => firstFact(page, articleId))
    .toMatchObject({ status: "rejected", rejectReason: "wrong-figure" });
  await page.keyboard.press("u");
  await expect.poll(async () => (await firstFact(page, articleId)).status).toBe("proposed");
  const after = await firstFact(page, articleId);
  expect(after).toMatchObject({ indicator: before.indicator, rejectReason: null, decidedBy: null });
  const { events }: HistoryPage = await (await page.request.get(`/api/facts/${before.id}/events`)).json();
  expect(events.map(({ kind }) => kind)).toEqual(["undo", "reject", "propose"]);
});

test("a viewer reads everything and changes nothing", async ({ as, project }) => {
  const { id, imported } = await project([sample]);
  const articleId = imported[0]?.articles[0]?.id ?? "";
  const page = await as("viewer");
  await page.goto(`/projects/${id}/articles/${articleId}`);
  await expectReview(page);
  await expectAccessible(page);
  const before = await review(page, articleId);
  for (const key of ["a", "x", "e", "o", "r", "n"]) await page.keyboard.press(key);
  await expect(page.getByText(words.because.viewer).first()).toBeVisible();
  await expect(page.getByRole("button", { name: new RegExp(`^${words.command.approve}`) })).toHaveCount(0);
  expect(await review(page, articleId)).toEqual(before);
});
