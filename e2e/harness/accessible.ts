/** What axe finds on a page, at WCAG 2.2 AA: nothing may be left. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Judges what stays: a dialog that is still fading in has other colours than the one that people read. What axe finds is
 * looked for twice more before it counts; counted and not timed, because a long page takes axe a minute.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // A page that still asks for its content has no heading yet: axe would judge the moment, not the page.
  await expect(page.locator("h1").first()).toBeAttached();
  let found = await violations(page);
  for (let again = 0; again < 2 && found.length > 0; again += 1) {
    await page.waitForTimeout(1000);
    found = await violations(page);
  }
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

async function violations(page: Page): Promise<readonly { id: string; where: readonly unknown[] }[]> {
  const found = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ target, failureSummary }) => [target.join(" "), failureSummary]),
  }));
}
