/** Facts as a file from the table of all facts: what the filters show, whatever its status, by the keyboard alone. */
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
import { test } from "./harness/test";

const words = messagesOf("zh-CN").facts;

test("a filter of the table is exported as CSV and as a spreadsheet, and neither says that it is a release", async ({
  as,
  project,
}) => {
  const { id } = await project(["samples/06-harvest.txt"]);
  const page = await as("viewer");
  await page.goto(`/projects/${id}/facts?status=proposed`);
  const rows = page.getByRole("grid", { name: words.table }).locator("[role=row][data-status]");
  await expect(rows.first()).toBeVisible();
  const shown = await rows.locator("[data-column=indicator]").allTextContents();

  await page.getByRole("button", { name: words.export, exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(words.exportWhat)).toBeVisible();
  await expectAccessible(page);
  const first = page.getByRole("menuitem", { name: words.exportAs.csv, exact: true });
  await expect(first).toBeFocused();
  const [csv] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(csv.suggestedFilename()).toMatch(/ not a release\.csv$/);
  const read: Record<string, string>[] = parse(await readFile(await csv.path()), { columns: true });
  expect(read.map(({ indicator }) => indicator)).toEqual(shown);
  expect(new Set(read.map(({ status }) => status))).toEqual(new Set(["proposed"]));
  await expect(page).toHaveURL(/\/facts\?status=proposed(&|$)/);

  await page.getByRole("button", { name: words.export, exact: true }).click();
  const item = page.getByRole("menuitem", { name: words.exportAs.xlsx });
  const [xlsx] = await Promise.all([page.waitForEvent("download"), item.click()]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await xlsx.path());
  expect(book.worksheets[0]?.name).toBe("not a release");
  expect(book.worksheets[0]?.rowCount).toBe(shown.length + 1);
});
