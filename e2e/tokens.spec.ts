/** A personal token from the account page to the API and back: made, used by a program, revoked; and the API's own page. */
import { expect, type Page } from "@playwright/test";
import { messagesOf } from "@/lib/messages/catalogue";
import { locales } from "@/lib/messages/locale";
import { expectAccessible } from "./harness/accessible";
import { theStage } from "./harness/people";
import { test } from "./harness/test";

for (const language of locales) {
  test.describe(language, () => {
    test.use({ language });
    const words = messagesOf(language);

    test("a token made on the account page reads the API until it is revoked", async ({ as, project, playwright }) => {
      const { id } = await project(["samples/01-police-two-counties.txt"]);
      const page = await as("owner");
      await page.goto("/account");
      await page.getByRole("button", { name: words.tokens.make }).click();
      const dialog = page.getByRole("dialog", { name: words.tokens.make });
      await expect(dialog.getByLabel(words.tokens.name)).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(dialog.getByText(words.tokens.nameMissing)).toBeVisible();
      await expectAccessible(page);
      const name = `journey ${id.slice(0, 8)}`;
      await dialog.getByLabel(words.tokens.name).fill(name);
      await page.keyboard.press("Enter");

      const shown = page.getByRole("dialog", { name: words.tokens.secretTitle.replace("{name}", name) });
      await expect(shown).toBeVisible();
      await expectAccessible(page);
      const secret = await shown.getByLabel(words.tokens.secret, { exact: true }).textContent();
      expect(secret).toMatch(/^kaoju_[\w-]{43}$/);
      await shown.getByRole("button", { name: words.tokens.secretDone }).click();
      await expect(page.getByText(secret ?? "")).toHaveCount(0);
      await expectAccessible(page);

      const program = await playwright.request.newContext({
        baseURL: theStage().address,
        extraHTTPHeaders: { authorization: `Bearer ${secret}` },
      });
      const first = await program.get(`/api/projects/${id}/facts?limit=1`);
      expect(first.status()).toBe(200);
      expect((await first.json()).facts).toHaveLength(1);
      expect(first.headers().link).toContain('rel="next"');
      const tag = first.headers().etag ?? "";
      const again = await program.get(`/api/projects/${id}/facts?limit=1`, { headers: { "if-none-match": tag } });
      expect(again.status()).toBe(304);
      const write = await program.post("/api/projects", { data: { name: "x" } });
      expect([write.status(), (await write.json()).error.code]).toEqual([403, "beyond-token"]);

      const revoke = page.getByRole("button", { name: words.tokens.revokeOf.replace("{name}", name) });
      await revoke.click();
      const asked = page.getByRole("dialog", { name: words.tokens.revokeTitle.replace("{name}", name) });
      await asked.getByRole("button", { name: words.tokens.revoke, exact: true }).click();
      await expect(revoke).toHaveCount(0);
      const late = await program.get(`/api/projects/${id}/facts?limit=1`);
      expect([late.status(), (await late.json()).error.code]).toEqual([401, "token-invalid"]);
      await program.dispose();
    });

    test("the documentation of the API is there for everybody and works without scripts", async ({
      signedOut: page,
    }) => {
      await page.goto("/docs/api");
      await expect(page.getByRole("heading", { level: 1, name: words.apiDocs.title })).toBeVisible();
      await expectAccessible(page);
      await expectWithin(page);
      // From the line of a route to all about it, to what it answers, and to what a refusal means.
      await page.locator("#getProjectsProjectFacts").getByRole("link").click();
      await expect(page).toHaveURL(/\/docs\/api\/facts#getProjectsProjectFacts$/);
      const chapters = page.getByRole("navigation", { name: words.apiDocs.chapters });
      await expect(chapters.locator("[aria-current=page]")).toHaveText(words.apiChapter.facts);
      const route = page.locator("section#getProjectsProjectFacts");
      await expect(route.getByText('"$KAOJU/api/projects/$PROJECT/facts"')).toBeVisible();
      await expectWithin(page);
      await route.getByRole("link", { name: "FactPage" }).click();
      await expect(page).toHaveURL(/#shape-FactPage$/);
      await expect(page.getByRole("heading", { level: 3, name: "FactPage", exact: true })).toBeInViewport();
      await route.getByRole("link", { name: "too-many-requests" }).click();
      await expect(page).toHaveURL(/\/docs\/api#refusal-too-many-requests$/);
      await expect(page.locator("#refusal-too-many-requests")).toContainText(words.problem["too-many-requests"]);
      for (const chapter of Object.values(words.apiChapter)) {
        await chapters.getByRole("link", { name: chapter }).click();
        await expect(page.getByRole("heading", { level: 1, name: chapter })).toBeVisible();
        await expectWithin(page);
      }
      // The last and shortest of them, which are all of one make: axe takes a minute for a long one.
      await expectAccessible(page);
    });
  });
}

async function expectWithin(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}
