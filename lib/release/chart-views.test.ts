import { expect, test } from "vitest";
import { possibleViews, yearBars, yearRows } from "./chart-views";

const point = (place: string, year: number, value: string) => ({ place, year, value, facts: 1, factId: place + year });
const points = [
  point("甲", 2019, "10"),
  point("甲", 2022, "9"),
  point("乙", 2019, "30"),
  point("乙", 2022, "100"),
  point("丙", 2022, "7"),
  point("丁", 2018, "1"),
];

test("lines need two years of a place, bars two places in a year", () => {
  expect(possibleViews(points)).toEqual({ linePlaces: ["乙", "甲"], barYears: [2022, 2019] });
  expect(possibleViews(points.slice(4))).toEqual({ linePlaces: [], barYears: [] });
  const longer = [...points, point("甲", 2020, "8")];
  expect(possibleViews(longer).linePlaces).toEqual(["甲", "乙"]);
});

test("a year that nobody states is a gap in the line", () => {
  const rows = yearRows(points, ["甲", "丙"]);
  expect(rows.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022]);
  expect(rows.map((row) => row.points.get("甲")?.value ?? null)).toEqual(["10", null, null, "9"]);
  expect(rows[3]?.points.has("乙")).toBe(false);
  expect(yearRows(points, [])).toEqual([]);
});

test("bars go by size, by the number and not by its digits", () => {
  expect(yearBars(points, 2022).map(({ place }) => place)).toEqual(["乙", "甲", "丙"]);
});
