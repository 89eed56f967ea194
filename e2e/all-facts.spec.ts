/** The table of all facts: what an address asks for is what it shows, everything by keys, a saved view is its maker's alone. */
import { expect, type Page } from "@playwright/test";
import type { FactFacetsView, FactPage } from "@/lib/api/fact-list";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
import { test } from "./harness/test";

const files = ["samples/05-education-with-box.txt", "samples/06-harvest.txt"];
const words = messagesOf("zh-CN").facts;

/** The facts as the API lists them. `query` begins with `?`. */
async function listed(page: Page, project: string, query = ""): Promise<FactPage["facts"]> {
  const answer = await page.request.get(`/api/projects/${project}/facts${query}`);
  expect(answer.ok(), await answer.text()).toBe(true);
  return ((await answer.json()) as FactPage).facts;
}

const grid = (page: Page) => page.getByRole("grid", { name: words.table });
/** The indicators that the table shows, from its top. */
const shown = (page: Page) => grid(page).locator("[role=row][data-status] [data-column=indicator]");

async function open(page: Page, project: string, query = ""): Promise<void> {
  await page.goto(`/projects/${project}/facts${query}`);
  await expect(shown(page).first()).toBeVisible();
}

test("search by one character, narrow by a facet, sort; the address says it all and the back button takes it back", async ({
  as,
  project,
}) => {
  const { id } = await project(files);
  const page = await as("viewer");
  const all = await listed(page, id, "?limit=200");
  await open(page, id);
  await expectAccessible(page);
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(all.length + 1));

  const character = [...(all[0]?.place ?? "")][0] ?? "";
  const found = await listed(page, id, `?q=${encodeURIComponent(character)}&limit=200`);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.insertText(character);
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(found.length + 1));
  await expect(shown(page).first()).toHaveText(found[0]?.indicator ?? "");

  const counted = await page.request.get(`/api/projects/${id}/facts/facets?q=${encodeURIComponent(character)}`);
  const { facets } = (await counted.json()) as FactFacetsView;
  const band = facets.band?.[0];
  const bandName = words.band[(band?.value ?? "none") as keyof typeof words.band];
  await page.getByRole("navigation", { name: words.facets }).getByRole("checkbox", { name: bandName }).click();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String((band?.count ?? 0) + 1));
  await grid(page).getByRole("button", { name: words.column.confidence }).click();
  const query = `?q=${encodeURIComponent(character)}&band=${band?.value}&sort=confidence`;
  const sorted = await listed(page, id, `${query}&limit=200`);
  await expect(shown(page).first()).toHaveText(sorted[0]?.indicator ?? "");
  await expect(grid(page).getByRole("columnheader", { name: words.column.confidence })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await expect(page).toHaveURL(new RegExp(`band=${band?.value}&sort=confidence`));
  await expectAccessible(page);

  await page.goBack();
  await page.goBack();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(found.length + 1));
  await page.getByRole("button", { name: words.clearAll }).click();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(all.length + 1));
});

// On a busy machine the range that Shift and the arrows choose reaches to the fact that the address named at first: the hand
// has jumped back. The cause is not found yet; the journey is to run again once it is.
test("a property is counted when its section is opened, and can be chosen from", async ({ as, project }) => {
  const { id } = await project(files);
  const page = await as("viewer");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).searchParams.get("only") ?? ""));
  await open(page, id);
  await expect(grid(page)).not.toHaveAttribute("aria-rowcount", "-1");
  expect(asked.filter((only) => only.includes("unit"))).toEqual([]);

  const { facets } = (await (await page.request.get(`/api/projects/${id}/facts/facets`)).json()) as FactFacetsView;
  const unit = facets.unit?.find(({ value }) => value !== null && value !== "");
  const panel = page.getByRole("navigation", { name: words.facets });
  await panel.getByRole("button", { name: words.facet.unit, exact: true }).click();
  await panel.getByRole("checkbox", { name: `${unit?.value} ${unit?.count}`, exact: true }).click();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String((unit?.count ?? 0) + 1));
  expect(asked).toContain("unit");
});

test("an address opens the table at its fact; keys move, select and open the article at it", async ({
  as,
  project,
}) => {
  const { id } = await project(files);
  const page = await as("reviewer");
  const all = await listed(page, id, "?limit=200");
  const last = all.at(-1);
  await open(page, id, `?cols=*status,indicator:320,value&fact=${last?.id}`);
  const inHand = grid(page).locator("[aria-current]");
  await expect(inHand).toHaveAttribute("aria-rowindex", String(all.length + 1));
  await expect(page.getByRole("complementary", { name: words.inHand })).toContainText(last?.indicator ?? "");
  await expect(grid(page).getByRole("columnheader")).toHaveCount(4);

  await inHand.locator("[data-cell=hand]").focus();
  await page.keyboard.press("Home");
  await expect(inHand).toHaveAttribute("aria-rowindex", "2");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(grid(page).locator("[role=row][aria-selected=true]")).toHaveCount(3);
  await page.keyboard.press("ControlOrMeta+a");
  await expect(
    page.getByText(words.countSelected.replace(/\{count[^}]*\}/, String(all.length)).split("，")[0] ?? ""),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(grid(page).locator("[role=row][aria-selected=true]")).toHaveCount(0);

  const fourth = all[3];
  await expect(inHand).toHaveAttribute("aria-rowindex", "5");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/articles/${fourth?.articleId}\\?fact=${fourth?.id}`));
  const row = page.getByRole("grid").locator("[role=row][aria-selected=true]");
  await expect(row).toContainText(fourth?.indicator ?? "");
  await page.goBack();
  await expect(inHand).toHaveAttribute("aria-rowindex", "5");
});

test("a saved view is its maker's alone until it is shared", async ({ as, project }) => {
  const { id } = await project(files);
  const [maker, other] = [await as("reviewer"), await as("viewer")];
  await open(maker, id, "?status=proposed&sort=confidence&dir=desc&cols=indicator,value,confidence");
  await maker.getByRole("button", { name: words.views }).click();
  await maker.getByRole("menuitem", { name: words.viewSave }).click();
  await maker.getByLabel(words.viewName).fill("没把握的");
  await maker.getByRole("button", { name: words.save, exact: true }).click();
  await expect(maker.getByRole("button", { name: "没把握的" })).toBeVisible();

  const seenBy = async (page: Page) => (await page.request.get(`/api/projects/${id}/views`)).json();
  expect(await seenBy(maker)).toMatchObject([{ name: "没把握的", shared: false, mine: true }]);
  expect(await seenBy(other)).toEqual([]);
  await open(other, id);
  await other.getByRole("button", { name: words.views }).click();
  await expect(other.getByText(words.viewsNone)).toBeVisible();

  await maker.getByRole("button", { name: "没把握的" }).click();
  await expectAccessible(maker);
  await maker.getByRole("menuitem", { name: words.viewShare }).click();
  await expect.poll(async () => (await seenBy(other)).length).toBe(1);
  await open(other, id);
  await other.getByRole("button", { name: words.views }).click();
  await other.getByRole("menuitem", { name: "没把握的" }).click();
  await expect(other).toHaveURL(/status=proposed&sort=confidence&dir=desc&cols=indicator/);
  await expect(grid(other).getByRole("columnheader")).toHaveCount(4);
});

test("on a phone: cards, a drawer of filters, the words of a card; nothing runs off sideways", async ({
  as,
  project,
}) => {
  const { id } = await project(files);
  const page = await as("viewer");
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, id);
  await expectAccessible(page);
  await shown(page).nth(1).click();
  await expect(page.getByRole("dialog", { name: words.inHand })).toContainText(
    (await listed(page, id))[1]?.indicator ?? "",
  );
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: words.facets }).click();
  await page.getByRole("dialog", { name: words.facets }).getByRole("checkbox").first().click();
  await expect(page).toHaveURL(/status=/);
  // The list before is dimmed while the next one is on its way.
  await expect(grid(page)).not.toHaveAttribute("aria-busy", { timeout: 30_000 });
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
