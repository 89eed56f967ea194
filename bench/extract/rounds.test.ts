import { describe, expect, it } from "vitest";
import { measure, median, type Result, ratio } from "./rounds";

function result(rates: readonly number[]): Result {
  return { name: "", characters: 1, found: 0, rates, processorRates: rates.map((rate) => rate * 2) };
}

describe("median", () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[10, 9], 9.5],
    [[7], 7],
  ])("%j", (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe("ratio", () => {
  it("compares within each round before it takes the median", () => {
    // A round in which the machine was busy slows both down and leaves their ratio.
    expect(ratio(result([100, 10, 120]), result([50, 5, 40])).clock).toBe(2);
    expect(ratio(result([100]), result([50])).processor).toBe(2);
  });
});

describe("measure", () => {
  it("reads all texts of all entries in turn, and counts what one pass finds", () => {
    const order: string[] = [];
    const entry = (name: string, texts: readonly string[]) => ({
      name,
      texts,
      read: (text: string) => {
        if (order.at(-1) !== name) order.push(name);
        return text.length;
      },
    });
    const entries = [entry("a", ["一", "二三"]), entry("b", ["四"]), entry("c", ["五"])];
    const [a, b] = measure(entries, 3, 0);
    // Warmed up first; then each round begins with another.
    expect(order.join("")).toBe(["abc", "abc", "bca", "cab"].join(""));
    expect(a).toMatchObject({ name: "a", characters: 3, found: 3 });
    expect(b).toMatchObject({ name: "b", characters: 1, found: 1 });
    expect(a?.rates).toHaveLength(3);
    for (const rate of a?.rates ?? []) expect(rate).toBeGreaterThan(0);
  });
});
