/**
 * The review screen for those who hear it, and by keys alone: names and roles as a screen reader gets them, the focus that is
 * never lost, linking, the ledger, a phone and a page at twice its size. What is decided is read back from the API.
 */
import { expect, type Page } from "@playwright/test";
import type { FactView } from "@/lib/api/views";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
import { expectReview, review } from "./harness/review";
import { test } from "./harness/test";

const sample = "samples/06-harvest.txt";
/** Some of its numerals are open. */
const withOpenNumerals = "samples/04-statistics-bulletin.txt";
const words = messagesOf("zh-CN").review;

interface Opened {
  readonly page: Page;
  readonly articleId: string;
}

type Fixtures = Parameters<Parameters<typeof test>[2]>[0];

async function open({ as, project }: Pick<Fixtures, "as" | "project">, file = sample): Promise<Opened> {
  const { id, imported } = await project([file]);
  const articleId = imported[0]?.articles[0]?.id ?? "";
  const page = await as("owner");
  await page.goto(`/projects/${id}/articles/${articleId}`);
  await expectReview(page);
  return { page, articleId };
}

/** A fact with a value, in hand: the first of the table that has one. */
async function takeFact({ page, articleId }: Opened): Promise<FactView> {
  const { facts } = await review(page, articleId);
  const index = facts.findIndex((fact) => fact.value !== null && fact.evidence.some((span) => span.role === "value"));
  const fact = facts[index];
  if (!fact) throw new Error("The sample has no fact with a value.");
  // A phone shows no heads of columns.
  const rows = page.getByRole("row").filter({ has: page.getByRole("gridcell") });
  await rows.nth(index).getByRole("gridcell").nth(2).click();
  return fact;
}

async function factNow({ page, articleId }: Opened, id: string): Promise<FactView | undefined> {
  return (await review(page, articleId)).facts.find((fact) => fact.id === id);
}

/** The element that has the focus is one that a person can see, and not the page. */
async function expectFocus(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body))
    .toBe(true);
}

test("regions, grid, rows and cells have their roles and names", async ({ as, project }) => {
  const opened = await open({ as, project });
  const { page, articleId } = opened;
  const { facts, article } = await review(page, articleId);
  const fact = await takeFact(opened);

  await expect(page.getByRole("region", { name: words.article })).toBeVisible();
  await expect(page.getByRole("article", { name: article.title })).toBeVisible();
  await expect(page.getByRole("region", { name: words.inHand })).toBeVisible();
  const grid = page.getByRole("grid", { name: words.factsTable });
  await expect(grid).toHaveAttribute("aria-rowcount", String(facts.length + 1));
  for (const head of ["status", "place", "indicator", "period", "value", "change"] as const) {
    await expect(grid.getByRole("columnheader", { name: words.column[head], exact: true })).toBeAttached();
  }
  const row = grid.getByRole("row", { selected: true });
  await expect(row).toHaveCount(1);
  await expect(row).toHaveAttribute(
    "aria-rowindex",
    String(facts.indexOf(facts.find(({ id }) => id === fact.id) as FactView) + 2),
  );
  await expect(row.getByRole("gridcell", { name: fact.indicator, exact: true })).toBeVisible();
  await expect(row.getByRole("img", { name: words.status.proposed })).toBeVisible();
  // The tree of the browser, not only the attributes that it is made of.
  await expect(row).toMatchAriaSnapshot(`
    - row /${escaped(fact.indicator)}/ [selected]:
      - gridcell:
        - img "${words.status.proposed}"
  `);
  await expectAccessible(page);
});

test("every figure of the article is in a list that can be read, and leads to its fact", async ({ as, project }) => {
  const { page, articleId } = await open({ as, project });
  const { facts, numerals } = await review(page, articleId);
  const figures = facts.flatMap(({ evidence }) =>
    evidence.filter(({ role }) => ["value", "change", "prior"].includes(role)),
  );
  const free = numerals.filter(({ status }) => status !== "covered");

  await page.keyboard.press("f");
  const dialog = page.getByRole("dialog", { name: words.figures });
  await expect(dialog.getByRole("listitem")).toHaveCount(figures.length + free.length);
  await expectAccessible(page);
  await dialog.getByRole("switch", { name: words.openOnly }).check();
  const openOnes = free.filter(({ status }) => status === "open");
  await expect(dialog.getByRole("listitem")).toHaveCount(figures.length + openOnes.length);
  await dialog.getByRole("listitem").last().getByRole("button").press("Enter");
  await expect(dialog).toBeHidden();
  await expectFocus(page);
});

test("the focus is never lost: reasons given up, links given up, a decision taken", async ({ as, project }) => {
  const opened = await open({ as, project }, withOpenNumerals);
  const { page } = opened;
  await takeFact(opened);
  for (const key of ["x", "l"]) {
    await page.keyboard.press(key);
    await page.keyboard.press("Escape");
    // The cell, or the field in it that takes what is typed.
    await expect(page.locator("[data-cell=hand]:focus, [data-cell=hand]:focus-within")).toBeAttached();
  }
  await page.keyboard.press("x");
  await page.keyboard.press("1");
  await expectFocus(page);
  await page.keyboard.press("m");
  await expect(page.getByRole("region", { name: words.numeralInHand.split("{")[0] })).toBeFocused();
  await page.keyboard.press("o");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: words.numeralInHand.split("{")[0] })).toBeFocused();
});

test("words are linked by keys: clause, place, a step back; Escape changes nothing, undo takes all back", async ({
  as,
  project,
}) => {
  const opened = await open({ as, project });
  const { page } = opened;
  const before = await takeFact(opened);
  const chips = page.getByRole("list", { name: words.linkedSoFar }).getByRole("listitem");

  await page.keyboard.press("l");
  await expect(chips).toHaveCount(before.evidence.length);
  await page.keyboard.press("n");
  await page.keyboard.press(",");
  await page.keyboard.press("w");
  await page.keyboard.press("Escape");
  expect(await factNow(opened, before.id)).toEqual(before);

  await page.keyboard.press("l");
  await page.keyboard.press("n");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("w");
  const places = before.evidence.filter(({ role }) => role === "place").length;
  await expect(chips).toHaveCount(before.evidence.length - places + 1);
  await page.keyboard.press("u");
  await expect(chips).toHaveCount(before.evidence.length);
  await page.keyboard.press("n");
  await page.keyboard.press(",");
  await page.keyboard.press("w");
  await page.keyboard.press("Enter");
  // Not by what is linked: the fact may have one place before as after.
  await expect.poll(async () => (await factNow(opened, before.id))?.version).toBe(before.version + 1);
  const linked = await factNow(opened, before.id);
  expect(linked?.evidence.filter(({ role }) => role === "place")).toHaveLength(1);
  const clause = linked?.evidence.find(({ role }) => role === "place")?.quote ?? "";
  expect(clause).not.toMatch(/^[，。；]|[，。；]$/u);

  await page.getByRole("button", { name: words.command.undo, exact: true }).click();
  await expect.poll(async () => (await factNow(opened, before.id))?.evidence).toEqual(before.evidence);
});

test("a second sentence is linked besides the first and taken out by its chip", async ({ as, project }) => {
  const opened = await open({ as, project });
  const { page } = opened;
  const before = await takeFact(opened);
  const count = (fact: FactView | undefined) => fact?.evidence.filter(({ role }) => role === "evidence").length ?? 0;

  await page.keyboard.press("l");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect.poll(async () => count(await factNow(opened, before.id))).toBeGreaterThan(count(before));
  const both = await factNow(opened, before.id);

  await page.keyboard.press("l");
  const chips = page.getByRole("list", { name: words.linkedSoFar }).getByRole("listitem");
  await chips
    .nth(count(both) - 1)
    .getByRole("button")
    .click();
  await page.keyboard.press("Enter");
  await expect.poll(async () => count(await factNow(opened, before.id))).toBe(count(both) - 1);
});

test("at twice its size and at 1024 × 768 nothing runs off and everything can be reached", async ({ as, project }) => {
  const { page } = await open({ as, project });
  for (const size of [
    { width: 720, height: 450 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expect(page.getByRole("region", { name: words.article })).toBeInViewport();
    await expect(page.getByRole("button", { name: new RegExp(`^${words.command.approve}`) })).toBeInViewport();
    await expectAccessible(page);
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("a fact is linked, rejected and taken back; the panes are one tap away", async ({ as, project }) => {
    const opened = await open({ as, project });
    const { page } = opened;
    const before = await takeFact(opened);
    const button = (name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });
    // The radio itself is drawn over by its label.
    const tab = (name: string) => page.getByRole("radiogroup", { name: words.panes }).getByText(name, { exact: true });

    await tab(words.inHand).click();
    await expect(page.getByRole("region", { name: words.inHand })).toBeVisible();
    await button(words.command.link).click();
    await expect(page.getByRole("list", { name: words.linkedSoFar })).toBeVisible();
    await expectAccessible(page);
    await button(words.command["link-cancel"]).first().click();
    await button(words.command.reject).click();
    await page.getByRole("menuitem").first().click();
    await expect.poll(async () => (await factNow(opened, before.id))?.status).toBe("rejected");
    await button(words.command.undo).click();
    await expect.poll(async () => (await factNow(opened, before.id))?.status).toBe("proposed");
    await tab(words.facts.title).click();
    await expect(page.getByRole("grid", { name: words.factsTable })).toBeVisible();
  });
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
