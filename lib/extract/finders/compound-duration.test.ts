import { describe, expect, it } from "vitest";
import { findFigures } from "./figures";

const figures = (words: string) =>
  findFigures(words, [], []).figures.map(
    ({ start, end, value, unit }) => `${words.slice(start, end)} ${value} ${unit}`,
  );

describe("a length of time in several units", () => {
  it.each([
    ["平均到场7分30秒，", ["7分30秒 450 秒"]],
    ["压缩至1小时20分钟。", ["1小时20分钟 80 分钟"]],
    ["全程用时2小时5分10秒。", ["2小时5分10秒 7510 秒"]],
    ["有期徒刑三年六个月，", ["三年六个月 42 个月"]],
  ])("%s", (words, expected) => {
    expect(figures(words)).toEqual(expected);
  });

  it.each([
    ["得85分30名", ["85分 85 分", "30名 30 名"]],
    ["用时3小时30人参加", ["3小时 3 小时", "30人 30 人"]],
    ["耗时1.5小时20分钟", ["1.5小时 1.5 小时", "20分钟 20 分钟"]],
    ["7分90秒", ["7分 7 分", "90秒 90 秒"]],
  ])("but not %s", (words, expected) => {
    expect(figures(words)).toEqual(expected);
  });
});
