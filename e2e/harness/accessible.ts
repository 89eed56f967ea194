/** What axe finds on a page, at WCAG 2.2 AA: nothing may be left. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export async function expectAccessible(page: Page): Promise<void> {
  // A page that still asks for its content has no heading yet: axe would judge the moment, not the page.
  await expect(page.locator("h1").first()).toBeAttached();
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ target, failureSummary }) => [target.join(" "), failureSummary]),
  }));
  expect(found, `axe on ${page.url()}`).toEqual([]);
}
