import fc from "fast-check";
import { expect, test } from "vitest";
import { groupedPages } from "./grouped-pages";

const first = (word: string) => word[0] ?? "";

async function* inPages(words: readonly string[], sizes: readonly number[]) {
  let at = 0;
  for (const size of sizes) {
    yield words.slice(at, at + size);
    at += size;
  }
  yield words.slice(at);
}

test("groups are whole wherever pages end, and those without items are empty", async () => {
  const words = ["a1", "a2", "a3", "c1", "d1", "d2"];
  const sizes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(sizes, async (pages) => {
      const groups = groupedPages(inPages(words, pages), first);
      const found = [];
      for (const key of ["a", "b", "c", "d", "e"]) found.push(await groups.next(key));
      expect(found).toEqual([["a1", "a2", "a3"], [], ["c1"], ["d1", "d2"], []]);
    }),
  );
});

test("no page is asked for before its first item is needed", async () => {
  let asked = 0;
  async function* counted() {
    for (const page of [["a1"], ["a2", "b1"], ["c1"]]) {
      asked++;
      yield page;
    }
  }
  const groups = groupedPages(counted(), first);
  expect(asked).toBe(0);
  expect(await groups.next("a")).toEqual(["a1", "a2"]);
  expect(asked).toBe(2);
});
