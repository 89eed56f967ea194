import { describe, expect, it } from "vitest";
import { extract } from "../extract";
import { articleOf } from "../testing/read";

/** Each fact as indicator, period, value, earlier level and its period. */
function read(text: string): string[] {
  return extract(text, articleOf(text)).facts.map(({ fields }) =>
    [fields.indicator, fields.period, fields.value, fields.prior, fields.priorPeriod].join(" "),
  );
}

describe("an earlier level right behind a level", () => {
  it("is none of the sentences that follow", () => {
    expect(read("2023年，全县报告流感965例，2022年则有387例；水痘314例。麻疹7例。")).toEqual([
      "报告流感 2023 965 387 2022",
      "水痘 2023 314  ",
      "麻疹 2023 7  ",
    ]);
    expect(read("全年受理投诉512件，2022年为431件；办结505件。").map((fact) => fact.split(" ").slice(1, 4))).toEqual([
      ["2023", "512", "431"],
      ["2023", "505", ""],
    ]);
  });

  it("may be written in Chinese numerals, or be of the week before", () => {
    expect(read("去年录得肺炎二百一十例，二〇二一年则仅有九十例，死亡三例。")[0]).toMatch(/ 210 90 2021$/);
    expect(read("流感样病例有52.3名，前一周为61.8名；门诊有203名。").length).toBe(2);
  });

  it("is none in a series of years", () => {
    expect(read("2021年新建学校5所，2022年为6所，2023年为8所。")).toEqual([
      "新建学校 2021 5  ",
      "新建学校 2022 6  ",
      "新建学校 2023 8  ",
    ]);
  });

  it("may be a bare ratio after 由上年同期的", () => {
    expect(read("城乡收入比由上年同期的2.50缩小至2.43。")).toEqual(["城乡收入比 2023 2.43 2.5 2022"]);
    expect(read("综合指数从上年的3.2降到2.9。")).toEqual(["综合指数 2023 2.9 3.2 2022"]);
  });
});
