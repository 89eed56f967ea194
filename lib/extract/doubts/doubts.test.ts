import { describe, expect, it } from "vitest";
import type { ArticleCut } from "@/lib/text/article";
import { extract } from "../extract";
import { articleOf } from "../testing/read";
import type { Doubt } from "./doubts";

/** The doubts about the last fact of a text. */
function doubtsAbout(text: string, article: Partial<ArticleCut> = {}): readonly Doubt[] {
  const facts = extract(text, { ...articleOf(text), ...article }).facts;
  return facts.at(-1)?.doubts ?? [];
}

/** The same text read as two articles: of the first its last fact has the doubt, of the second its first fact has not. */
const articleCases = {
  "place-missing": ["建成卫生院12家。", { place: null }, { place: "金沙" }],
  "place-elsewhere": ["织金县建成卫生院12家。", { place: "金沙" }, { place: "织金" }],
  "article-undated": ["全县建成卫生院12家。", { date: null }, { date: "2022-03-01" }],
  "article-dated-by-year": ["全县建成卫生院12家。", { date: "2022" }, { date: "2022-03-01" }],
  "year-not-over": ["2022年，全县建成卫生院12家。", { date: "2022-03-01" }, { date: "2022-12-31" }],
  "period-after-article": ["2022年8月，全县建成卫生院12家。", { date: "2022-07-31" }, { date: "2022-08-31" }],
  "period-unlike-others": ["2021年，全县建成公园3个、广场4个。2022年，建成卫生院12家。", { date: "2021-12-31" }, {}],
} as const satisfies Partial<Record<Doubt, readonly [string, Partial<ArticleCut>, Partial<ArticleCut>]>>;

/** The last fact of the first text has the doubt, that of the second has not. */
const cases: Readonly<Record<Exclude<Doubt, keyof typeof articleCases>, readonly [doubtful: string, plain: string]>> = {
  "indicator-missing": ["全县派3人。", "全县派遣干部3人。"],
  "indicator-short": ["全县结案12件。", "全县办结民事案件12件。"],
  "indicator-very-long": [
    "全县建成农村饮水安全巩固提升供水管网改造延伸配套附属工程12处。",
    "全县建成农村饮水安全巩固提升供水管网工程12处。",
  ],
  "indicator-borrowed": ["全县开展普法宣传，共12次。", "全县开展普法宣传12次。"],
  "indicator-shared": ["全县扣押手机15部、电脑2台。", "全县扣押手机15部。"],
  "indicator-signs": ["全县新建改建学校、幼儿园（含托育点）教学用房12处。", "全县新建教学用房12处。"],
  "indicator-edges": ["全县有家具厂等12户。", "全县有家具厂12户。"],
  "indicator-vague": ["全县两者共12件。", "全县两类案件共12件。"],
  "indicator-of-place": ["全县石门镇3人。", "全县干部3人。"],
  "indicator-of-both-sides": ["全县组织12名群众参观。", "全县组织群众12名。"],
  "indicator-without-verb": ["全县卫生院12家。", "全县建成卫生院12家。"],
  "period-open": ["近年来，全县建成卫生院12家。", "2022年，全县建成卫生院12家。"],
  "period-from-before": [
    "2022年，全县建成公园3个。建成卫生院12家。",
    "2022年，全县建成公园3个。2021年建成卫生院12家。",
  ],
  "period-of-date": ["全县建成卫生院12家。", "2023年全县建成卫生院12家。"],
  "several-periods": ["2021年立项，2022年全县建成卫生院12家。", "2022年立项，2022年全县建成卫生院12家。"],
  "period-undated-near": ["近年来投入增加，2022年全县建成卫生院12家。", "2022年全县建成卫生院12家。"],
  "place-from-before": ["金沙县建成公园3个。建成卫生院12家。", "金沙县建成公园3个。织金县建成卫生院12家。"],
  "several-places": ["金沙县、织金县调研，大方县建成卫生院12家。", "大方县建成卫生院12家。"],
  "place-of-part": ["青川县金沙镇建成卫生院12家。", "青川县建成卫生院12家。"],
  "unit-missing": ["全县死亡率1.19。", "全县死亡率1.19%。"],
  "numeral-in-words": ["全县建成卫生院十二家。", "全县建成卫生院12家。"],
  "figure-in-pair": ["全县建成公园3个、卫生院12家。", "全县建成卫生院12家。"],
  "figure-in-crowd": ["全县建成公园3个、广场4个、卫生院12家。", "全县建成公园3个、卫生院12家。"],
  "change-without-basis": ["全县案件下降12%。", "全县案件同比下降12%。"],
  "basis-carried": ["全县盗窃案件同比下降3%，抢劫案件下降12%。", "全县盗窃案件同比下降3%，抢劫案件同比下降12%。"],
  "basis-in-words": ["全县案件比2019年下降12%。", "全县案件同比下降12%。"],
  "change-in-units": ["全县案件同比减少12件。", "全县案件同比减少12%。"],
  "comparison-unused": ["全县案件同比情况良好共12件。", "全县案件情况良好共12件。"],
  "change-follows": ["全县受理案件12件，较往常有所不同。", "全县受理案件12件，比例适当。"],
  "change-verb-unused": ["全县增加就业岗位后安置12人。", "全县提供就业岗位后安置12人。"],
  "respectively-unread": ["全县案件分别不同情况处理12件。", "全县案件按不同情况处理12件。"],
  "still-to-come": ["全县将建成卫生院12家。", "全县建成卫生院12家。"],
  "advice-near": ["请群众每日饮水12杯。", "群众每日饮水12杯。"],
  "figure-in-brackets": ["全县受理案件30件（刑事案件12件）。", "全县受理案件30件，刑事案件12件。"],
  "made-by-sharing-out": ["全县民事、刑事案件分别为30件、12件。", "全县民事案件30件、刑事案件12件。"],
  "made-from-before-and-after": ["全县案件由30件下降至12件。", "全县案件共12件。"],
  "made-of-change-alone": ["全县案件同比下降12%。", "全县案件30件，同比下降12%。"],
  "made-of-table": [
    "| 类别 | 案件（件） |\n| --- | --- |\n| 盗窃 | 12 |\n| 诈骗 | 30 |",
    "盗窃案件12件，诈骗案件30件。",
  ],
  "in-box": [
    "数说一年\n破获刑事案件30起\n抓获犯罪嫌疑人41名\n打掉犯罪团伙5个\n追回被骗资金7万元\n挽回经济损失12万元",
    "全年破获刑事案件30起，挽回经济损失12万元。",
  ],
  "in-caption": ["▲图为全县群众参加12场活动的现场。 李某 摄", "全县群众参加12场活动。"],
  "sentence-cut-apart": [
    "全县公安机关扎实开展专项整治工作，进一步加大打击的力\n度，全面推进社会治安防控体系建设，不断提升人民群众的安\n全感和满意度，破获案件12起，有\n力维护了社会大局稳定。",
    "全县破获案件12起。",
  ],
  "in-traditional": ["全縣破獲案件12起。", "全县破获案件１２起。"],
};

describe("each doubt", () => {
  it.each(Object.entries(cases))("%s", (id, [doubtful, plain]) => {
    expect(doubtsAbout(doubtful)).toContain(id);
    expect(extract(plain, articleOf(plain)).facts.length).toBeGreaterThan(0);
    expect(doubtsAbout(plain)).not.toContain(id);
  });

  it.each(Object.entries(articleCases))("%s", (id, [text, doubtful, plain]) => {
    expect(doubtsAbout(text, doubtful)).toContain(id);
    const [first] = extract(text, { ...articleOf(text), ...plain }).facts;
    expect(first).toBeDefined();
    expect(first?.doubts).not.toContain(id);
  });
});
