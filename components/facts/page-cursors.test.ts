import { describe, expect, it } from "vitest";
import { makePageCursors, pagesAround } from "./page-cursors";

describe("page cursors", () => {
  it("begin at the beginning, and count rows as long as no key is known", () => {
    const cursors = makePageCursors();
    expect(cursors.start(0)).toEqual({ after: null, skip: 0 });
    expect(cursors.start(3)).toEqual({ after: null, skip: 300 });
  });

  it("go on from the nearest key before the page", () => {
    const cursors = makePageCursors();
    cursors.learn(0, "k1");
    cursors.learn(1, "k2");
    expect(cursors.start(2)).toEqual({ after: "k2", skip: 0 });
    expect(cursors.start(7)).toEqual({ after: "k2", skip: 500 });
    expect(cursors.start(1)).toEqual({ after: "k1", skip: 0 });
  });

  it("count rows again once they were forgotten", () => {
    const cursors = makePageCursors();
    cursors.learn(0, "k1");
    cursors.forget();
    expect(cursors.start(2)).toEqual({ after: null, skip: 200 });
  });

  it("say that all behind has moved when a page ends elsewhere than before", () => {
    const cursors = makePageCursors();
    expect([cursors.learn(0, "k1"), cursors.learn(1, "k2"), cursors.learn(0, "k1")]).toEqual([false, false, false]);
    expect(cursors.learn(0, "k1b")).toBe(true);
    expect(cursors.start(2)).toEqual({ after: "k1b", skip: 100 });
    expect(cursors.learn(0, null)).toBe(true);
    expect(cursors.start(1)).toEqual({ after: null, skip: 100 });
  });

  it("learn nothing from the last page", () => {
    const cursors = makePageCursors();
    cursors.learn(0, null);
    expect(cursors.start(1)).toEqual({ after: null, skip: 100 });
  });
});

describe("pagesAround", () => {
  it("asks for one page at the start and for the next before its rows are reached", () => {
    expect(pagesAround(0, 30, 1000)).toEqual({ from: 0, to: 0 });
    expect(pagesAround(20, 50, 1000)).toEqual({ from: 0, to: 1 });
    expect(pagesAround(120, 150, 1000)).toEqual({ from: 0, to: 2 });
    expect(pagesAround(140, 149, 1000)).toEqual({ from: 1, to: 1 });
  });

  it("never asks behind the end, and for one page of an empty list", () => {
    expect(pagesAround(60, 99, 100)).toEqual({ from: 0, to: 0 });
    expect(pagesAround(0, 0, 0)).toEqual({ from: 0, to: 0 });
    expect(pagesAround(900, 930, 100)).toEqual({ from: 0, to: 0 });
  });
});
