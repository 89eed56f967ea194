import { expect, test } from "vitest";
import { FanOut } from "./fan-out";

async function gathered<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

/** Pages that say how many were asked for, and whether they were let go of. */
function counted(count: number) {
  const seen = { asked: 0, closed: false };
  async function* pages() {
    try {
      for (let page = 1; page <= count; page++) {
        seen.asked++;
        yield page;
      }
    } finally {
      seen.closed = true;
    }
  }
  return { seen, pages: pages() };
}

test("each reader has every page, and each page is asked for once", async () => {
  const { seen, pages } = counted(5);
  const together = new FanOut(pages, 3);
  const read = await Promise.all([1, 2, 3].map(() => gathered(together.reader())));
  expect(read).toEqual(Array(3).fill([1, 2, 3, 4, 5]));
  expect(seen).toEqual({ asked: 5, closed: true });
});

test("nobody is ahead of the slowest by more than a page", async () => {
  const { seen, pages } = counted(5);
  const together = new FanOut(pages, 2);
  const fast = gathered(together.reader());
  const slow = together.reader();
  expect((await slow.next()).value).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen.asked).toBe(1);
  expect((await slow.next()).value).toBe(2);
  await gathered(slow);
  expect(await fast).toHaveLength(5);
});

test("between two readers of a page others come to their turn", async () => {
  let turns = 0;
  let over = false;
  const turn = () => {
    turns++;
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  const together = new FanOut(counted(5).pages, 4);
  await Promise.all([1, 2, 3, 4].map(() => gathered(together.reader())));
  over = true;
  expect(turns).toBeGreaterThanOrEqual(5 * 4 - 1);
});

test("what goes wrong with the pages reaches every reader", async () => {
  async function* pages() {
    yield 1;
    throw new Error("The database has gone away.");
  }
  const together = new FanOut(pages(), 2);
  const read = await Promise.allSettled([gathered(together.reader()), gathered(together.reader())]);
  expect(read.map((it) => it.status === "rejected" && it.reason.message)).toEqual(
    Array(2).fill("The database has gone away."),
  );
});

test("when the reading is stopped nobody waits for ever, and the pages are let go of", async () => {
  const { seen, pages } = counted(5);
  const together = new FanOut(pages, 2);
  const waiting = gathered(together.reader());
  const other = together.reader();
  await other.next();
  await other.return(undefined);
  await together.stop(new Error("gone"));
  await expect(waiting).rejects.toThrow("gone");
  await expect(together.reader().next()).rejects.toThrow("gone");
  expect(seen).toEqual({ asked: 1, closed: true });
});
