/**
 * Playwright's `test` for the journeys. Everyone who takes part has a browser context of their own, already signed in; each
 * journey fails on errors that it did not expect, wherever they turn up.
 */
import { randomUUID } from "node:crypto";
import { type APIRequestContext, type BrowserContext, test as base, type Page } from "@playwright/test";
import { type Locale, localeCookie } from "@/lib/messages/locale";
import { waitForScripts } from "./live-page";
import { type Person, sessionFile, theStage } from "./people";
import { type MadeProject, makeProject } from "./projects";
import { type Watch, watch } from "./watch";

interface Options {
  /** Language of the screens: `test.use({ language: "en" })`. */
  language: Locale;
}

interface Fixtures {
  /** A page of someone who is signed in; each call opens another browser context. */
  as: (person: Person) => Promise<Page>;
  /** A page of someone who is not. */
  signedOut: Page;
  /** The API as the owner. */
  ownerApi: APIRequestContext;
  /** A project of this journey alone, with these files of samples/ (or paths elsewhere). */
  project: (files?: readonly string[]) => Promise<MadeProject>;
  /** Declares an error that the journey provokes. */
  expectError: (pattern: RegExp) => void;
}

interface Inner {
  open: (storageState?: string) => Promise<BrowserContext>;
  watches: { all: Watch[]; expected: RegExp[] };
}

export const test = base.extend<Fixtures & Options & Inner>({
  language: ["zh-CN", { option: true }],

  watches: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const watches: Inner["watches"] = { all: [], expected: [] };
      await use(watches);
      for (const each of watches.all) for (const pattern of watches.expected) each.expect(pattern);
      const unexpected = new Set(watches.all.flatMap((each) => each.unexpected()));
      if (unexpected.size > 0) throw new Error(`Errors that nobody expected:\n${[...unexpected].join("\n")}`);
    },
    { auto: true },
  ],

  open: async ({ browser, contextOptions, viewport, colorScheme, language, watches }, use) => {
    const { address, log } = theStage();
    const opened: BrowserContext[] = [];
    await use(async (storageState) => {
      const locale = language;
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: address,
        viewport,
        colorScheme,
        locale,
        storageState,
      });
      await context.addCookies([{ name: localeCookie, value: language, url: address }]);
      opened.push(context);
      waitForScripts(context);
      watches.all.push(watch(context, log));
      return context;
    });
    for (const context of opened) await context.close();
  },

  as: async ({ open }, use) => {
    await use(async (person) => (await open(sessionFile(person))).newPage());
  },

  signedOut: async ({ open }, use) => {
    await use(await (await open()).newPage());
  },

  ownerApi: async ({ playwright }, use) => {
    const { address } = theStage();
    const context = await playwright.request.newContext({
      baseURL: address,
      storageState: sessionFile("owner"),
      extraHTTPHeaders: { origin: address },
    });
    await use(context);
    await context.dispose();
  },

  project: async ({ ownerApi }, use, { title }) => {
    await use((files = []) => makeProject(ownerApi, `${title} ${randomUUID().slice(0, 8)}`, files));
  },

  expectError: async ({ watches }, use) => {
    await use((pattern) => watches.expected.push(pattern));
  },
});
