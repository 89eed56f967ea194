/** Many at once: facts approved from the table, numerals settled on the review screen, each with one confirmation and one undo. */
import { expect, type Page } from "@playwright/test";
import type { FactFacetsView } from "@/lib/api/fact-list";
import type { EventView } from "@/lib/api/views";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
import { expectReview, review } from "./harness/review";
import { test } from "./harness/test";

const samples = ["samples/06-harvest.txt", "samples/01-police-two-counties.txt"];
const { bulk, facts, reject } = messagesOf("zh-CN");

async function statuses(page: Page, project: string): Promise<FactFacetsView["statuses"]> {
  const answer = await page.request.get(`/api/projects/${project}/facts/facets`);
  return (await answer.json()).statuses;
}

/** The words of a message with a count, whatever the count. */
function counted(message: string): RegExp {
  return new RegExp(message.replace(/\{\w+, number\}/g, "[\\d,]+"));
}

async function selectAll(page: Page): Promise<void> {
  await expect(page.getByRole("grid", { name: facts.table })).toBeVisible();
  await page.locator("[data-cell=hand]").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await expect(page.getByRole("toolbar", { name: bulk.actions })).toBeVisible();
}

test("all facts of a project are approved at once by keyboard and taken back at once", async ({ as, project }) => {
  const { id } = await project(samples);
  const page = await as("reviewer");
  await page.goto(`/projects/${id}/facts`);
  await selectAll(page);
  const before = await statuses(page, id);
  expect(before.proposed).toBeGreaterThan(20);
  expect(before.approved).toBe(0);

  await page.getByRole("button", { name: bulk.action.approve, exact: true }).press("Enter");
  const apply = page.getByRole("button", { name: counted(bulk.apply) });
  await expect(apply).toBeFocused();
  await expectAccessible(page);
  expect(await statuses(page, id)).toEqual(before);
  await apply.press("Enter");
  const undo = page.getByRole("button", { name: bulk.undo });
  await expect(undo).toBeVisible();
  const after = await statuses(page, id);
  expect(after.approved).toBeGreaterThan(20);
  expect(after.approved + after.proposed).toBe(before.proposed);

  await undo.press("Enter");
  await expect(page.getByText(counted(bulk.undone))).toBeVisible();
  expect(await statuses(page, id)).toEqual(before);
  const closing = page.getByRole("dialog").getByRole("button", { name: bulk.close }).last();
  await expect(closing).toBeFocused();
  await closing.press("Enter");

  await page.getByRole("button", { name: bulk.recent }).click();
  await expect(page.getByRole("menuitem").filter({ hasText: bulk.recentUndone })).toHaveCount(1);
});

test("a rejection of many asks for its reason first and is in each fact's history", async ({ as, project }) => {
  const { id } = await project([samples[0] ?? ""]);
  const page = await as("reviewer");
  await page.goto(`/projects/${id}/facts`);
  await selectAll(page);
  const before = await statuses(page, id);
  await page.getByRole("button", { name: bulk.action.reject, exact: true }).click();
  await page.getByLabel(bulk.reason).selectOption({ label: reject.duplicate });
  await page.getByRole("button", { name: bulk.preview }).click();
  await page.getByRole("button", { name: counted(bulk.apply) }).click();
  await expect(page.getByRole("button", { name: bulk.undo })).toBeVisible();
  expect(await statuses(page, id)).toEqual({ proposed: 0, approved: 0, rejected: before.proposed });
  const list = await (await page.request.get(`/api/projects/${id}/facts`)).json();
  const [fact] = list.facts as { id: string; rejectReason: string }[];
  expect(fact?.rejectReason).toBe("duplicate");
  const events: unknown = await (await page.request.get(`/api/facts/${fact?.id}/events`)).json();
  const kinds = (Array.isArray(events) ? events : (events as { events: EventView[] }).events) as EventView[];
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(["propose", "reject"]);
});

test("the open numerals of an article are settled by one key and one confirmation, and u takes all of it back", async ({
  as,
  project,
}) => {
  const { id, imported } = await project([samples[0] ?? ""]);
  const page = await as("reviewer");
  const articleId = imported[0]?.articles[0]?.id ?? "";
  const facts = (await review(page, articleId)).facts;
  // What a rejected fact said is open again, so that there is something to settle.
  for (const { id: factId, version } of facts.slice(0, 3)) {
    const decided = await page.request.post(`/api/facts/${factId}/decisions`, {
      headers: { origin: new URL((await page.request.get("/api/health")).url()).origin },
      data: { requestId: crypto.randomUUID(), version, decision: { kind: "reject", reason: "wrong-figure" } },
    });
    expect(decided.ok()).toBe(true);
  }
  const open = async () => (await review(page, articleId)).numerals.filter(({ status }) => status === "open");
  const before = await open();
  expect(before.length).toBeGreaterThan(2);
  await page.goto(`/projects/${id}/articles/${articleId}`);
  await expectReview(page);

  await page.keyboard.press("Shift+O");
  await page.getByLabel(bulk.others).selectOption("other");
  const apply = page.getByRole("button", { name: bulk.apply.replace("{count, number}", String(before.length)) });
  await apply.click();
  await expect(page.getByRole("button", { name: bulk.undo })).toBeVisible();
  expect(await open()).toEqual([]);
  await page.getByRole("dialog").getByRole("button", { name: bulk.close }).last().press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.keyboard.press("u");
  await page.getByRole("button", { name: bulk.undo }).click();
  await expect(page.getByText(counted(bulk.undone))).toBeVisible();
  expect((await open()).map(({ id: numeral }) => numeral)).toEqual(before.map(({ id: numeral }) => numeral));
});
