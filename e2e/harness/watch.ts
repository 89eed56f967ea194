/** Errors that nobody looks at: in the browser's console, on the page, in the server's log. A journey fails on any. */
import { readFileSync, statSync } from "node:fs";
import type { BrowserContext } from "@playwright/test";

export interface Watch {
  /** Names an error that belongs to the journey: a refusal that it provokes. */
  expect(pattern: RegExp): void;
  /** What was seen and not expected. */
  unexpected(): readonly string[];
}

export function watch(context: BrowserContext, log: string): Watch {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  const logBegan = statSync(log).size;
  context.on("console", (message) => {
    const where = message.location().url;
    if (message.type() === "error") seen.push(`console: ${message.text()} (${where})`);
  });
  context.on("weberror", (error) => seen.push(`page: ${error.error().stack ?? error.error()}`));
  context.on("response", (response) => {
    if (response.status() >= 500) seen.push(`response: ${response.status()} ${response.url()}`);
  });
  return {
    expect: (pattern) => expected.push(pattern),
    unexpected: () =>
      [...seen, ...newErrors(log, logBegan)].filter((line) => !expected.some((pattern) => pattern.test(line))),
  };
}

function newErrors(log: string, from: number): string[] {
  const lines = readFileSync(log).subarray(from).toString("utf8").split("\n");
  return lines.filter((line) => /"level":"error"|⨯|\bError\b|unhandled/i.test(line)).map((line) => `server: ${line}`);
}
