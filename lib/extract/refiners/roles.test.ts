import { describe, expect, it } from "vitest";
import { readingOf } from "../testing/read";
import { rolesOf } from "./roles";

const roles = (words: string) =>
  rolesOf(readingOf(words)).map((role) => (role.kind === "change" ? `change ${role.sign}` : role.kind));

describe("rolesOf", () => {
  it.each([
    ["立案304起，同比下降13.4%。", ["level", "change -1"]],
    ["从15个整合为10个。", ["prior", "level"]],
    ["事项增加至101项。", ["level"]],
    ["上升9%、4%和下降3%。", ["change 1", "change 1", "change -1"]],
    ["线索数相比2022年40条下降5%。", ["prior", "change -1"]],
    ["办理时限压缩80%以上。", ["change -1"]],
    ["压缩办理时限80%。", ["change -1"]],
    ["比上年多12件。", ["change 1"]],
    ["多发案件12件。", ["level"]],
    ["新增就业1200人。", ["level"]],
    ["净利润3亿元，上年同期为2亿元。", ["level", "prior"]],
    ["分别是去年同期的1.8倍和2.1倍。", ["level", "level"]],
    ["同比-3.5%。", ["change 1"]],
  ])("%s", (words, expected) => {
    expect(roles(words)).toEqual(expected);
  });
});
