import { expect, test } from "vitest";
import { type ChartClaim, PointGatherer, wholeYear } from "./indicator-points";

let made = 0;
const claim = (place: string, period: string | null, value: string | null, given: Partial<ChartClaim> = {}) => ({
  ...{ factId: `f${++made}`, place, period, value, unit: "起", bound: "=" as const, level: "aggregate" as const },
  ...given,
});

function gathered(claims: readonly ChartClaim[], { unit = "起", most = 100 } = {}) {
  const gatherer = new PointGatherer(unit);
  // By pages, as they come.
  for (let at = 0; at < claims.length; at += 2) gatherer.add(claims.slice(at, at + 2));
  return gatherer.points(most);
}

test.each([
  ["2022", 2022],
  ["2022-01/2022-12", 2022],
  ["2022-01-01/2022-12-31", 2022],
  ["2022-01-01/2022-12", 2022],
  ["2021-01/2021-10", null],
  ["2015/2019", null],
  ["2022-12", null],
  ["2022-01", null],
  ["2022-12-31", null],
  ["bad", null],
  [null, null],
])("the year of %s is %s", (period, year) => {
  expect(wholeYear(period)).toBe(year);
});

test("exact levels of whole years are points, by place and year; the same stated twice is one", () => {
  const first = claim("甲县", "2022", "120");
  const { points, leftOut } = gathered([
    first,
    claim("乙县", "2021", "8.50"),
    claim("甲县", "2021-01/2021-12", "140"),
    claim("甲县", "2022", "120.0"),
  ]);
  expect(points.map(({ place, year, value, facts }) => [place, year, value, facts])).toEqual([
    ["甲县", 2021, "140", 1],
    ["甲县", 2022, "120", 2],
    ["乙县", 2021, "8.5", 1],
  ]);
  expect(points[1]?.factId).toBe(first.factId);
  expect(Object.values(leftOut)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test("what is no exact level of a whole year is left out, each counted once with its first reason", () => {
  const { points, leftOut } = gathered([
    claim("甲县", "2022", null, { unit: null, bound: null }),
    claim("甲县", "2022", "3", { level: "case" }),
    claim("甲县", "2022", "3", { level: "narrative", bound: "~" }),
    claim("甲县", "2022", "3", { bound: ">" }),
    claim("甲县", "2022-03", "3"),
    claim("甲县", null, "3"),
    claim("甲县", "2022", "3", { unit: "件" }),
    claim("甲县", "2022", "3", { unit: null }),
    claim("乙县", "2022", "5"),
    claim("乙县", "2022", "6"),
    claim("乙县", "2022", "5"),
  ]);
  expect(points).toEqual([]);
  expect(leftOut).toEqual({ change: 1, story: 2, inexact: 1, period: 2, unit: 2, conflict: 3, beyond: 0 });
});

test("figures of one scale are written in the unit of the chart", () => {
  const { points } = gathered(
    [claim("甲", "2021", "2500", { unit: "公斤" }), claim("甲", "2022", "3", { unit: "吨" })],
    {
      unit: "吨",
    },
  );
  expect(points.map(({ value }) => value)).toEqual(["2.5", "3"]);
});

test("where there are too many, places with most years stay, and none is cut in the middle", () => {
  const claims = [
    claim("少", "2020", "1"),
    ...["2019", "2020", "2021"].map((year) => claim("多", year, "2")),
    claim("少二", "2020", "1"),
    claim("少二", "2020", "1"),
  ];
  const { points, leftOut } = gathered(claims, { most: 4 });
  expect(points.map(({ place, year }) => `${place}${year}`)).toEqual(["多2019", "多2020", "多2021", "少2020"]);
  expect(leftOut.beyond).toBe(2);
});
