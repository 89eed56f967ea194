/** Releases: frozen, a fact corrected, frozen again, the difference read; published, read by somebody signed out, withdrawn. */
import { createHash, randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { createTranslator } from "use-intl/core";
import type { FactPage } from "@/lib/api/fact-list";
import type { ReleaseView } from "@/lib/api/releases";
import type { FactView } from "@/lib/api/views";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
import { test } from "./harness/test";

const { releases } = messagesOf("zh-CN");
const say = createTranslator({ locale: "zh-CN", messages: messagesOf("zh-CN"), namespace: "releases" });

const origin = (page: Page) => ({ origin: new URL(page.url()).origin });

/** Decides over the API, as the screens do; the screens of deciding have journeys of their own. */
async function decide(page: Page, { id, version }: Pick<FactView, "id" | "version">, decision: object) {
  const data = { requestId: randomUUID(), version, decision };
  const answer = await page.request.post(`/api/facts/${id}/decisions`, { data, headers: origin(page) });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { fact }: { fact: FactView } = await answer.json();
  return fact;
}

async function someFacts(page: Page, project: string, count: number): Promise<FactPage["facts"]> {
  const answer = await page.request.get(`/api/projects/${project}/facts?limit=${count}`);
  return ((await answer.json()) as FactPage).facts;
}

/** Fills the form in and freezes, by keyboard where a form is filled in by keyboard. Ends on the page of the release. */
async function freeze(page: Page, project: string, title: string): Promise<ReleaseView> {
  await page.goto(`/projects/${project}/releases`);
  await page.getByRole("link", { name: releases.make }).click();
  const name = page.getByRole("textbox", { name: releases.name });
  await name.fill(title);
  await name.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: releases.freeze }).press("Enter");
  await page.waitForURL(/\/releases\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const id = page.url().split("/").at(-1);
  return (await page.request.get(`/api/releases/${id}`)).json();
}

test("a project is released, corrected and released again, and the second says what differs and why", async ({
  as,
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

  // The package is what its hash says.
  const file = await owner.request.get(`/api/releases/${one.id}/package`);
  const sha256 = createHash("sha256")
    .update(await file.body())
    .digest("hex");
  expect(sha256).toBe(one.package?.sha256);
  await expect(owner.getByText(sha256)).toBeVisible();
  expect(file.headers().etag).toBe(`"${sha256}"`);

  const [corrected, gone] = approved;
  if (!corrected || !gone) throw new Error("Three were approved.");
  const open = await decide(reviewer, corrected, { kind: "reopen", note: "单位与原文不符" });
  const mended = await decide(reviewer, open, { kind: "correct", changes: { unit: "例" } });
  await decide(reviewer, mended, { kind: "approve" });
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
  await expect(line.locator("del")).toHaveText(corrected.unit ?? "");
  await expect(line.locator("ins")).toHaveText("例");
  await expect(line).toContainText("单位与原文不符");
  await changes.getByText(`${releases.gone} 1`, { exact: true }).click();
  await expect(line).toContainText("数字看错");
  await expectAccessible(owner);

  // The first release has the fact as it was, and says that it was corrected.
  await viewer.goto(`/releases/${one.id}/facts/${corrected.id}`);
  await expect(viewer.getByText(say("newestCorrected", { number: 2 }))).toBeVisible();
  const sentence = corrected.evidence.find(({ role }) => role === "evidence")?.quote ?? "";
  const marked = await viewer.locator("mark").allTextContents();
  expect(marked.join("").replace(/\s/g, "")).toContain(sentence.slice(0, 20).replace(/\s/g, ""));
  await expect(viewer.getByText("例", { exact: true })).toHaveCount(0);
  await expectAccessible(viewer);
  await viewer.getByRole("link", { name: releases.openNewest }).click();
  await expect(viewer.getByText("例", { exact: true }).first()).toBeVisible();
  await viewer.goto(`/releases/${two.id}`);
  await expect(viewer.getByRole("heading", { level: 1 })).toHaveText("更正后的发布");
  await expect(viewer.getByRole("button", { name: releases.withdraw })).toHaveCount(0);
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
