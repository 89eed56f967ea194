/**
 * Pages whose scripts have started. The server sends a page that can be read at once; what a browser is told to press before
 * React is there, nobody hears: on a busy machine a menu was clicked and never opened.
 */
import { type BrowserContext, expect, type Page } from "@playwright/test";

/** Waits until the page hears what is pressed. Needed by itself only where a page is loaded by a press, as after signing in. */
export async function expectLive(page: Page): Promise<void> {
  await expect(page.locator("html[data-live]")).toBeAttached();
}

/** Lets `goto` and `reload` of every page of a context wait for its scripts. */
export function waitForScripts(context: BrowserContext): void {
  context.on("page", (page) => {
    const { goto, reload } = page;
    const then = async (answer: Awaited<ReturnType<Page["goto"]>>) => {
      if (answer?.headers()["content-type"]?.startsWith("text/html")) await expectLive(page);
      return answer;
    };
    page.goto = async (...where) => then(await goto.apply(page, where));
    page.reload = async (...how) => then(await reload.apply(page, how));
  });
}
