import { describe, expect, test } from "vitest";
import type { ArticleCut } from "@/lib/text/article";
import { articlePeriod } from "./article-period";

const read = (text: string, date: string | null = null, start = 0) => {
  const cut: ArticleCut = { start, end: start + text.length, title: "", byline: null, date, place: null };
  return articlePeriod(text, cut);
};

describe("what an article reports on", () => {
  test.each<[string, string | null, string | null]>([
    ["柳溪工作\n2022年，立案40起。全年破案30起。", null, "2022"],
    // A plan, a comparison and a story's day do not make the year.
    ["柳溪工作\n2022年，立案40起。与2019年相比下降。2023年，柳溪将建9座。", "2022", "2022"],
    ["柳溪工作\n2024年1月10日，节日到来。2023年，立案40起。2023年10月8日破案。", "2024-01-10", "2023"],
    ["柳溪工作\n今年以来，立案40起。2019年建成的中心运行。", "2021-12-03", "2021"],
    ["2023年统计公报\n2024年3月18日\n2023年增长6%。全年新增40户。第四季度增长7%。", "2024-03-18", "2023"],
    ["秋收过半\n去年，总产40吨。", "2023-10-09", "2023"],
    ["柳溪工作\n五年来，立案40起。2019年破案30起。今年以来新增4起。", "2020-12-01", "2016/2020"],
    ["“十三五”期间建成40座\n今年建成4座。", "2020-12-01", "2016/2020"],
    ["柳溪：2020—2022年立案40起\n2022年立案10起。", "2023-01-09", "2020/2022"],
    ["2023年前三季度监管货物40吨\n9月份监管4吨。", "2023-10-18", "2023-01/2023-09"],
    ["2024年半年度业绩\n第二季度营收40亿元。", "2024-08-20", "2024-01/2024-06"],
    ["前三季度监管货物40吨\n今年以来共查获4起。", "2023-10-18", "2023-01/2023-09"],
    ["前三季度监管货物40吨\n2023年，共查获4起。", "2023-10-18", "2023-01/2023-09"],
    ["柳溪工作\n前三季度，监管货物40吨。\n2023年，共查获4起。", "2023-10-18", "2023"],
    ["据统计，2024年前10个月，出口40亿元。2024年的重点是通关。", null, "2024-01/2024-10"],
    ["7月1日至8月31日，2023年暑运发送旅客40万人次。", "2023-09-01", "2023-07-01/2023-08-31"],
    ["三季度末存栏40头\n今年前三季度，畜牧业增长4%。", "2023-10-20", "2023-01/2023-09"],
    ["2023年5月，民警出警。后来2023年评为先进。立案40起。", null, "2023"],
    // A headline may leave 年 out, and the day of writing is not what is reported.
    ["“数”说2019\n全年出警40起。\n（柳溪大队供稿 2020年1月8日）", "2020-01-08", "2019"],
    ["柳溪镇2019户脱贫\n出警40起。", "2021-05-08", "2021"],
    ["自2018年成立以来，收案40件。白皮书显示，2022年，收案9件。", "2023-04-25", "2022"],
    ["柳溪去年产油40吨\n2022年，产油40吨。\n2023年，计划产油50吨。", "2023-01-05", "2022"],
    // A date that is a year alone was told from the text: mentions of that year still count.
    [
      "柳溪工作\n转发信息40条。选为2023年试点。去年立案减少。2022年立案下降5%；2023年立案下降8%，2023年为全省最低。",
      "2023",
      "2023",
    ],
    // Written in May about the year before, of which alone it speaks.
    ["柳溪医院\n目前，接入40家。\n2021年，诊疗40人次。较2020年增长。", "2022-05-20", "2021"],
    ["柳溪医院\n1—4月，接入40家。\n2021年，诊疗40人次。较2020年增长。", "2022-05-20", "2022-01/2022-04"],
    ["1月26日至2月1日，发送旅客40万人次。1月28日最多。", "2025-02-03", "2025-01-26/2025-02-01"],
    // The headline picks what has grown most; the body begins with the month, told in full.
    ["首十个月旅客近2900万人次\n统计局公布，2023年10月旅客有300万人次。", null, "2023-10"],
    ["前8月进出口增长\n据海关统计，2023年8月，进出口40亿元。", "2023-09-09", "2023-08"],
    ["前8月进出口增长\n据海关统计，前8月，进出口40亿元。8月，进出口4亿元。", "2023-09-09", "2023-01/2023-08"],
    ["柳溪交警月报\n3月，接报事故40起。\n1—3月累计，接报事故90起。", "2023-04-03", "2023-03"],
    ["柳溪存栏\n3月末，存栏40头。\n1—3月，出栏90头。", "2023-04-03", "2023-01/2023-03"],
    ["某署公布2022年废物数字\n去年弃置40吨。\n截至今年9月底，收集点40个。首9个月收集4吨。", "2023-11-03", "2022"],
    ["柳溪精工\n公司上半年营收40亿元。\n今年年初，提出全年目标90亿元。", "2023-08-27", "2023-01/2023-06"],
    // Written in the first months: what is over counts, and not the tasks of the new year.
    ["柳溪工作\n总结去年工作，部署今年任务。\n过去一年，收案40件。\n今年，要力争结案50件。", "2023-01-16", "2022"],
    ["柳溪工作\n一年来，收案40件。\n今年的主要任务是办好4件事。", "2023-02-16", "2022"],
    ["2022年度审判报告\n今天通报2022年度审判。\n过去一年，收案40件。\n2023年1至3月，收案9件。", "2023-04-26", "2022"],
    ["柳溪工作\n今年以来，收案40件。", "2023-02-16", "2023"],
    ["柳溪工作\n立案40起，破案30起。", "2023-02-16", "2023"],
    // The number of an issue counts issues, and meetings are counted too.
    ["柳溪月报\n2023年第11期\n11月，立案40起。1—11月，立案90起。\n二、治理\n破案30起。", "2023-12-13", "2023-11"],
    ["柳溪简报\n（2023年第11期）\n1至10月，立案40起。", "2023-11-12", "2023-01/2023-10"],
    ["去年学位增加\n2023年首场发布会召开。去年，新建学校40所。", "2023-02-19", "2022"],
    ["柳溪今年再添学位\n去年，新建学校40所。截至2022年底，学校90所。", "2023-02-19", "2022"],
    // A winter lies in two years.
    ["柳溪通报\n去年12月1日至今年2月29日，火灾40起。\n住宅火灾30起。", "2024-03-05", "2023-12-01/2024-02-29"],
    ["柳溪通报\n2023年立案40起。2022年12月至2023年2月，火灾4起。", "2023-12-05", "2023"],
    ["立案40起，破案30起。", null, null],
    ["立案40起，破案30起。", "2023-05-06", "2023"],
    ["", null, null],
  ])("%s", (text, date, period) => {
    expect(read(text, date).period).toBe(period);
  });

  test("the words that say so are a span of the file", () => {
    const text = "柳溪工作\n五年来，立案40起。";
    const { span } = read(text, "2020-12-01", 100);
    expect(span).toEqual({ start: 105, end: 108 });
    expect(read("立案40起", "2023-05-06").span).toBeNull();
  });

  test("an undated look back means its own year by 去年", () => {
    const anchor = (text: string, date: string | null) => read(text, date).anchor.lookingBack ?? false;
    expect(anchor("2023年，立案40起。去年，破案30起。", "2023")).toBe(true);
    expect(anchor("2023年，立案40起。去年，破案30起。", "2023-12-01")).toBe(false);
    expect(anchor("2023年，立案40起，比去年多4起。", "2023")).toBe(false);
    expect(anchor("去年，立案40起。今年，立案30起。", "2023")).toBe(false);
  });

  test("a term that ends on a day, and the 报告期 that it is", () => {
    const text = "中期业绩公告\n截至2025年6月30日止六个月的业绩公告\n收益40亿元。";
    const { period, anchor } = read(text, "2025-08-27");
    expect(period).toBe("2025-01/2025-06");
    expect(anchor.reportSpan).toEqual({ start: "2025-01", end: "2025-06" });
    expect(read("立案40起。", "2025-08-27").anchor.reportSpan).toEqual({ start: "2025", end: "2025" });
    expect(read("立案40起。").anchor.reportSpan ?? null).toBeNull();
  });

  test("a quarter's report, which is a name, is on its quarter", () => {
    const { period, anchor } = read(
      "柳溪股份2025年第三季度报告\n收益40亿元。年初至报告期末，收益90亿元。",
      "2025-10-27",
    );
    expect(period).toBe("2025-07/2025-09");
    expect(anchor.reportSpan).toEqual({ start: "2025-07", end: "2025-09" });
  });

  test("a report of how far things stand on a day", () => {
    expect(read("夏收进度\n截至6月12日17时，收麦83万亩。\n柳溪：收麦10万亩。", "2023").period).toBe("2023-06-12");
    expect(read("夏收进度\n截至6月12日，收麦83万亩。今年以来，培训40人。", "2023").period).toBe("2023");
  });

  test("the days of a holiday that begins in the year before", () => {
    const text = "2024年元旦假期通报\n2023年12月30日0时至2024年1月1日24时，出动警力。\n流量40万辆次。";
    expect(read(text, "2024-01-02").period).toBe("2023-12-30/2024-01-01");
  });

  test("the head of the page is no time that is told, and the headline stands below it", () => {
    const text = "2023年8月23日　星期三　第三版\n七月立案40起\n7月，立案40起，截至7月底，车辆90辆。\n破案30起。";
    const cut = { start: 0, end: text.length, title: "七月立案40起", byline: null, date: "2023-08-23", place: null };
    expect(articlePeriod(text, cut).period).toBe("2023-07");
  });

  test("本周 of a weekly report is the week that it begins with", () => {
    const anchor = (text: string) => read(text, "2024-11-26").anchor.reportWeek ?? null;
    expect(anchor("第47周（11月18日—24日）登革热\n本周新增4例。")).toEqual({ start: "2024-11-18", end: "2024-11-24" });
    expect(anchor("2024年第47周（11月18日—24日），登革热\n本周新增4例。")).toEqual({
      start: "2024-11-18",
      end: "2024-11-24",
    });
    expect(anchor("11月18日—20日，登革热新增9例。本周新增4例。")).toBeNull();
  });

  test("本月 of a monthly report is the month that it begins with", () => {
    const anchor = (text: string, date: string) => read(text, date).anchor.reportMonth ?? null;
    expect(anchor("3月，接报事故40起。本月查处9起。", "2023-04-03")).toBe("2023-03");
    expect(anchor("4月，接报事故40起。本月查处9起。", "2023-04-23")).toBeNull();
    expect(anchor("1至3月，接报事故40起。本月查处9起。", "2023-04-03")).toBeNull();
  });

  test("the anchor holds the year that 全年 means", () => {
    expect(read("2024年1月10日。2023年，立案40起，2023年破案。", "2024-01-10").anchor).toMatchObject({
      date: "2024-01-10",
      reportYear: "2023",
      holidays: {},
    });
  });
});
