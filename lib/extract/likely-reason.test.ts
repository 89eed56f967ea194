import { describe, expect, it } from "vitest";
import { likelyReason } from "./likely-reason";

/** The reason for the numeral between the bars. */
function reasonIn(marked: string): string | null {
  const [before = "", numeral = "", after = ""] = marked.split("|");
  const text = before + numeral + after;
  const span = { start: before.length, end: before.length + numeral.length };
  return likelyReason(text, { start: 0, end: text.length }, span);
}

describe("likelyReason", () => {
  it.each([
    ["咨询电话：|12345678|。", "identifier"],
    ["云政发〔2021〕|17|号文件", "identifier"],
    ["G|98|高速", "identifier"],
    ["第|3|督察组到场", "ordinal"],
    ["要求。\n|一|、加强领导", "ordinal"],
    ["当晚|8|时许", "time"],
    ["当晚8时|30|分许", "time"],
    ["|2021|年以来", "date"],
    ["截至|10|月", "date"],
    ["近|三|年来", "calendar-span"],
    ["现年|35|岁", "age"],
    ["排名前|10|的村", "rank"],
    ["出动|几十|人", "vague"],
    ["不超过|5|人的小组", "threshold"],
    ["收入|3000|元以下的", "threshold"],
    ["“平安|1|行动”", "name"],
    ["县第一中学和|二|中学生", "name"],
    ["开展|一|次演练", "article-word"],
    ["|三|令五申", "set-phrase"],
  ])("%s", (marked, reason) => {
    expect(reasonIn(marked)).toBe(reason);
  });

  it("says nothing where nothing speaks for anything", () => {
    expect(reasonIn("查获|12|人")).toBeNull();
  });

  it("reads full width as half, and nothing beyond the article", () => {
    expect(reasonIn("现年|３５|岁")).toBe("age");
    expect(likelyReason("第3督察组", { start: 1, end: 5 }, { start: 1, end: 2 })).toBeNull();
  });
});
