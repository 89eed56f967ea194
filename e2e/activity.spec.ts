/** A project's activity: what two people decide is told in sentences that lead to the facts, a bulk decision as one of them. */
import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { createTranslator } from "use-intl/core";
import type { ActivityEntry, ActivityPage } from "@/lib/api/activity";
import type { BatchView } from "@/lib/api/batches";
import type { ReleasePage } from "@/lib/api/releases";
import type { FactView, MemberView } from "@/lib/api/views";
import { messagesOf } from "@/lib/messages/catalogue";
import { everyFact } from "@/lib/review/fact-filter";
import { expectAccessible } from "./harness/accessible";
import { expectReview, review } from "./harness/review";
import { test } from "./harness/test";

const samples = ["samples/06-harvest.txt", "samples/01-police-two-counties.txt"];
const { activity, event, facts: factWords, reject } = messagesOf("zh-CN");

const origin = (page: Page) => ({ origin: new URL(page.url()).origin });

/** Decides over the API, as the screens do; the screens of deciding have journeys of their own. */
async function decide(page: Page, { id, version }: Pick<FactView, "id" | "version">, decision: object): Promise<void> {
  const data = { requestId: randomUUID(), version, decision };
  const answer = await page.request.post(`/api/facts/${id}/decisions`, { data, headers: origin(page) });
  expect(answer.ok(), await answer.text()).toBe(true);
}

async function approveAllOf(page: Page, project: string, article: string): Promise<BatchView> {
  const selection = { filter: { ...everyFact, status: ["proposed"], article: [article] } };
  const data = { selection, decision: { kind: "approve" } };
  const headers = origin(page);
  let batch: BatchView = await (await page.request.post(`/api/projects/${project}/batches`, { data, headers })).json();
  do batch = await (await page.request.post(`/api/batches/${batch.id}/run`, { headers })).json();
  while (batch.status === "running");
  return batch;
}

/** The words of a sentence before and behind what it is about. */
function around(sentence: string): RegExp {
  return new RegExp(sentence.replace(/<(\w+)><\/\1>|\{\w+(, number)?\}|<\/?\w+>/g, ".*"));
}

/** An entry as one word; a batch as the number of its facts. */
function wordFor(entry: ActivityEntry): string | number {
  if (entry.type === "batch") return entry.items;
  return entry.type === "event" ? entry.event.kind : entry.type;
}

/** What the button says that shows what is new. */
function newsOf(count: number): string {
  return createTranslator({ locale: "zh-CN", messages: messagesOf("zh-CN") })("activity.news", { count });
}

const lines = (page: Page) => page.getByRole("main").locator("section ol > li");

test("the page says who decided what, from what to what and why, and leads there", async ({ as, project }) => {
  const { id, imported } = await project(samples);
  const articleId = imported[0]?.articles[0]?.id ?? "";
  const bulkArticle = imported[1]?.articles[0]?.id ?? "";
  const [owner, reviewer, viewer] = [await as("owner"), await as("reviewer"), await as("viewer")];
  for (const page of [owner, reviewer]) await page.goto(`/projects/${id}`);

  await viewer.goto(`/projects/${(await project()).id}/activity`);
  await expect(viewer.getByRole("heading", { name: activity.emptyTitle })).toBeVisible();
  await expectAccessible(viewer);
  await viewer.goto(`/projects/${id}`);
  await viewer.getByRole("link", { name: activity.title, exact: true }).click();
  // The two files were imported one by one.
  await expect(lines(viewer)).toHaveCount(2);

  const [first, second, third] = (await review(reviewer, articleId)).facts;
  if (!first || !second || !third) throw new Error("The sample has too few facts.");
  await decide(reviewer, first, { kind: "correct", changes: { indicator: "另一个指标" } });
  await decide(reviewer, second, { kind: "reject", reason: "duplicate", note: "上文已有" });
  await decide(owner, { ...second, version: 2 }, { kind: "reopen", note: "看错了行" });
  const batch = await approveAllOf(owner, id, bulkArticle);
  expect(batch.outcomes.done).toBeGreaterThan(5);

  const news = viewer.getByRole("button", { name: newsOf(4) });
  await expect(news).toBeVisible();
  await expect(lines(viewer)).toHaveCount(2);
  await news.press("Enter");
  await expect(lines(viewer)).toHaveCount(6);
  await expectAccessible(viewer);
  const [bulkLine, reopened, rejected, corrected] = [0, 1, 2, 3].map((index) => lines(viewer).nth(index));
  if (!bulkLine || !reopened || !rejected || !corrected) throw new Error("There are lines for all four.");
  await expect(bulkLine).toContainText("owner");
  await expect(bulkLine).toContainText(around(activity.batch.approve));
  await expect(bulkLine).toContainText(String(batch.outcomes.done));
  await expect(reopened).toContainText(around(activity.did.reopen));
  await expect(reopened).toContainText("看错了行");
  await expect(rejected).toContainText("reviewer");
  await expect(rejected).toContainText(reject.duplicate);
  await expect(rejected).toContainText("上文已有");
  await expect(corrected.locator("del")).toHaveText(first.indicator);
  await expect(corrected.locator("ins")).toHaveText("另一个指标");
  const told: ActivityPage = await (await viewer.request.get(`/api/projects/${id}/activity`)).json();
  expect(told.entries.map(wordFor)).toEqual([batch.outcomes.done, "reopen", "reject", "correct", "import", "import"]);

  await viewer.getByRole("combobox", { name: activity.person }).click();
  await viewer.getByRole("option", { name: "reviewer" }).click();
  await expect(lines(viewer)).toHaveCount(2);
  await expect(viewer).toHaveURL(/person=/);
  await viewer.reload();
  await expect(lines(viewer)).toHaveCount(2);
  await viewer.getByRole("combobox", { name: activity.kind }).click();
  await viewer.getByRole("option", { name: event.link }).click();
  await expect(viewer.getByRole("heading", { name: activity.noneTitle })).toBeVisible();
  await viewer.goBack();
  await expect(lines(viewer)).toHaveCount(2);
  await viewer.getByRole("button", { name: activity.clear }).click();
  await expect(lines(viewer)).toHaveCount(6);

  await bulkLine.getByRole("link").click();
  await expect(viewer.getByRole("grid", { name: factWords.table })).toBeVisible();
  await expect(viewer.getByText(factWords.oneBatch)).toBeVisible();
  await expect(
    viewer
      .getByRole("grid")
      .getByRole("row")
      .filter({ has: viewer.getByRole("gridcell") }),
  ).not.toHaveCount(0);
  await viewer.goBack();
  await corrected.getByRole("link").first().click();
  await expectReview(viewer);
  await expect(viewer).toHaveURL(new RegExp(`${articleId}.*fact=${first.id}`));
});

test("many of one kind in one article are one line, and older ones come as they are scrolled to", async ({
  as,
  project,
}) => {
  const { id, imported } = await project(samples);
  const page = await as("reviewer");
  await page.goto(`/projects/${id}`);
  const articles = imported.flatMap((source) => source.articles.map((article) => article.id));
  const decided: string[] = [];
  for (const article of articles) {
    for (const fact of (await review(page, article)).facts) {
      await decide(page, fact, { kind: "reject", reason: "other" });
      decided.push(article);
    }
  }
  expect(decided.length).toBeGreaterThan(60);
  await page.goto(`/projects/${id}/activity`);
  await expect(page.getByText(activity.end)).toBeVisible();
  const perArticle = articles.map((article) => decided.filter((each) => each === article).length);
  const shown = perArticle.reduce((sum, count) => sum + (count >= 4 ? 1 : count), imported.length);
  await expect(lines(page)).toHaveCount(shown);
  const more = page.getByRole("button", { name: activity.show }).first();
  await more.press("Enter");
  await expect(page.getByRole("button", { name: activity.hide })).toBeFocused();
  const last = perArticle.findLast((count) => count >= 4) ?? 0;
  await expect(lines(page).first().locator("ol > li")).toHaveCount(last);
});

test("the page tells who imported, assigned, commented and released, as it happens, and leads there", async ({
  as,
  project,
}) => {
  const { id, imported } = await project(samples.slice(0, 1));
  const article = imported[0]?.articles[0];
  if (!article) throw new Error("The sample has no article.");
  const [owner, viewer] = [await as("owner"), await as("viewer")];
  await owner.goto(`/projects/${id}`);
  await viewer.goto(`/projects/${id}/activity`);
  await expect(lines(viewer)).toHaveCount(1);
  await expect(lines(viewer)).toContainText(around(activity.import.file));
  await expect(lines(viewer).getByRole("link", { name: imported[0]?.fileName ?? "" })).toHaveAttribute(
    "href",
    new RegExp(article.id),
  );

  const headers = origin(owner);
  const send = async (method: "POST" | "PATCH", path: string, data: object) => {
    const answer = await owner.request.fetch(path, { method, data, headers });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer;
  };
  const members: MemberView[] = await (await owner.request.get(`/api/projects/${id}/members`)).json();
  const reviewer = members.find(({ user }) => user.login === "reviewer")?.user.id ?? "";
  const [fact] = (await review(owner, article.id)).facts;
  if (!fact) throw new Error("The sample has no fact.");
  await send("PATCH", `/api/articles/${article.id}`, { assigneeId: reviewer });
  const said = { requestId: randomUUID(), body: "@reviewer 单位对吗", mentions: [reviewer] };
  await send("POST", `/api/facts/${fact.id}/comments`, said);
  await decide(owner, fact, { kind: "approve" });
  const frozen = { requestId: randomUUID(), title: "春季", notes: "", licence: null, texts: true, names: true };
  await send("POST", `/api/projects/${id}/releases`, frozen);
  const { releases }: ReleasePage = await (await owner.request.get(`/api/projects/${id}/releases`)).json();
  const release = releases[0]?.id ?? "";
  await send("PATCH", `/api/releases/${release}`, { public: true });
  await send("PATCH", `/api/releases/${release}`, { withdraw: "有误" });

  const news = viewer.getByRole("button", { name: newsOf(6) });
  await expect(news).toBeVisible();
  await news.press("Enter");
  await expect(lines(viewer)).toHaveCount(7);
  await expectAccessible(viewer);
  const told: ActivityPage = await (await viewer.request.get(`/api/projects/${id}/activity`)).json();
  const words = ["release", "release", "release", "approve", "comment", "assign", "import"];
  expect(told.entries.map(wordFor)).toEqual(words);
  const line = (index: number) => lines(viewer).nth(index);
  for (const [index, act] of (["withdraw", "publish", "freeze"] as const).entries()) {
    await expect(line(index)).toContainText(around(activity.release[act]));
    await expect(line(index).getByRole("link")).toHaveAttribute("href", `/releases/${release}`);
  }
  await expect(line(0)).toContainText("有误");
  await expect(line(4)).toContainText(around(activity.comment.naming));
  await expect(line(4).locator("mark")).toHaveText("@reviewer");
  await expect(line(5)).toContainText(around(activity.assign.give));
  await expect(line(5).getByRole("link")).toHaveAttribute("href", new RegExp(article.id));

  const kinds = viewer.getByRole("combobox", { name: activity.kind });
  await kinds.click();
  await viewer.getByRole("option", { name: activity.kinds.comment }).click();
  // The list stays open for another kind; it hangs over the lines.
  await kinds.press("Escape");
  await expect(lines(viewer)).toHaveCount(1);
  await expect(viewer).toHaveURL(/kind=comment/);
  // More kinds may be chosen: the list stays open until it is left, over the lines.
  await kinds.press("Escape");
  await expect(viewer.getByRole("option")).toHaveCount(0);
  await lines(viewer).getByRole("link").first().click();
  await expectReview(viewer);
  await expect(viewer.getByText("单位对吗")).toBeVisible();
});
