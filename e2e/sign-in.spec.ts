/** Signing in and out, on the page, by keyboard, in both languages. */
import { expect } from "@playwright/test";
import { messagesOf } from "@/lib/messages/catalogue";
import { locales } from "@/lib/messages/locale";
import { expectAccessible } from "./harness/accessible";
import { expectLive } from "./harness/live-page";
import { theStage } from "./harness/people";
import { test } from "./harness/test";

for (const language of locales) {
  test.describe(language, () => {
    test.use({ language });
    const words = messagesOf(language);

    test("a wrong password is refused, the right one leads to the page that was asked for", async ({
      signedOut: page,
      expectError,
    }) => {
      expectError(/401/);
      await page.goto("/account");
      await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.getByLabel(words.signIn.login)).toBeFocused();
      await expectAccessible(page);

      await page.keyboard.type("viewer");
      await page.keyboard.press("Tab");
      await page.keyboard.type("not-the-password");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("alert").filter({ hasText: words.signIn.wrong }).first()).toBeVisible();
      await expect(page).toHaveURL(/\/sign-in/);
      await expectAccessible(page);

      await page.getByLabel(words.signIn.password, { exact: true }).fill(theStage().passwords.viewer);
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/\/account$/);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });

    test("signing out ends the session", async ({ signedOut: page }) => {
      await page.goto("/sign-in");
      await page.getByLabel(words.signIn.login).fill("viewer");
      await page.getByLabel(words.signIn.password, { exact: true }).fill(theStage().passwords.viewer);
      await page.getByRole("button", { name: words.signIn.submit, exact: true }).click();
      await expect(page).toHaveURL(/\/projects$/);
      await expectLive(page);

      await page.getByRole("button", { name: words.shell.accountMenu.replace("{name}", "viewer") }).click();
      await page.getByRole("menuitem", { name: words.shell.signOut }).click();
      await expect(page).toHaveURL(/\/sign-in/);
      await page.goto("/projects");
      await expect(page).toHaveURL(/\/sign-in/);
    });
  });
}
