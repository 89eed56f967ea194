import { describe, expect, test } from "vitest";
import { cutClauses } from "../clauses";
import { subjectsIn } from "./place-subjects";

/** The names found, with the words that stand for each where they are more. */
function names(text: string): string[] {
  const starts = cutClauses(text, []).map(({ start }) => start);
  return subjectsIn(text, starts).map(({ start, end, name }) => {
    const words = text.slice(start, end);
    return words === name ? name : `${name}=${words}`;
  });
}

describe("bodies that 分别 deals out", () => {
  test("names that end alike", () => {
    expect(names("青石法庭、白坪法庭和云岭法庭分别化解纠纷46件、38件、51件。")).toEqual([
      "青石法庭",
      "白坪法庭",
      "云岭法庭",
    ]);
    expect(names("其中，南岭东站、云岭站春运期间依次发送旅客7万人次、3万人次。")).toEqual(["南岭东站", "云岭站"]);
  });

  test("a list of the clause before, of districts that no table has too", () => {
    expect(names("南北區、青石區、云岭區违规件数最多，分别为1032件、986件及743件。".replaceAll("區", "区"))).toEqual([
      "南北区",
      "青石区",
      "云岭区",
    ]);
    expect(names("老城区、新城区违规件数最多，分别为1032件、986件。")).toEqual([]);
  });

  test("kinds, categories and what ends otherwise are none", () => {
    expect(names("幼儿园、小学分别招生46人、38人。")).toEqual([]);
    expect(names("公立医院、民营医院分别接诊46人、38人。")).toEqual([]);
    expect(names("工业产业、养殖产业分别增长4%、3%。")).toEqual([]);
    expect(names("青石法庭、白坪法庭化解纠纷46件。")).toEqual([]);
  });
});

describe("subsidiaries", () => {
  test("by their own names, up to 公司 or a verb", () => {
    expect(names("全资子公司南岭泵业有限公司9月产量9万台。")).toEqual(["南岭泵业=全资子公司南岭泵业有限公司"]);
    expect(names("控股子公司青石重工销售挖机9万台。")).toEqual(["青石重工=控股子公司青石重工"]);
  });

  test("子公司 without a name", () => {
    expect(names("子公司净利润9万元，子公司合计实现营收9万元，新设子公司3家。")).toEqual([]);
  });
});

describe("sites that receive visitors", () => {
  test("by the end of the name, and beside another", () => {
    expect(names("石门岛接待游客3万人次，月牙沙接待2万人次。")).toEqual(["石门岛", "月牙沙"]);
    expect(names("石门岛接待游客3万人次，月牙沙2.1万人次，过夜游客1万人次。")).toEqual(["石门岛", "月牙沙"]);
    expect(names("白石窟累计接待游客3万人次。")).toEqual(["白石窟"]);
    // The county that a site lies in is named before it.
    expect(names("长阳石门画廊仅接待游客3万人次。")).toEqual(["石门画廊"]);
  });

  test("the whole, kinds of places and kinds of guests are none", () => {
    expect(names("全县接待游客3万人次，各景区接待2万人次，乡村民宿接待1万人次。")).toEqual([]);
    expect(names("32家景区累计接待游客3万人次。")).toEqual([]);
    expect(names("重点景区接待游客3万人次，过夜游客接待2万人次。")).toEqual([]);
    expect(names("长阳景区接待游客3万人次。")).toEqual([]);
    expect(names("月牙沙接待2万人次。")).toEqual([]);
  });
});
