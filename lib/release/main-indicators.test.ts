import { expect, test } from "vitest";
import { type IndicatorCount, mainIndicators } from "./main-indicators";

const count = (indicator: string, unit: string, given: Partial<IndicatorCount> = {}): IndicatorCount => ({
  ...{ indicator, unit, facts: 4, points: 4, places: 2, years: 2, firstYear: 2021, lastYear: 2022 },
  ...given,
});

test("those with most facts come first, units of one scale as one indicator in the unit of most", () => {
  const main = mainIndicators(
    [
      count("产粮", "公斤", { facts: 3, firstYear: 2019 }),
      count("水库", "座", { facts: 6 }),
      count("产粮", "吨", { facts: 5 }),
      count("产粮", "元", { facts: 2 }),
    ],
    10,
  );
  expect(main).toEqual([
    { indicator: "产粮", unit: "吨", facts: 8, firstYear: 2019, lastYear: 2022 },
    { indicator: "水库", unit: "座", facts: 6, firstYear: 2021, lastYear: 2022 },
    { indicator: "产粮", unit: "元", facts: 2, firstYear: 2021, lastYear: 2022 },
  ]);
});

test("one that compares nothing is none: a place and a year, or a year of its own for each place", () => {
  const alone = count("一处", "座", { points: 1, places: 1, years: 1 });
  const apart = count("各年各地", "座", { points: 2, places: 2, years: 2 });
  const years = count("一地", "座", { points: 2, places: 1, years: 2 });
  const places = count("一年", "座", { points: 2, places: 2, years: 1 });
  expect(mainIndicators([alone, apart, years, places], 10).map(({ indicator }) => indicator)).toEqual(["一地", "一年"]);
});

test("no more than asked for, and none of none", () => {
  const counts = Array.from({ length: 5 }, (_, index) => count(`指标${index}`, "个"));
  expect(mainIndicators(counts, 3).map(({ indicator }) => indicator)).toEqual(["指标0", "指标1", "指标2"]);
  expect(mainIndicators([], 3)).toEqual([]);
});
