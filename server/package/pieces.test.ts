import { expect, test } from "vitest";
import { exportColumns } from "@/lib/export/columns";
import { parquetOf } from "./parquet";
import { inPieces } from "./pieces";

/** Counts how often something else came to its turn until `work` was done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let over = false;
  const turn = () => {
    turns++;
    if (!over) setImmediate(turn);
  };
  setImmediate(turn);
  await work;
  over = true;
  return turns;
}

/** Reads all, and never waits by itself. */
async function gathered<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

async function* pagesOf<T>(...pages: T[]): AsyncGenerator<T> {
  yield* pages;
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test("pieces have every row once, in order, however long the pages are", async () => {
  const pieces = await gathered(inPieces(pagesOf(numbers(250), [], numbers(100), numbers(1))));
  expect(pieces.map((piece) => piece.length)).toEqual([100, 100, 50, 100, 1]);
  expect(pieces.flat()).toEqual([...numbers(250), ...numbers(100), ...numbers(1)]);
});

test("between two pieces others come to their turn", async () => {
  const turns = await turnsDuring(gathered(inPieces(pagesOf(numbers(1000)))));
  expect(turns).toBeGreaterThanOrEqual(9);
});

test("between two columns of a group of Parquet others come to their turn", async () => {
  const columns = exportColumns.map(({ name, kind }) => ({ name, kind, cell: () => null, value: () => null }));
  const turns = await turnsDuring(gathered(parquetOf(columns, pagesOf(numbers(10)), {})));
  expect(turns).toBeGreaterThanOrEqual(columns.length - 1);
});

test("who takes no more pieces ends the pages", async () => {
  let ended = false;
  async function* pages() {
    try {
      for (;;) yield numbers(250);
    } finally {
      ended = true;
    }
  }
  for await (const piece of inPieces(pages())) if (piece.length < 100) break;
  expect(ended).toBe(true);
});
