import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDecimals, isDecimal, multiplyOut, negate, powersOfTen, trimDecimal } from "./decimal";

const decimals = fc.stringMatching(/^-?(0|[1-9]\d{0,25})(\.\d{1,25})?$/);

describe("what a decimal is", () => {
  test.each(["0", "7", "-13.4", "0.2", "90.50", "47050000", "123456789012345678901234567890"])("%s", (text) => {
    expect(isDecimal(text)).toBe(true);
  });
  test.each(["", "-", "1.", ".5", "+1", "01", "1,234", "1e4", "４", "4705万", " 1", "1 ", "NaN", "1.2.3", "--1"])(
    "%j is none",
    (text) => {
      expect(isDecimal(text)).toBe(false);
      expect(() => multiplyOut(text, 0)).toThrow(RangeError);
    },
  );
});

describe("multiplying out", () => {
  test.each([
    ["4705", powersOfTen.万, "47050000"],
    ["12.7521", powersOfTen.万, "127521"],
    ["92.7", powersOfTen.亿, "9270000000"],
    ["330.30", powersOfTen.万, "3303000"],
    ["0.00001", powersOfTen.万, "0.1"],
    ["-3.5", powersOfTen.千, "-3500"],
    ["0", powersOfTen.亿, "0"],
    ["5", -2, "0.05"],
    ["500", -2, "5"],
    ["12.5", -1, "1.25"],
  ])("%s by ten to the %i is %s", (decimal, power, product) => {
    expect(multiplyOut(decimal, power)).toBe(product);
  });

  test("is exact where a float is not", () => {
    expect(0.57 * 100).not.toBe(57);
    expect(multiplyOut("0.57", 2)).toBe("57");
    expect(multiplyOut("12345678901234567.89", 4)).toBe("123456789012345678900");
  });

  test("there and back is the same number, in its shortest form", () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: -30, max: 30 }), (decimal, power) => {
        const there = multiplyOut(decimal, power);
        expect(isDecimal(there)).toBe(true);
        expect(multiplyOut(there, -power)).toBe(trimDecimal(decimal));
      }),
    );
  });

  test("refuses a power that is no whole number", () => {
    expect(() => multiplyOut("1", 0.5)).toThrow(RangeError);
  });
});

test("trims zeros that say nothing", () => {
  expect(trimDecimal("1.50")).toBe("1.5");
  expect(trimDecimal("100")).toBe("100");
  expect(trimDecimal("-0.0")).toBe("0");
});

test("negates, and zero stays zero", () => {
  expect(negate("13.4")).toBe("-13.4");
  expect(negate("-13.40")).toBe("13.4");
  expect(negate("0")).toBe("0");
});

describe("comparing", () => {
  test.each([
    ["1.50", "1.5", 0],
    ["2", "10", -1],
    ["-2", "-10", 1],
    ["0.96", "0.2", 1],
    ["9007199254740993", "9007199254740992", 1],
  ] as const)("%s and %s: %i", (a, b, order) => {
    expect(compareDecimals(a, b)).toBe(order);
  });

  test("is the same seen from the other side", () => {
    fc.assert(fc.property(decimals, decimals, (a, b) => compareDecimals(a, b) + compareDecimals(b, a) === 0));
  });

  test("refuses what is no decimal", () => {
    expect(() => compareDecimals("1", "1e1")).toThrow(RangeError);
  });
});
