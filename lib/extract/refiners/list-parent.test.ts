import { describe, expect, it } from "vitest";
import { factsOf } from "../testing/read";

describe("lists under a lead", () => {
  it.each([
    // The verb of the line above governs items set one a line.
    [
      "全县重点查处以下行为：\n• 酒驾　312起，同比下降8.1%\n• 超员　25起",
      ["查处酒驾 =312起 -8.1% yoy", "查处超员 =25起"],
    ],
    ["全年共审结：\n- 刑事案件1,204件；\n- 行政案件311件。", ["审结刑事案件 =1204件", "审结行政案件 =311件"]],
    [
      "共抓获犯罪嫌疑人：\n1. 盗窃类213人\n2. 诈骗类142人",
      ["抓获盗窃类犯罪嫌疑人 =213人", "抓获诈骗类犯罪嫌疑人 =142人"],
    ],
    // In one sentence; a place has the words of the lead alone.
    ["查处酒驾较多的是：松河县31起、柳溪县28起。", ["查处酒驾 =31起", "查处酒驾 =28起"]],
    ["空气质量优良率：松河县95%，柳溪县93%。", ["空气质量优良率 =95%", "空气质量优良率 =93%"]],
  ])("%j", (words, expected) => {
    expect(factsOf(words)).toEqual(expected);
  });

  it.each([
    // What is announced, not counted; items with verbs or measures of their own.
    ["主要情况如下：\n• 收入12万元\n• 支出9万元", ["收入 =120000元", "支出 =90000元"]],
    ["建设重点项目：拆除厂房12间，入园企业8家。", ["拆除厂房 =12间", "入园企业 =8家"]],
    ["发布日期：2023-12-28　浏览次数：\n\n出口12万元，进口9万元。", ["出口 =120000元", "进口 =90000元"]],
    // A long paragraph below is none of its items.
    [
      `查处以下行为：\n• 酒驾12起。\n\n${"各地各部门加强配合，".repeat(9)}共有观众300人。`,
      ["查处酒驾 =12起", "观众 =300人"],
    ],
  ])("%j keep their own words", (words, expected) => {
    expect(factsOf(words)).toEqual(expected);
  });
});
