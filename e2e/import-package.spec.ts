/** A package comes into another project by the screen for imports: the same record, once, and only if it holds. */
import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { expect, type Page } from "@playwright/test";
import { createTranslator } from "use-intl/core";
import { messagesOf } from "@/lib/messages/catalogue";
import { unpacked } from "@/server/package/testing/unpacked";
import { expectAccessible } from "./harness/accessible";
import { downloadedPackage, verified, withOtherDigit } from "./harness/packages";
import { recordOf } from "./harness/record";
import { decide, freeze, someFacts } from "./harness/releases";
import { test } from "./harness/test";

const messages = messagesOf("zh-CN");
const words = messages.import;
const say = createTranslator({ locale: "zh-CN", messages, namespace: "import" });

/** Gives the screen a package; the row that stands for it. */
async function give(page: Page, path: string) {
  await page.locator("input[type=file]").setInputFiles(path);
  return page
    .getByRole("region", { name: words.packages })
    .getByRole("listitem")
    .filter({ hasText: basename(path) });
}

/** What the lines of a table of a package say, without the ids and addresses that another project must give anew. */
async function tableOf(path: string, table: string): Promise<unknown[]> {
  const file = (await unpacked(await readFile(path))).get(table);
  const lines = file?.toString().trimEnd().split("\n") ?? [];
  const own = new Set(["id", "articleId", "sourceId", "factId", "undoes", "link", "address", "placeCode"]);
  const without = (key: string, value: unknown) => (own.has(key) ? undefined : value);
  return lines.map((line) => JSON.parse(line, without));
}

test("a package is looked into, imported, and is the same record there; a second time it is refused", async ({
  as,
  project,
}) => {
  const from = await project(["samples/06-harvest.txt", "samples/01-police-two-counties.txt"]);
  const to = await project();
  const [owner, reviewer] = [await as("owner"), await as("reviewer")];
  for (const page of [owner, reviewer]) await page.goto(`/projects/${from.id}`);
  const articles = from.imported.flatMap((each) => each.articles);
  const [[first, second, ...others] = [], ...elsewhere] = await Promise.all(
    articles.map((article) => someFacts(reviewer, from.id, 5, article.id)),
  );
  if (!first || !second) throw new Error("The samples have facts.");
  // With everything that a history can hold: a correction, a rejection with a note, a reopening with its reason.
  const corrected = await decide(reviewer, first, { kind: "correct", changes: { indicator: "另一个指标" } });
  await decide(reviewer, corrected, { kind: "approve" });
  const rejected = await decide(owner, second, {
    kind: "reject",
    reason: "duplicate",
    note: "与上文重复，请看第二段",
  });
  const reopened = await decide(reviewer, rejected, { kind: "reopen", note: "不重复" });
  await decide(reviewer, reopened, { kind: "approve" });
  for (const fact of [...others, ...elsewhere.flat()]) await decide(reviewer, fact, { kind: "approve" });
  const release = await freeze(owner, from.id, "供导入的发布", true);
  const path = await downloadedPackage(owner);

  await reviewer.goto(`/projects/${to.id}/import`);
  // Held back until its progress has been seen.
  let goOn = () => {};
  const seen = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await reviewer.route(/\/packages(\/previews)?$/, async (route) => {
    await seen;
    await route.continue();
  });
  const item = await give(reviewer, path);
  await expect(item.getByText(words.packageStage.verifying)).toBeVisible();
  await expect(item.getByRole("progressbar")).toHaveAccessibleName(say("progressOf", { file: basename(path) }));
  await expectAccessible(reviewer);
  goOn();
  await expect(item.getByText(words.packageStage.ready)).toBeVisible();
  const { number, title, counts } = release;
  await expect(item.getByText(say("packageRelease", { project: from.name, number, title }))).toBeVisible();
  await expect(item.getByText(say("packageCounts", counts))).toBeVisible();
  await expectAccessible(reviewer);
  await item.getByRole("button", { name: say("importOf", { file: basename(path) }) }).press("Enter");
  await expect(item.getByText(say("packageImported", counts))).toBeVisible();
  expect(counts).toMatchObject({ sources: 2, articles: 4, facts: 20 });
  await expectAccessible(reviewer);

  const [before, after] = [await recordOf(from.id), await recordOf(to.id)];
  expect(after.facts).toHaveLength(20);
  expect(after.decisions.map(({ note }) => note)).toEqual(expect.arrayContaining(["与上文重复，请看第二段", "不重复"]));
  expect(after).toEqual(before);

  await item.getByRole("link", { name: words.toOverview }).click();
  await expect(reviewer).toHaveURL(new RegExp(`/projects/${to.id}$`));
  await freeze(owner, to.id, "再次发布", true);
  const again = await downloadedPackage(owner);
  const { status, out } = await verified(again);
  expect([out.includes("All 20 facts hold."), status]).toEqual([true, 0]);
  for (const table of ["facts.jsonl", "decisions.jsonl"]) {
    expect(await tableOf(again, table), table).toEqual(await tableOf(path, table));
  }
  const [one, two] = [await unpacked(await readFile(path)), await unpacked(await readFile(again))];
  const texts = (files: Map<string, Buffer>) =>
    [...files].filter(([name]) => name.startsWith("articles/")).map(([, text]) => text.toString());
  expect(texts(two).sort()).toEqual(texts(one).sort());

  await reviewer.goto(`/projects/${to.id}/import`);
  const twice = await give(reviewer, path);
  await expect(twice.getByText(words.packageStage.refused)).toBeVisible();
  await expect(twice.getByRole("alert")).toContainText("06-harvest.txt");
  await expect(twice.getByRole("button", { name: say("importOf", { file: basename(path) }) })).toHaveCount(0);
  await expectAccessible(reviewer);
  expect(await recordOf(to.id)).toEqual(after);
});

test("a package that does not hold is refused with what is wrong and where, and nothing changes", async ({
  as,
  project,
}) => {
  const from = await project(["samples/06-harvest.txt"]);
  const to = await project(["samples/01-police-two-counties.txt"]);
  const owner = await as("owner");
  await owner.goto(`/projects/${from.id}`);
  const facts = await someFacts(owner, from.id, 3);
  for (const fact of facts) await decide(owner, fact, { kind: "approve" });
  await freeze(owner, from.id, "会被改动的发布");
  const path = await downloadedPackage(owner);
  const half = path.replace(".zip", " half.zip");
  await writeFile(half, (await readFile(path)).subarray(0, 2000));
  const before = await recordOf(to.id);

  await owner.goto(`/projects/${to.id}/import`);
  const forged = await give(owner, await withOtherDigit(path, facts[0]?.id ?? "", true));
  await expect(forged.getByText(words.packageStage.refused)).toBeVisible();
  await expect(forged.getByRole("alert")).toHaveText(words.packageBroken);
  await expect(forged.getByText(`facts.jsonl · ${say("packageLine", { line: 1 })}`).first()).toBeVisible();
  await expectAccessible(owner);
  const broken = await give(owner, half);
  await expect(broken.getByText(messages.packageFinding["zip-unreadable"], { exact: false })).toBeVisible();
  await expect(owner.getByRole("button", { name: /^导入 .*\.zip$/ })).toHaveCount(0);

  // Who goes around the screen is refused as well.
  const file = { name: "half.zip", mimeType: "application/zip", buffer: await readFile(half) };
  const headers = { origin: new URL(owner.url()).origin };
  const answer = await owner.request.post(`/api/projects/${to.id}/packages`, { headers, multipart: { file } });
  expect([answer.status(), (await answer.json()).error.code]).toEqual([422, "package-broken"]);
  expect(await recordOf(to.id)).toEqual(before);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("what a package holds and what is wrong with it stay within the window", async ({ as, project }) => {
    const { id } = await project(["samples/06-harvest.txt"]);
    const owner = await as("owner");
    await owner.goto(`/projects/${id}`);
    const [fact] = await someFacts(owner, id, 1);
    if (!fact) throw new Error("The sample has facts.");
    await decide(owner, fact, { kind: "approve" });
    await freeze(owner, id, "手机上导入的发布");
    const path = await downloadedPackage(owner);
    await owner.goto(`/projects/${id}/import`);
    await expect((await give(owner, path)).getByText(words.packageStage.refused)).toBeVisible();
    const forged = await give(owner, await withOtherDigit(path, fact.id, true));
    await expect(forged.getByText("facts.jsonl", { exact: false }).first()).toBeVisible();
    expect(await owner.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await expectAccessible(owner);
  });
});
