/** A test fails if something logs an error or a warning that the test did not expect (and spy on). For all projects. */
import { afterEach, beforeEach } from "vitest";

const levels = ["error", "warn"] as const;
const plain = { error: console.error, warn: console.warn };
let logged: string[] = [];

beforeEach(() => {
  logged = [];
  for (const level of levels) {
    console[level] = (...words: unknown[]) => {
      logged.push(`${level}: ${words.map(String).join(" ")}`);
    };
  }
});

afterEach(() => {
  for (const level of levels) console[level] = plain[level];
  if (logged.length > 0) throw new Error(`Logged and not expected:\n${logged.join("\n")}`);
});
