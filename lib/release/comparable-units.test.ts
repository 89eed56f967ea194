import { expect, test } from "vitest";
import { inUnit, scaleOf } from "./comparable-units";

test.each([
  ["330.30", "元", "元", "330.3"],
  ["12", "名", "人", "12"],
  ["0.2", "‰", "%", "0.02"],
  ["5", "%", "‰", "50"],
  ["3.5", "吨", "公斤", "3500"],
  ["12345678901234567.8", "千克", "吨", "12345678901234.5678"],
  ["7", "公里", "千米", "7"],
  ["40", "平方公里", "公顷", "4000"],
  ["9", "座", "座", "9"],
])("%s %s in %s is %s", (value, from, to, same) => {
  expect(inUnit(value, from, to)).toBe(same);
});

test("units that do not compare have no figure in each other", () => {
  for (const [from, to] of [
    ["座", "处"],
    ["亩", "公顷"],
    ["斤", "公斤"],
    ["元", "美元"],
    ["人次", "人"],
    ["吨", "元"],
    ["", "%"],
  ] as const) {
    expect(inUnit("1", from, to), `${from} in ${to}`).toBeNull();
    expect(scaleOf(from)).not.toBe(scaleOf(to));
  }
  expect(scaleOf("名")).toBe(scaleOf("人"));
});
