import { describe, expect, it } from "vitest";
import { measure, median, type Result, type RunReader, ratio } from "./rounds";
import type { Run } from "./runs";

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
  const one: Run = { found: 3, seconds: 0.02, processorSeconds: 0.01 };

  it("takes turns, each round beginning with another", async () => {
    const order: string[] = [];
    const run: RunReader = async (reader) => {
      order.push(reader);
      return one;
    };
    const entries = (["engine", "cutting", "segmenter"] as const).map((reader) => ({
      name: reader,
      reader,
      texts: ["一"],
    }));
    await measure(run, entries, 2);
    const [a, b, c] = ["engine", "cutting", "segmenter"];
    expect(order.slice(-6)).toEqual([a, b, c, b, c, a]);
  });

  it("warms up until three spells are no faster than the fastest before", async () => {
    const spells = [1, 0.5, 0.49, 0.25, 0.25, 0.3, 0.26, 0.1];
    let used = -1;
    const run: RunReader = async () => ({ ...one, processorSeconds: spells[used++] ?? 0.001 });
    await measure(run, [{ name: "a", reader: "engine", texts: ["一"] }], 0, 0.01);
    // A pass before the first spell; 0.5 and 0.25 are faster than all before them, the last three are not.
    expect(used).toBe(7);
  });

  it("does not wait long for one whose passes are longer than a spell", async () => {
    let passes = 0;
    const run: RunReader = async () => {
      passes++;
      return { ...one, processorSeconds: 10 };
    };
    await measure(run, [{ name: "a", reader: "recognizers", texts: ["一"] }], 0);
    expect(passes).toBe(3);
  });

  it("counts characters of all passes over all texts, and what one pass finds", async () => {
    const passes: number[] = [];
    const run: RunReader = async (_, order) => {
      passes.push(order.passes);
      const { found, seconds, processorSeconds } = one;
      return {
        found: found * order.passes,
        seconds: seconds * order.passes,
        processorSeconds: processorSeconds * order.passes,
      };
    };
    const [result] = await measure(run, [{ name: "a", reader: "engine", texts: ["一", "二三"] }], 1);
    // Passes of 20 ms make a round of at least 50 ms.
    expect(passes.at(-1)).toBe(3);
    expect(result).toMatchObject({ name: "a", characters: 3, found: 3 });
    expect(result?.rates[0]).toBeCloseTo(150);
    expect(result?.processorRates[0]).toBeCloseTo(300);
  });
});
