import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "@/components/api/client";
import type { FactNow } from "@/lib/api/fact-list";
import type { LiveMessage } from "@/lib/api/live";
import { type HeldRow, type ListFollowerParts, makeListFollower } from "./list-follower";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rows: readonly HeldRow[] = [
  { id: "f1", articleId: "a" },
  { id: "f2", articleId: "b" },
];
const review = (article: string): LiveMessage => ({ kind: "review", article, row: null });
const nothing: Answer<readonly FactNow[]> = { ok: true, value: [] };

function table(given: Partial<ListFollowerParts> = {}) {
  const asked: (readonly string[])[] = [];
  let counts = 0;
  let arrivals = 0;
  const follower = makeListFollower({
    held: () => rows,
    ask: async (ids) => {
      asked.push(ids);
      return nothing;
    },
    show: () => 0,
    count: async () => {
      counts += 1;
      return 0;
    },
    isCounted: () => true,
    onArrival: () => {
      arrivals += 1;
    },
    clock: () => Date.now(),
    ...given,
  });
  return { follower, asked, counts: () => counts, arrivals: () => arrivals };
}

describe("following a list", () => {
  it("asks once for a flurry, for the rows of the articles in which it was", async () => {
    const { follower, asked, counts } = table();
    for (let time = 0; time < 10; time++) follower.hear(review("b"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([["f2"]]);
    expect(counts()).toBe(1);
  });

  it("looks at most every two seconds, and not at all when nothing is said", async () => {
    const { follower, asked } = table();
    for (let time = 0; time < 100; time++) {
      follower.hear(review("a"));
      await vi.advanceTimersByTimeAsync(100);
    }
    // Ten seconds: at 0.4 and then every 2.
    expect(asked).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(6);
  });

  it("counts for articles of which no row is held, and asks for none", async () => {
    const { follower, asked, counts } = table();
    follower.hear(review("elsewhere"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([]);
    expect(counts()).toBe(1);
  });

  it("counts the less often the longer it takes, and leaves no change uncounted", async () => {
    let counts = 0;
    const count = async () => {
      counts += 1;
      await new Promise((done) => setTimeout(done, 1000));
      return 0;
    };
    const { follower } = table({ count });
    for (let time = 0; time < 100; time++) {
      follower.hear(review("a"));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(counts).toBe(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(counts).toBe(2);
  });

  it("does not let rows wait for a count that rests", async () => {
    const count = async () => {
      await new Promise((done) => setTimeout(done, 1000));
      return 0;
    };
    const { follower, asked } = table({ count });
    follower.hear(review("a"));
    await vi.advanceTimersByTimeAsync(3000);
    follower.hear(review("a"));
    await vi.advanceTimersByTimeAsync(2000);
    follower.hear(review("b"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([["f1"], ["f1"], ["f2"]]);
  });

  it("asks for all rows where something may have been missed, and counts only what was counted long ago", async () => {
    const fresh = table();
    fresh.follower.hear({ kind: "again" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(fresh.asked).toEqual([["f1", "f2"]]);
    expect(fresh.counts()).toBe(0);
    const old = table({ isCounted: () => false });
    old.follower.hear({ kind: "again" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(old.counts()).toBe(1);
  });

  it("asks in parts that an address can hold", async () => {
    const many = Array.from({ length: 230 }, (_, index) => ({ id: `f${index}`, articleId: "a" }));
    const { follower, asked } = table({ held: () => many });
    follower.hear(review("a"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked.map(({ length }) => length)).toEqual([100, 100, 30]);
  });

  it("asks again after a question that did not get through", async () => {
    const answers = [{ ok: false, problem: { code: "offline" } } as Answer<never>, nothing];
    const asked: (readonly string[])[] = [];
    const ask = async (ids: readonly string[]) => {
      asked.push(ids);
      return answers[asked.length - 1] ?? nothing;
    };
    const { follower } = table({ ask });
    follower.hear(review("a"));
    await vi.advanceTimersByTimeAsync(9000);
    expect(asked).toEqual([["f1"]]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toEqual([["f1"], ["f1", "f2"]]);
  });

  it("tells of facts that came into the list, but not of those that its own rows account for", async () => {
    const came = table({ count: async () => 2, show: () => 0 });
    came.follower.hear(review("a"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(came.arrivals()).toBe(1);
    const went = table({ count: async () => -1, show: () => 1 });
    went.follower.hear(review("a"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(went.arrivals()).toBe(0);
    const back = table({ count: async () => 1, show: () => -1 });
    back.follower.hear(review("a"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(back.arrivals()).toBe(0);
  });

  it("hears neither comments nor who is there, and nothing after its end", async () => {
    const { follower, asked, counts } = table();
    follower.hear({ kind: "comment", article: "a", row: null });
    follower.hear({ kind: "presence", article: "a", row: null });
    follower.hear(review("a"));
    follower.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([asked.length, counts()]).toEqual([0, 0]);
  });
});
