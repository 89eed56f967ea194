import { expect, test, vi } from "vitest";

/** As Next does it, which bundles the file for each of its entries. */
async function anotherCopy() {
  vi.resetModules();
  return import("./kept-statement");
}

test("a statement has one name in all copies of this file, and no two have the same", async () => {
  const [one, other] = [await anotherCopy(), await anotherCopy()];
  expect(one.statementName).not.toBe(other.statementName);
  const texts = ["/* kept */SELECT 1", "/* kept */SELECT 2"] as const;
  const names = texts.map((sql) => one.statementName({ sql }));
  expect(texts.toReversed().map((sql) => other.statementName({ sql }))).toEqual(names.toReversed());
  expect(new Set(names).size).toBe(2);
  // PostgreSQL cuts off longer names.
  for (const name of names) expect(name.length).toBeLessThan(64);
});

test("what is not marked has no name", async () => {
  const { statementName } = await anotherCopy();
  expect(statementName({ sql: "SELECT 1 /* kept */" })).toBe("");
});
