import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { readAhead } from "./read-ahead";

test("the next page is on its way while the present one is worked on, and no further one", async () => {
  const asked: number[] = [];
  async function* pages() {
    for (let page = 0; page < 4; page++) {
      asked.push(page);
      yield page;
    }
  }
  const seen: [number, number][] = [];
  for await (const page of readAhead(pages())) {
    await setImmediate();
    seen.push([page, asked.length]);
  }
  expect(seen).toEqual([
    [0, 2],
    [1, 3],
    [2, 4],
    [3, 4],
  ]);
});

test("what goes wrong comes after the pages before it", async () => {
  async function* pages() {
    yield 1;
    throw new Error("The database has gone away.");
  }
  const seen: number[] = [];
  const reading = (async () => {
    for await (const page of readAhead(pages())) {
      await setImmediate();
      seen.push(page);
    }
  })();
  await expect(reading).rejects.toThrow("The database has gone away.");
  expect(seen).toEqual([1]);
});

test("who takes no more pages ends them, the one on its way too", async () => {
  let open = 0;
  async function* pages() {
    open++;
    try {
      for (;;) yield await setImmediate(1);
    } finally {
      open--;
    }
  }
  for await (const _ of readAhead(pages())) break;
  expect(open).toBe(0);
});
