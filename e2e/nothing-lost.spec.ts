/** No decision is lost: not with the connection, not with the browser, not with the session; and none goes to another person. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import type { FactView } from "@/lib/api/views";
import { messagesOf } from "@/lib/messages/catalogue";
import { localeCookie } from "@/lib/messages/locale";
import { type Person, sessionFile, theStage } from "./harness/people";
import type { MadeProject } from "./harness/projects";
import { expectReview } from "./harness/review";
import { test } from "./harness/test";

const sample = "samples/01-police-two-counties.txt";
const { review: words, outbox, signIn } = messagesOf("zh-CN");

function pathOf({ id, imported }: MadeProject): { path: string; articleId: string } {
  const articleId = imported[0]?.articles[0]?.id ?? "";
  return { path: `/projects/${id}/articles/${articleId}`, articleId };
}

/** What the database has of the article, asked over a connection that no journey cuts. */
type Facts = () => Promise<readonly FactView[]>;

/** Approves so many facts by keys, each from the one that is open next, and waits until each is shown so. */
async function approve(page: Page, count: number): Promise<void> {
  const approved = page.locator("[role=row][data-status=approved]");
  const before = await approved.count();
  for (let done = 1; done <= count; done += 1) {
    await page.keyboard.press("a");
    await expect(approved).toHaveCount(before + done);
  }
}

function approvedOf(facts: readonly FactView[]): { version: number; by: string | undefined }[] {
  const approved = facts.filter(({ status }) => status === "approved");
  return approved.map(({ version, decidedBy }) => ({ version, by: decidedBy?.name }));
}

/** Each decided exactly once, by this person. */
function each(count: number, by: Person) {
  return Array.from({ length: count }, () => ({ version: 2, by }));
}

const noDecisions = (context: BrowserContext) => context.route("**/api/facts/*/decisions", (route) => route.abort());

test("ten decisions while the connection is cut for a minute are sent once it is back, each once", async ({
  as,
  ownerApi,
  project,
  expectError,
}) => {
  expectError(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK/);
  const { path, articleId } = pathOf(await project([sample]));
  const facts: Facts = async () => (await (await ownerApi.get(`/api/articles/${articleId}`)).json()).facts;
  const page = await as("reviewer");
  await page.goto(path);
  await expectReview(page);
  await page.context().setOffline(true);
  await approve(page, 10);
  await expect(page.getByText(words.saving.waiting.replace("{count, number}", "10"))).toBeVisible();
  await expect(page.getByText(outbox.because.offline)).toBeVisible();
  await page.waitForTimeout(60_000);
  expect(approvedOf(await facts())).toEqual([]);
  await page.context().setOffline(false);
  await expect(page.getByText(words.saving.saved)).toBeVisible();
  expect(approvedOf(await facts())).toEqual(each(10, "reviewer"));
});

test("decisions that a browser took with it when it was killed are sent when it is opened again", async ({
  ownerApi,
  project,
  playwright,
  launchOptions,
}) => {
  const { path, articleId } = pathOf(await project([sample]));
  const facts: Facts = async () => (await (await ownerApi.get(`/api/articles/${articleId}`)).json()).facts;
  const { address } = theStage();
  const { cookies } = JSON.parse(await readFile(sessionFile("reviewer"), "utf8"));
  const profile = await mkdtemp(join(tmpdir(), "kaoju-profile-"));
  const executable = launchOptions.executablePath ?? playwright.chromium.executablePath();
  // A process of our own, which can be killed as a whole: Playwright's browsers end in good order.
  const open = async () => {
    const flags = ["--headless=new", "--no-first-run", `--user-data-dir=${profile}`, "--remote-debugging-port=0"];
    const browser = spawn(executable, [...flags, ...(launchOptions.args ?? []), "about:blank"], { stdio: "ignore" });
    const port = join(profile, "DevToolsActivePort");
    await expect.poll(() => existsSync(port) && readFileSync(port, "utf8").includes("\n")).toBe(true);
    const endpoint = `http://127.0.0.1:${readFileSync(port, "utf8").split("\n")[0]}`;
    const driven = await playwright.chromium.connectOverCDP(endpoint);
    const context = driven.contexts()[0] ?? (await driven.newContext());
    await context.addCookies([...cookies, { name: localeCookie, value: "zh-CN", url: address }]);
    const kill = async () => {
      const ended = once(browser, "exit");
      browser.kill("SIGKILL");
      await ended;
      await rm(port, { force: true });
    };
    const page = await context.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    return { context, page, kill };
  };
  const first = await open();
  await noDecisions(first.context);
  await first.page.goto(address + path);
  await expectReview(first.page);
  await approve(first.page, 3);
  await first.page.keyboard.press("u");
  await expect(first.page.locator("[role=row][data-status=approved]")).toHaveCount(2);
  await expect(first.page.getByText(words.saving.waiting.replace("{count, number}", "4"))).toBeVisible();
  await expect(first.page.getByText(outbox.notKept)).toHaveCount(0);
  await first.kill();
  expect(approvedOf(await facts())).toEqual([]);

  const second = await open();
  await second.page.goto(address + path);
  await expectReview(second.page);
  await expect.poll(async () => approvedOf(await facts())).toEqual(each(2, "reviewer"));
  await expect(second.page.getByText(words.saving.saved)).toBeVisible();
  const versions = (await facts()).map(({ version }) => version).sort((a, b) => b - a);
  // Approved and undone, both of them sent.
  expect(versions.slice(0, 4)).toEqual([3, 2, 2, 1]);
  await second.kill();
  // What the killed browser had started may still be writing there.
  await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

test("an article that was left with unsent decisions is found again from any page", async ({
  as,
  ownerApi,
  project,
  expectError,
}) => {
  expectError(/ERR_FAILED/);
  const made = await project([sample]);
  const { path, articleId } = pathOf(made);
  const facts: Facts = async () => (await (await ownerApi.get(`/api/articles/${articleId}`)).json()).facts;
  const page = await as("reviewer");
  await noDecisions(page.context());
  await page.goto(path);
  await expectReview(page);
  await approve(page, 2);
  await expect(page.getByText(words.saving.waiting.replace("{count, number}", "2"))).toBeVisible();
  await page.goto(`/projects/${made.id}`);
  const found = page.getByRole("button", { name: outbox.elsewhere.replace("{count, number}", "2") });
  await found.click();
  await page.context().unroute("**/api/facts/*/decisions");
  await page
    .getByRole("menuitem")
    .filter({ hasText: outbox.decisions.replace("{count, number}", "2") })
    .click();
  await expectReview(page);
  await expect.poll(async () => approvedOf(await facts())).toEqual(each(2, "reviewer"));
  await expect(found).toBeHidden();
});

test("a session that ends keeps everything, and signing in over the page sends it", async ({
  as,
  ownerApi,
  project,
  expectError,
}) => {
  expectError(/401/);
  const { path, articleId } = pathOf(await project([sample]));
  const facts: Facts = async () => (await (await ownerApi.get(`/api/articles/${articleId}`)).json()).facts;
  const page = await as("reviewer");
  await page.goto(path);
  await expectReview(page);
  await page.context().clearCookies({ name: /session-token/ });
  await approve(page, 2);
  await page.getByRole("button", { name: outbox.signInAgain }).click();
  const dialog = page.getByRole("dialog", { name: outbox.signInAgain });
  await dialog.getByLabel(signIn.login).fill("reviewer");
  await dialog.getByLabel(signIn.password, { exact: true }).fill(theStage().passwords.reviewer);
  await dialog.getByRole("button", { name: signIn.submit, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(words.saving.saved)).toBeVisible();
  expect(approvedOf(await facts())).toEqual(each(2, "reviewer"));
});

test("another person on the same device neither sees nor sends them", async ({
  as,
  ownerApi,
  project,
  expectError,
}) => {
  expectError(/ERR_FAILED|401/);
  const { path, articleId } = pathOf(await project([sample]));
  const facts: Facts = async () => (await (await ownerApi.get(`/api/articles/${articleId}`)).json()).facts;
  const page = await as("reviewer");
  const context = page.context();
  const become = async (person: Person) => {
    await context.clearCookies({ name: /session-token/ });
    await context.addCookies(JSON.parse(await readFile(sessionFile(person), "utf8")).cookies);
  };
  await page.goto(path);
  await expectReview(page);
  await noDecisions(context);
  await approve(page, 2);
  await expect(page.getByText(words.saving.waiting.replace("{count, number}", "2"))).toBeVisible();
  // The page of the first person is still open when the other signs in: it may not decide in their name.
  await become("owner");
  await context.unroute("**/api/facts/*/decisions");
  await expect(page.getByText(outbox.because.otherAccount.replace("{name}", "reviewer"))).toBeVisible();
  await page.goto(path);
  await expectReview(page);
  await expect(page.getByText(words.saving.saved)).toBeVisible();
  await page.goto("/projects");
  await page.waitForTimeout(6_000);
  await expect(page.getByRole("button", { name: outbox.elsewhere.replace("{count, number}", "2") })).toHaveCount(0);
  expect(approvedOf(await facts())).toEqual([]);
  await become("reviewer");
  await page.goto(path);
  await expect.poll(async () => approvedOf(await facts())).toEqual(each(2, "reviewer"));
});
