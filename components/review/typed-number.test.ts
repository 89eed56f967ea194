import { describe, expect, it } from "vitest";
import { readTypedNumber } from "./typed-number";

describe("readTypedNumber", () => {
  it.each([
    ["4705万", "47050000", null],
    ["4705万元", "47050000", "元"],
    ["1.25亿", "125000000", null],
    ["3万亿", "3000000000000", null],
    ["12,345", "12345", null],
    ["３４．７", "34.7", null],
    ["−13.4%", "-13.4", "%"],
    ["+5", "5", null],
    ["007", "7", null],
  ])("reads %s as %s", (typed, text, unit) => {
    expect(readTypedNumber(typed)).toEqual({ text, unit, read: true });
  });

  it("leaves a decimal as it is, zeros at its end too", () => {
    expect(readTypedNumber(" 90.50 ")).toEqual({ text: "90.50", unit: null, read: false });
    expect(readTypedNumber("-13.4")).toEqual({ text: "-13.4", unit: null, read: false });
  });

  it.each(["", "三百", "1,5", "12.5.6", "304起刑事案件", "万", "--4"])("keeps %j as typed", (typed) => {
    expect(readTypedNumber(typed)).toEqual({ text: typed, unit: null, read: false });
  });
});
