import { describe, expect, it } from "vitest";
import { heldPages } from "./held-pages";
import { pageRows } from "./page-cursors";
import type { ListedRow, ListPage } from "./rows-now";

const row = (id: string, left?: true) => ({ id, ...(left && { left }) }) as ListedRow;
const page = (name: string, rows = pageRows, next: string | null = "key"): ListPage => ({
  facts: Array.from({ length: rows }, (_, at) => row(`${name}${at}`)),
  next,
});

describe("rows by their pages", () => {
  it("finds a row by its place in the list, and nothing where no page is here", () => {
    const held = heldPages(new Map([[2, page("c")]]));
    expect(held.at(2 * pageRows)?.id).toBe("c0");
    expect(held.at(3 * pageRows - 1)?.id).toBe(`c${pageRows - 1}`);
    expect(held.at(2 * pageRows - 1)).toBeNull();
    expect(held.at(-1)).toBeNull();
  });

  it("knows the last row that is here, whatever order pages came in", () => {
    expect(heldPages(new Map()).last).toBe(-1);
    const pages = new Map([
      [3, page("d", 7, null)],
      [1, page("b")],
    ]);
    expect(heldPages(pages).last).toBe(3 * pageRows + 6);
  });

  it("knows the end of the list from the page that nothing follows", () => {
    expect(heldPages(new Map([[0, page("a")]])).end).toBeNull();
    expect(heldPages(new Map([[1, page("b", 0, null)]])).end).toBe(pageRows);
  });

  it("counts those that have left, and reads no page again that it has counted", () => {
    let reads = 0;
    const counted: ListPage = {
      get facts() {
        reads += 1;
        return [row("x", true), row("y")];
      },
      next: null,
    };
    expect(heldPages(new Map([[1, counted]])).left).toBe(1);
    reads = 0;
    const other = { facts: [row("z", true)], next: "key" };
    expect(
      heldPages(
        new Map([
          [0, other],
          [1, counted],
        ]),
      ).left,
    ).toBe(2);
    // One look at how many there are, none at each of them.
    expect(reads).toBe(1);
  });
});
