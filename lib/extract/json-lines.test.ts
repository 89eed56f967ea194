import { expect, test } from "vitest";
import { extract } from "./extract";
import { factLine } from "./json-lines";

/** The places of a text's facts with their codes, in an article about `place`. */
function codesOf(text: string, place: string | null) {
  const article = { start: 0, end: text.length, title: "", byline: null, date: "2023", place };
  return extract(text, article).facts.map((fact) => {
    const line = factLine("a.txt", 0, text, article, fact);
    return [line.place, line.placeCode];
  });
}

test("each line has the code of its place", () => {
  expect(codesOf("全县立案40起，湾岭镇立案3起，反诈中心拨打电话20通。", "琼中")).toEqual([
    ["琼中", "469030"],
    ["琼中/湾岭镇", "469030101"],
    ["琼中/反诈中心", "469030"],
  ]);
  expect(codesOf("远航公司新增企业40户，全国新增90户。", "远航公司")).toEqual([
    ["远航公司", null],
    ["全国", null],
  ]);
});

test("of two districts of one name each has that of its city", () => {
  expect(codesOf("北京市朝阳区立案40件，长春市朝阳区立案30件。", "全国")).toEqual([
    ["朝阳区", "110105"],
    ["朝阳区", "220104"],
  ]);
});
