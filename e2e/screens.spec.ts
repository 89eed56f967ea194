/** Every screen, in both languages, light and dark, on a desk and on a phone: axe finds nothing, nothing runs off sideways. */
import { expect, type Page } from "@playwright/test";
import { locales } from "@/lib/messages/locale";
import { expectAccessible } from "./harness/accessible";
import { test } from "./harness/test";

const sample = "samples/05-education-with-box.txt";
const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

for (const language of locales) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [device, viewport] of Object.entries(sizes)) {
      test.describe(`${language} ${colorScheme} ${device}`, () => {
        test.use({ language, colorScheme, viewport });

        test("screens of a project's owner", async ({ as, project }) => {
          const { id, imported } = await project([sample]);
          const source = imported[0];
          const article = source?.articles[0];
          if (!source || !article) throw new Error("The sample has no article.");
          const page = await as("owner");
          const paths = [
            "/projects",
            `/projects/${id}`,
            `/projects/${id}/import`,
            `/projects/${id}/articles/${article.id}`,
            `/projects/${id}/sources/${source.sourceId}`,
            `/projects/${id}/facts`,
            `/projects/${id}/activity`,
            `/projects/${id}/dataset`,
            `/projects/${id}/releases`,
            `/projects/${id}/releases/new`,
            `/projects/${id}/members`,
            "/account",
          ];
          for (const path of paths) {
            await page.goto(path);
            await expect(page.getByRole("main")).toBeVisible();
            await expectScreen(page);
          }
        });

        test("an address that leads nowhere", async ({ as, expectError }) => {
          expectError(/404/);
          const page = await as("viewer");
          await page.goto("/projects/00000000-0000-4000-8000-000000000000");
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          await expectScreen(page);
        });
      });
    }
  }
}

async function expectScreen(page: Page): Promise<void> {
  await expectAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0);
}
