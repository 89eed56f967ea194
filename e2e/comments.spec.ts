/** What is said and done: a comment that names somebody, who is to review an article, and the history of a fact. */
import { expect } from "@playwright/test";
import type { HistoryPage } from "@/lib/api/activity";
import type { CommentPage, MentionPage } from "@/lib/api/comments";
import type { ProjectView } from "@/lib/api/views";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
import { expectReview, review } from "./harness/review";
import { test } from "./harness/test";

const sample = "samples/06-harvest.txt";
const words = messagesOf("zh-CN");

test("a comment names a reviewer, who finds the fact by it and has then read it", async ({ as, project }) => {
  const { id, imported } = await project([sample]);
  const articleId = imported[0]?.articles[0]?.id ?? "";
  const [owner, reviewer] = [await as("owner"), await as("reviewer")];
  await owner.goto(`/projects/${id}/articles/${articleId}`);
  await expectReview(owner);
  const fact = (await review(owner, articleId)).facts[0];
  if (!fact) throw new Error("The sample has no fact.");

  await owner.goto(`/projects/${id}/articles/${articleId}?fact=${fact.id}`);
  await expectReview(owner);
  await owner.keyboard.press("c");
  const field = owner.getByRole("textbox", { name: words.comments.write });
  await expect(field).toBeFocused();
  await owner.keyboard.type("@revie");
  await expect(owner.getByRole("option", { name: "reviewer" })).toBeVisible();
  await owner.keyboard.press("Enter");
  await owner.keyboard.insertText("单位对吗");
  await owner.keyboard.press("Control+Enter");
  await expect(owner.getByRole("list", { name: words.comments.title }).getByText("单位对吗")).toBeVisible();
  await expect(field).toHaveValue("");
  await expectAccessible(owner);

  const page: CommentPage = await (await reviewer.request.get(`/api/facts/${fact.id}/comments`)).json();
  expect(page.comments).toMatchObject([{ body: "@reviewer 单位对吗", mentions: [{ name: "reviewer" }] }]);
  const unread = async () => {
    const { mentions }: MentionPage = await (await reviewer.request.get("/api/mentions?limit=100")).json();
    return mentions.filter(({ factId }) => factId === fact.id).length;
  };
  expect(await unread()).toBe(1);

  await reviewer.goto(`/projects/${id}`);
  await reviewer.getByRole("button", { name: words.mentions.title }).click();
  await reviewer
    .getByRole("menuitem", { name: /单位对吗/ })
    .first()
    .click();
  await expect(reviewer).toHaveURL(new RegExp(`fact=${fact.id}`));
  await expect(reviewer.getByRole("list", { name: words.comments.title }).getByText("单位对吗")).toBeVisible();
  await expect.poll(unread).toBe(0);
});

test("a correction and a reopening with a reason stand in the history, from and to", async ({ as, project }) => {
  const { id, imported } = await project([sample]);
  const articleId = imported[0]?.articles[0]?.id ?? "";
  const page = await as("reviewer");
  await page.goto(`/projects/${id}/articles/${articleId}`);
  await expectReview(page);
  const before = (await review(page, articleId)).facts[0];
  if (!before) throw new Error("The sample has no fact.");
  await page.goto(`/projects/${id}/articles/${articleId}?fact=${before.id}`);
  await expectReview(page);
  await page.keyboard.press("e");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("另一个指标");
  await page.keyboard.press("Enter");
  const now = async () => (await review(page, articleId)).facts.find((fact) => fact.id === before.id);
  await expect.poll(async () => (await now())?.version).toBe(2);
  await page.keyboard.press("x");
  await page.keyboard.press("2");
  await expect.poll(async () => (await now())?.status).toBe("rejected");
  await page.goto(`/projects/${id}/articles/${articleId}?fact=${before.id}&tab=history`);
  await expectReview(page);
  await page.keyboard.press("r");
  await expect(page.getByRole("textbox", { name: words.review.reopenWhy })).toBeFocused();
  await page.keyboard.insertText("看错了行");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await now())?.status).toBe("proposed");

  await expect(page.getByText(words.history.did.reopen)).toBeVisible();
  await expect(page.getByText("看错了行")).toBeVisible();
  await expect(page.locator("del").filter({ hasText: before.indicator }).first()).toBeVisible();
  await expect(page.locator("ins").filter({ hasText: "另一个指标" }).first()).toBeVisible();
  const { events }: HistoryPage = await (await page.request.get(`/api/facts/${before.id}/events`)).json();
  expect(events.map(({ kind }) => kind)).toEqual(["reopen", "reject", "correct", "propose"]);
  expect(events[0]).toMatchObject({ note: "看错了行" });
  expect(events[2]?.changes).toMatchObject({ indicator: { from: before.indicator, to: "另一个指标" } });
});

test("an article is given to a reviewer, who finds it among their own", async ({ as, project }) => {
  const { id, imported } = await project([sample, "samples/02-court-white-paper.txt"]);
  const article = imported[0]?.articles[0];
  if (!article) throw new Error("The sample has no article.");
  const [owner, reviewer] = [await as("owner"), await as("reviewer")];
  await reviewer.goto(`/projects/${id}`);
  await owner.goto(`/projects/${id}`);
  const row = (name: string) => owner.getByRole("row").filter({ hasText: name });
  await row(article.title).getByRole("button").click();
  await owner.getByRole("option", { name: "reviewer" }).click();
  await expect(row(article.title).getByRole("button", { name: /reviewer/ })).toBeVisible();
  const view: ProjectView = await (await owner.request.get(`/api/projects/${id}`)).json();
  expect(view.articleList.find((each) => each.id === article.id)?.assignee).toMatchObject({ name: "reviewer" });

  await expect(reviewer.getByRole("row").filter({ hasText: article.title })).toContainText("reviewer");
  await reviewer.getByLabel(words.overview.assignee, { exact: true }).selectOption({ label: words.overview.ofMine });
  await expect(reviewer.getByRole("row").filter({ hasText: article.title })).toBeVisible();
  await expect(reviewer.getByRole("row")).toHaveCount(2);
});
