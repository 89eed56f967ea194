// Runs Vitest and Playwright, lets them write to the terminal, and reads their counts from the reports they leave.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";
import { runToEnd } from "./run.mjs";

const folder = join(root, "test-results");

/** @param {string} project `unit` or `operations` */
export function runVitest(project) {
  return runSuite(`vitest-${project}.json`, (report) => ({
    args: [
      "node_modules/vitest/vitest.mjs",
      "run",
      `--project=${project}`,
      `--reporter=${process.stdout.isTTY ? "dot" : "default"}`,
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    count: ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => ({
      passed: numPassedTests,
      // A file that cannot be loaded has no tests that could fail.
      failed:
        numFailedTests +
        testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0)
          .length,
      skipped: numPendingTests + numTodoTests,
    }),
  }));
}

/** @param {Record<string, string>} env where the browser is */
export function runPlaywright(env) {
  return runSuite("playwright.json", (report) => ({
    args: ["node_modules/@playwright/test/cli.js", "test"],
    env: { ...env, KAOJU_E2E_REPORT: report },
    count: ({ stats, errors }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
    }),
  }));
}

/** A suite that ends without a report, or badly with nothing failed in it, counts as one failure. */
async function runSuite(name, suite) {
  const report = join(folder, name);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const { args, env, count } = suite(report);
  const { code } = await runToEnd(process.execPath, args, { env, show: true });
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const counts = count(JSON.parse(readFileSync(report, "utf8")));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
