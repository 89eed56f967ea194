import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  containsPeriod,
  daysInMonth,
  firstDay,
  formatPeriod,
  isDatePoint,
  isPeriod,
  lastDay,
  parsePeriod,
  shiftYears,
} from "./period";

describe("what a period is", () => {
  test.each(["2022", "2021-10", "2020-06-30", "2021-01/2021-10", "2015/2019", "2020/2020-06-30", "2024-02-29"])(
    "%s",
    (text) => {
      expect(isPeriod(text)).toBe(true);
    },
  );
  test.each([
    "",
    "/",
    "22",
    "2022年",
    "2022-13",
    "2022-00",
    "2023-02-29",
    "2022-1",
    "2022/",
    "2019/2015",
    "2021-10/2021-01",
    "2021/2020-06-30",
    "2022/2022",
    "2020/2021/2022",
    "２０２２",
    " 2022",
  ])("%j is none", (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

test("a point covers whole days", () => {
  expect(firstDay("2022")).toBe("2022-01-01");
  expect(lastDay("2022")).toBe("2022-12-31");
  expect(firstDay("2022-09")).toBe("2022-09-01");
  expect(lastDay("2024-02")).toBe("2024-02-29");
  expect(lastDay("2022-09-24")).toBe("2022-09-24");
  expect(firstDay("2022-09-24")).toBe("2022-09-24");
});

test("leap years follow the Gregorian rule", () => {
  expect(daysInMonth(1900, 2)).toBe(28);
  expect(daysInMonth(2000, 2)).toBe(29);
  expect(daysInMonth(2024, 2)).toBe(29);
  expect(daysInMonth(2023, 2)).toBe(28);
});

describe("containment", () => {
  const read = (text: string) => {
    const period = parsePeriod(text);
    if (!period) throw new Error(text);
    return period;
  };
  test.each([
    ["2022", "2022-09-24", true],
    ["2022", "2022", true],
    ["2016/2020", "2019", true],
    ["2020/2020-06-30", "2020-06", true],
    ["2020/2020-06-30", "2020-07", false],
    ["2022-09", "2022", false],
    ["2021", "2020-12-31", false],
  ])("%s contains %s: %s", (outer, inner, answer) => {
    expect(containsPeriod(read(outer), read(inner))).toBe(answer);
  });
});

test("what is formatted is read back the same", () => {
  const points = fc.stringMatching(/^20[0-3]\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/).filter(isDatePoint);
  fc.assert(
    fc.property(points, points, (a, b) => {
      const [start, end] = firstDay(a) <= lastDay(b) ? [a, b] : [b, a];
      expect(parsePeriod(formatPeriod({ start, end }))).toEqual({ start, end });
    }),
  );
});

test("the same days of another year", () => {
  expect(shiftYears({ start: "2021-01", end: "2021-10" }, -1)).toEqual({ start: "2020-01", end: "2020-10" });
  expect(shiftYears({ start: "2024-02-29", end: "2024-02-29" }, -1)).toEqual({
    start: "2023-02-28",
    end: "2023-02-28",
  });
});
