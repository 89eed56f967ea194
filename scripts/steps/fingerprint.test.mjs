import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint } from "./fingerprint.mjs";
import { root } from "./project.mjs";

let folder;
const put = (name, words) => writeFileSync(join(root, folder, name), words);

beforeEach(() => {
  mkdirSync(join(root, "test-results"), { recursive: true });
  folder = relative(root, mkdtempSync(join(root, "test-results", "fingerprint-")));
  put("a.ts", "one");
});

afterEach(() => rmSync(join(root, folder), { recursive: true }));

test("changes with a file's words, its name, and files that come and go", () => {
  const first = fingerprint([folder]);
  expect(fingerprint([folder])).toBe(first);
  put("a.ts", "two");
  const second = fingerprint([folder]);
  put("b.ts", "");
  const third = fingerprint([folder]);
  expect(new Set([first, second, third]).size).toBe(3);
  expect(fingerprint([folder], (path) => path.endsWith("b.ts"))).toBe(second);
  expect(fingerprint([`${folder}/missing`])).not.toBe(first);
});
