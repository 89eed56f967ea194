import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isComplete } from "./dependencies.mjs";

const locked = {
  "": { version: "0.1.0" },
  "node_modules/next": { version: "16.4.6" },
  "node_modules/vitest": { version: "4.1.12", dev: true },
  "node_modules/native-for-another-system": { version: "1.0.0", optional: true },
};

describe("dependencies count as installed", () => {
  test("when all that is needed is there in the locked version", () => {
    expect(isComplete(locked, { "node_modules/next": { version: "16.4.6" } }, false)).toBe(true);
  });

  test("not when one is missing or another version", () => {
    expect(isComplete(locked, {}, false)).toBe(false);
    expect(isComplete(locked, { "node_modules/next": { version: "16.4.5" } }, false)).toBe(false);
  });

  test("with the tools only when those are there too", () => {
    const installed = { "node_modules/next": { version: "16.4.6" } };
    expect(isComplete(locked, installed, true)).toBe(false);
    expect(isComplete(locked, { ...installed, "node_modules/vitest": { version: "4.1.12" } }, true)).toBe(true);
  });
});

test("npm ci warns of no engines: those of a tool that runs here all the same are left out (docs/decisions/152)", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  expect(lock.packages["node_modules/@apache-annotator/selector"].engines).toBeUndefined();
});
