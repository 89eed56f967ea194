/**
 * Keys and cells: an input method in a cell, typing, a block pasted and taken back as one, a key that a person has changed. What
 * the database holds is asked over the API.
 */
import { type CDPSession, expect, type Page } from "@playwright/test";
import type { FactView } from "@/lib/api/views";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
import { expectReview, review } from "./harness/review";
import { test } from "./harness/test";

const sample = "samples/06-harvest.txt";
const words = messagesOf("zh-CN").review;

async function facts(page: Page, articleId: string): Promise<readonly FactView[]> {
  return (await review(page, articleId)).facts;
}

/** A key that an input method has swallowed, and what is composed so far. */
async function compose(cdp: CDPSession, text: string): Promise<void> {
  const key = { type: "rawKeyDown", windowsVirtualKeyCode: 229, key: "Process" } as const;
  await cdp.send("Input.dispatchKeyEvent", key);
  await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
}

test.describe("keys and cells", () => {
  let page: Page;
  let articleId: string;

  test.beforeEach(async ({ as, project }) => {
    const { id, imported } = await project([sample]);
    articleId = imported[0]?.articles[0]?.id ?? "";
    page = await as("reviewer");
    await page.goto(`/projects/${id}/articles/${articleId}`);
    await expectReview(page);
    // To the first row, whose cell then has the focus.
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
  });

  test("an input method begins in a cell, loses no letter, and decides nothing while it composes", async () => {
    const before = await facts(page, articleId);
    const cdp = await page.context().newCDPSession(page);
    const field = page.getByRole("grid").getByRole("textbox");
    await expect(field).toBeFocused();
    for (const text of ["a", "an", "ana", "anx"]) await compose(cdp, text);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("anx");
    expect(await facts(page, articleId)).toEqual(before);

    await cdp.send("Input.insertText", { text: "案件" });
    await expect(field).toHaveValue("案件");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await facts(page, articleId))[0]?.indicator).toBe("案件");
    const [first, ...rest] = await facts(page, articleId);
    expect(first).toMatchObject({ status: "proposed", version: (before[0]?.version ?? 0) + 1, corrected: true });
    expect(rest).toEqual(before.slice(1));
    await expect(field).toBeFocused();
  });

  test("a digit replaces a cell, Esc leaves it, letters stay commands, and the table keeps the focus", async () => {
    const [before] = await facts(page, articleId);
    const field = page.getByRole("grid").getByRole("textbox").first();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("77");
    await expect(field).toHaveValue("77");
    await page.keyboard.press("Escape");
    await expect(field).toHaveValue("");
    await expect(field).toBeFocused();
    await page.keyboard.press("q");
    await expect(field).toHaveValue("");
    expect((await facts(page, articleId))[0]).toEqual(before);

    await page.keyboard.type("77");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await facts(page, articleId))[0]?.value).toBe("77");
    for (const [open, close] of [
      ["?", "Escape"],
      ["ControlOrMeta+k", "Escape"],
      ["x", "Escape"],
    ] as const) {
      await page.keyboard.press(open);
      await expect(field).not.toBeFocused();
      await page.keyboard.press(close);
      await expect(field).toBeFocused();
    }
  });

  test("a pasted block is one decision a fact; wrong cells stay with the reason; one undo takes it back", async () => {
    const before = await facts(page, articleId);
    const paste = (text: string) =>
      page.evaluate((data) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", data);
        const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      }, text);
    await paste("甲指标\t2020\n乙指标\t前年\n");
    await expect(page.getByText(words.pasteRefused.beyond)).toHaveCount(0);
    await expect(page.getByText("“前年”").or(page.getByText("前年")).first()).toBeVisible();
    await expectAccessible(page);
    await expect
      .poll(async () => (await facts(page, articleId)).slice(0, 2).map(({ indicator }) => indicator))
      .toEqual(["甲指标", "乙指标"]);
    const after = await facts(page, articleId);
    expect(after[0]).toMatchObject({ period: "2020", version: (before[0]?.version ?? 0) + 1 });
    expect(after[1]).toMatchObject({ period: before[1]?.period, version: (before[1]?.version ?? 0) + 1 });

    await page.keyboard.press("u");
    await expect
      .poll(async () => (await facts(page, articleId)).slice(0, 2).map(({ indicator }) => indicator))
      .toEqual(before.slice(0, 2).map(({ indicator }) => indicator));
  });

  test("a changed key is heard, the old one is not, and a key that is taken is named", async () => {
    await page.keyboard.press("?");
    const change = page.getByRole("button", { name: words.keyChange.replace("{command}", words.command.approve) });
    await change.click();
    await page.keyboard.press("x");
    await expect(
      page.getByText(words.keyTaken.replace("{key}", "X").replace("{command}", words.command.reject)),
    ).toBeVisible();
    await page.getByRole("button", { name: words.keyKeep }).click();
    await change.click();
    await page.keyboard.press("ControlOrMeta+t");
    await expect(page.getByText("归浏览器使用")).toBeVisible();
    await page.keyboard.press("y");
    await expect(change).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press("Escape");

    const before = await facts(page, articleId);
    await page.keyboard.press("a");
    await page.keyboard.press("y");
    await expect.poll(async () => (await facts(page, articleId))[0]?.status).toBe("approved");
    expect((await facts(page, articleId)).slice(1)).toEqual(before.slice(1));

    await page.reload();
    await expectReview(page);
    await page.keyboard.press("?");
    await page.getByRole("button", { name: words.keyResetAll }).click();
    await expect(page.getByRole("button", { name: words.keyResetAll })).toHaveCount(0);
  });
});
