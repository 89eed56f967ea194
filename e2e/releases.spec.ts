/**
 * Releases: frozen, a fact corrected, frozen again, the difference read, both packages verified; published, read by somebody signed
 * out, withdrawn.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { createTranslator } from "use-intl/core";
import type { ReleaseView } from "@/lib/api/releases";
import type { FactView } from "@/lib/api/views";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
import { downloadedPackage, verified, withOtherDigit } from "./harness/packages";
import { decide, freeze, someFacts } from "./harness/releases";
import { expectReview, review } from "./harness/review";
import { test } from "./harness/test";

const { releases, review: reviewing } = messagesOf("zh-CN");
const say = createTranslator({ locale: "zh-CN", messages: messagesOf("zh-CN"), namespace: "releases" });

/** Reopened with a reason, another indicator typed into its cell, approved: by the keys of the review screen. */
async function correctOnScreen(page: Page, project: string, fact: FactView, indicator: string, why: string) {
  const { id, articleId, version } = fact;
  const now = async () => (await review(page, articleId)).facts.find((each) => each.id === id);
  await page.goto(`/projects/${project}/articles/${articleId}?fact=${id}`);
  await expectReview(page);
  await page.keyboard.press("r");
  await expect(page.getByRole("textbox", { name: reviewing.reopenWhy })).toBeFocused();
  await page.keyboard.insertText(why);
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await now())?.status).toBe("proposed");
  await page.keyboard.press("e");
  await expect(page.getByRole("grid").getByRole("textbox")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(indicator);
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await now())?.indicator).toBe(indicator);
  await page.keyboard.press("a");
  await expect.poll(now).toMatchObject({ status: "approved", indicator, version: version + 3 });
}

/** Downloads the package of a release from its page. It is the one whose hash the page shows. */
async function packageOf(page: Page, release: ReleaseView): Promise<string> {
  await page.goto(`/releases/${release.id}`);
  const path = await downloadedPackage(page);
  const sha256 = createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
  expect(sha256).toBe(release.package?.sha256);
  await expect(page.getByText(sha256, { exact: true })).toBeVisible();
  return path;
}

test("a project is released, corrected and released again, and both packages prove themselves", async ({
  as,
  signedOut,
  project,
}) => {
  const { id } = await project(["samples/01-police-two-counties.txt"]);
  const [owner, reviewer, viewer] = [await as("owner"), await as("reviewer"), await as("viewer")];
  await owner.goto(`/projects/${id}/releases`);
  await reviewer.goto(`/projects/${id}`);
  await expect(owner.getByRole("heading", { name: releases.emptyTitle })).toBeVisible();
  await expectAccessible(owner);
  await owner.getByRole("link", { name: releases.make }).click();
  await expect(owner.getByRole("heading", { name: releases.noneTitle })).toBeVisible();

  const [first, second, third, fourth] = await someFacts(reviewer, id, 4);
  if (!first || !second || !third || !fourth) throw new Error("The sample has facts.");
  const approved: FactView[] = [];
  for (const fact of [first, second, third]) approved.push(await decide(reviewer, fact, { kind: "approve" }));

  await owner.goto(`/projects/${id}/releases/new`);
  const preview = owner.getByRole("region", { name: releases.before });
  await expect(preview.locator("[data-main] dd")).toHaveText("3");
  await expectAccessible(owner);
  const one = await freeze(owner, id, "第一次发布");
  expect(one.counts).toMatchObject({ facts: 3, added: 3 });
  await expect(owner.getByText(one.contentSha256)).toBeVisible();
  await expectAccessible(owner);

  const [corrected, gone] = approved;
  if (!corrected || !gone) throw new Error("Three were approved.");
  const [indicator, why] = ["刑事案件立案数", "指标没有写全"];
  await correctOnScreen(reviewer, id, corrected, indicator, why);
  const put = await decide(reviewer, gone, { kind: "reopen" });
  await decide(reviewer, put, { kind: "reject", reason: "wrong-figure", note: "数字看错" });
  await decide(reviewer, fourth, { kind: "approve" });
  await owner.goto(`/projects/${id}/releases/new`);
  await expect(preview.locator("dd")).toHaveText(["3", "1", "1", "1", "1"]);

  const two = await freeze(owner, id, "更正后的发布");
  expect(two.counts).toMatchObject({ facts: 3, added: 1, corrected: 1, withdrawn: 1, unchanged: 1 });
  const changes = owner.getByRole("region", { name: say("changesTitle", { number: 1 }) });
  await expect(changes.getByRole("listitem")).toHaveCount(3);
  await changes.getByText(`${releases.corrected} 1`, { exact: true }).click();
  await expect(changes.getByRole("listitem")).toHaveCount(1);
  const line = changes.getByRole("listitem");
  await expect(line.locator("del")).toHaveText(corrected.indicator);
  await expect(line.locator("ins")).toHaveText(indicator);
  await expect(line).toContainText(why);
  await expect(line).toContainText("reviewer");
  await changes.getByText(`${releases.gone} 1`, { exact: true }).click();
  await expect(line).toContainText("数字看错");
  await expectAccessible(owner);

  // The first release has the fact as it was, and says that it was corrected.
  await viewer.goto(`/releases/${one.id}/facts/${corrected.id}`);
  await expect(viewer.getByText(say("newestCorrected", { number: 2 }))).toBeVisible();
  const sentence = corrected.evidence.find(({ role }) => role === "evidence")?.quote ?? "";
  const marked = await viewer.locator("mark").allTextContents();
  expect(marked.join("").replace(/\s/g, "")).toContain(sentence.slice(0, 20).replace(/\s/g, ""));
  await expect(viewer.getByText(indicator, { exact: true })).toHaveCount(0);
  await expectAccessible(viewer);
  await viewer.getByRole("link", { name: releases.openNewest }).click();
  await expect(viewer.getByText(indicator, { exact: true }).first()).toBeVisible();
  await viewer.goto(`/releases/${two.id}`);
  await expect(viewer.getByRole("heading", { level: 1 })).toHaveText("更正后的发布");
  await expect(viewer.getByRole("button", { name: releases.withdraw })).toHaveCount(0);

  // Both packages hold, each by itself; neither does with another digit, whether or not its hashes were made to fit.
  const packages = [await packageOf(viewer, one), await packageOf(owner, two)] as const;
  for (const path of packages) {
    const { status, out } = await verified(path);
    expect(out).toContain("All 3 facts hold.");
    expect(status).toBe(0);
  }
  const damaged = await verified(await withOtherDigit(packages[0], corrected.id, false));
  expect(damaged.out).toContain("[hash-differs]");
  const forged = await verified(await withOtherDigit(packages[0], corrected.id, true));
  for (const { status, out } of [damaged, forged]) {
    expect(out).toMatch(new RegExp(`facts\\.jsonl · line \\d+ · \\w+ · ${corrected.id}`));
    expect(out).not.toContain("hold.");
    expect(status).toBe(1);
  }

  // Published, the second is there for everybody, with the same difference; its package is the same file.
  await owner.getByRole("button", { name: releases.publish, exact: true }).click();
  await owner.getByRole("dialog").getByRole("button", { name: releases.publish }).press("Enter");
  await expect(owner.getByText(releases.published)).toBeVisible();
  await signedOut.goto(`/releases/${two.id}`);
  await expect(signedOut.getByRole("heading", { level: 1 })).toHaveText("更正后的发布");
  const told = signedOut.getByRole("listitem").filter({ has: signedOut.locator("ins") });
  await expect(told.locator("ins")).toHaveText(indicator);
  await expectAccessible(signedOut);
  expect(await readFile(await downloadedPackage(signedOut))).toEqual(await readFile(packages[1]));
});

test("a release is published, read by somebody without an account, and withdrawn for good", async ({
  as,
  signedOut,
  project,
}) => {
  const { id } = await project(["samples/06-harvest.txt"]);
  const [owner, reviewer] = [await as("owner"), await as("reviewer")];
  await reviewer.goto(`/projects/${id}`);
  for (const fact of await someFacts(reviewer, id, 2)) await decide(reviewer, fact, { kind: "approve" });
  await owner.goto(`/projects/${id}/releases`);
  const release = await freeze(owner, id, "公开的发布");

  await signedOut.goto(`/releases/${release.id}`);
  await expect(signedOut).toHaveURL(/\/sign-in\?next=/);
  await owner.getByRole("button", { name: releases.publish, exact: true }).click();
  await owner.getByRole("dialog").getByRole("button", { name: releases.publish }).press("Enter");
  await expect(owner.getByText(releases.published)).toBeVisible();

  await signedOut.goto(`/releases/${release.id}`);
  await expect(signedOut.getByRole("heading", { level: 1 })).toHaveText("公开的发布");
  await expect(signedOut.getByText(releases.peopleHidden)).toBeVisible();
  await expectAccessible(signedOut);
  await signedOut.locator("ol a[href*='/facts/']").first().click();
  await expect(signedOut.locator("mark").first()).toBeVisible();
  await expect(signedOut.getByText("P1").first()).toBeVisible();
  expect((await signedOut.request.get(`/api/releases/${release.id}/package`)).status()).toBe(200);

  await owner.getByRole("button", { name: releases.withdraw, exact: true }).click();
  const dialog = owner.getByRole("dialog");
  const reason = dialog.getByRole("textbox", { name: releases.withdrawReason });
  await expect(reason).toBeFocused();
  await dialog.getByRole("button", { name: releases.withdraw }).press("Enter");
  await expect(dialog.getByText(releases.withdrawMissing)).toBeVisible();
  await reason.fill("来源有误");
  await dialog.getByRole("button", { name: releases.withdraw }).press("Enter");
  await expect(owner.getByText(releases.withdrawnTitle)).toBeVisible();
  await expect(owner.getByText("来源有误")).toBeVisible();
  await expect(owner.getByRole("button", { name: releases.withdraw, exact: true })).toHaveCount(0);
  await signedOut.goto(`/releases/${release.id}`);
  await expect(signedOut.getByText("来源有误")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("nothing stands out of the window", async ({ as, project }) => {
    const { id } = await project(["samples/06-harvest.txt"]);
    const owner = await as("owner");
    await owner.goto(`/projects/${id}`);
    const facts = await someFacts(owner, id, 2);
    for (const fact of facts) await decide(owner, fact, { kind: "approve" });
    const release = await freeze(owner, id, "手机上看的发布");
    const pages = [`/projects/${id}/releases`, `/projects/${id}/releases/new`, `/releases/${release.id}`];
    for (const path of [...pages, `/releases/${release.id}/facts/${facts[0]?.id}`]) {
      await owner.goto(path);
      await expect(owner.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await owner.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
    }
    await expectAccessible(owner);
  });
});
