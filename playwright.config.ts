/** The journeys: real Chromium, production build, a server and a database that live as long as the run. */
import { defineConfig } from "@playwright/test";

const { CI, KAOJU_E2E_BROWSER, KAOJU_E2E_REPORT } = process.env;
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/harness/global-set-up.ts",
  outputDir: "test-results/journeys",
  fullyParallel: true,
  forbidOnly: CI !== undefined,
  workers: 2,
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ...(KAOJU_E2E_REPORT ? ([["json", { outputFile: KAOJU_E2E_REPORT }]] as const) : [])],
  use: {
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(KAOJU_E2E_BROWSER ? { executablePath: KAOJU_E2E_BROWSER } : {}),
      // Chromium's sandbox does not work for root.
      args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
});
