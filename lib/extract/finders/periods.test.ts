import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPeriod } from "@/lib/fact/period";
import { holidaysOf } from "./holidays";
import type { PeriodAnchor, PeriodKind } from "./period-uses";
import { findPeriods, spokenAfter } from "./periods";

/** Written on 8 November 2022, about 2022. */
const dated: PeriodAnchor = { date: "2022-11-08", reportYear: "2022" };
/** Written on 12 January 2024, about 2023. */
const lookingBack: PeriodAnchor = { date: "2024-01-12", reportYear: "2023" };
/** Bears no date; speaks of 2022. */
const undated: PeriodAnchor = { date: null, reportYear: "2022" };
const nothing: PeriodAnchor = { date: null, reportYear: null };

const find = (words: string, anchor = dated) => findPeriods(words, { start: 0, end: words.length }, anchor);
const one = (words: string, anchor = dated) => {
  const [mention, ...more] = find(words, anchor);
  if (!mention || more.length > 0) throw new Error(`${words}: ${JSON.stringify([mention, ...more])}`);
  return { words: words.slice(mention.start, mention.end), period: mention.period, kind: mention.kind };
};

describe("ways of writing a time", () => {
  test.each<[string, string, string]>([
    ["2022年，全县立案40起", "2022年", "2022"],
    ["2022 年 3 月新增40户", "2022 年 3 月", "2022-03"],
    ["二〇二一年全镇收粮90吨", "二〇二一年", "2021"],
    ["二〇二一年十一月十二日举行", "二〇二一年十一月十二日", "2021-11-12"],
    ["2021年1月至10月，办结60件", "2021年1月至10月", "2021-01/2021-10"],
    ["2021年1-9月份增长3%", "2021年1-9月份", "2021-01/2021-09"],
    ["今年元月至3月入库60吨", "今年元月至3月", "2022-01/2022-03"],
    ["今年1月—10月入库60吨", "今年1月—10月", "2022-01/2022-10"],
    ["从2022年2月到4月巡查60次", "2022年2月到4月", "2022-02/2022-04"],
    ["3~5月降雨60天", "3~5月", "2022-03/2022-05"],
    ["2021年12月至2022年2月停运9天", "2021年12月至2022年2月", "2021-12/2022-02"],
    ["2015—2019年建成9座", "2015—2019年", "2015/2019"],
    ["2015年至2019年建成9座", "2015年至2019年", "2015/2019"],
    ["10月1日至7日接待9万人次", "10月1日至7日", "2022-10-01/2022-10-07"],
    ["2022年9月28日至10月3日发送9万人次", "2022年9月28日至10月3日", "2022-09-28/2022-10-03"],
    ["2022年前三季度增长3%", "2022年前三季度", "2022-01/2022-09"],
    ["前3季度发案4宗", "前3季度", "2022-01/2022-09"],
    ["今年一季度增长3%", "今年一季度", "2022-01/2022-03"],
    ["三季度末存栏9万头", "三季度末", "2022-09"],
    ["第三季度增长3%", "第三季度", "2022-07/2022-09"],
    ["2021年下半年增长3%", "2021年下半年", "2021-07/2021-12"],
    ["上半年增长3%", "上半年", "2022-01/2022-06"],
    ["前10个月增长3%", "前10个月", "2022-01/2022-10"],
    ["今年首8个月增长3%", "今年首8个月", "2022-01/2022-08"],
    ["今年前两个月增长3%", "今年前两个月", "2022-01/2022-02"],
    ["首季增长3%", "首季", "2022-01/2022-03"],
    ["首三季增长3%", "首三季", "2022-01/2022-09"],
    ["2021年半年度净利增长3%", "2021年半年度", "2021-01/2021-06"],
    ["2021/22学年招生9万人", "2021/22学年", "2021/2022"],
    ["2021-2022学年招生9万人", "2021-2022学年", "2021/2022"],
    ["2021学年招生9万人", "2021学年", "2021"],
    ["去年11月试行", "去年11月", "2021-11"],
    ["2021年底，全区有车9万辆", "2021年底", "2021"],
    ["全年办结60件", "全年", "2022"],
    ["过去一年，办结60件", "过去一年", "2022"],
    ["五年来，办结60件", "五年来", "2018/2022"],
    ["近三年来，办结60件", "近三年来", "2020/2022"],
    ["流域近五年投入60亿元", "近五年", "2018/2022"],
    ["2021年国庆假期接待9万人次", "2021年国庆假期", "2021-10-01/2021-10-07"],
    ["“十三五”期间，建成9座", "“十三五”期间", "2016/2020"],
    ["“十四五”以来，建成9座", "“十四五”以来", "2021/2022"],
    ["国庆假期接待9万人次", "国庆假期", "2022-10-01/2022-10-07"],
    ["2021年春节假期接待9万人次", "2021年春节假期", "2021-02-11/2021-02-17"],
    ["1999年春节假期接待9万人次", "1999年春节假期", "1999"],
    ["2021年春节连假接待9万人次", "2021年春节连假", "2021"],
    ["2021年铁路暑运发送9万人次", "2021年铁路暑运", "2021-07-01/2021-08-31"],
    ["2021年春运发送9万人次", "2021年春运", "2021-01-28/2021-03-08"],
    ["2020年国庆中秋假期接待9万人次", "2020年国庆中秋假期", "2020-10-01/2020-10-08"],
    ["国庆假期首日接待9万人次", "国庆假期首日", "2022-10-01"],
    ["2021年暑期两个月发生9件", "2021年暑期两个月", "2021-07/2021-08"],
    ["“5·20”当天登记9对", "“5·20”当天", "2022-05-20"],
    ["“6·26”国际禁毒日期间宣传9场", "“6·26”国际禁毒日期间", "2022-06-26"],
    ["111年受理9件", "111年", "2022"],
    ["民国 111 年3月受理9件", "民国 111 年3月", "2022-03"],
    ["第三季收入9亿元", "第三季", "2022-07/2022-09"],
    ["9月29日起至10月8日加开9列", "9月29日起至10月8日", "2022-09-29/2022-10-08"],
    ["2月9日（除夕）至2月17日接警9起", "2月9日（除夕）至2月17日", "2022-02-09/2022-02-17"],
    ["10月5日当天接待9万人次", "10月5日当天", "2022-10-05"],
    ["10月20日，查获9箱", "10月20日", "2022-10-20"],
  ])("%s", (words, surface, period) => {
    expect(one(words)).toMatchObject({ words: surface, period });
  });

  test.each([
    "3个月",
    "三年大会战",
    "连续十年",
    "13月",
    "2.3月",
    "岁月",
    "每月",
    "2023·3·5专案",
    "编号2022-3",
    "为“十四五”护航",
    "1年以上",
    "备战春运",
    "“5·20”专案",
    "运营111年",
    "第三季节目",
    "假期接待9万人次",
  ])("no time in %s", (words) => {
    expect(find(words)).toEqual([]);
  });
});

describe("what a time is told from", () => {
  test.each<[string, PeriodAnchor, string | null]>([
    ["今年以来", lookingBack, "2024"],
    ["去年11月", lookingBack, "2023-11"],
    ["12月办结60件", lookingBack, "2023-12"],
    ["全年办结60件", lookingBack, "2023"],
    ["五年来办结60件", lookingBack, "2019/2023"],
    ["全县五年新建学校36所", lookingBack, "2019/2023"],
    ["今年以来", undated, "2022"],
    ["去年办结60件", undated, "2021"],
    ["截至目前", dated, "2022-11-08"],
    ["目前", undated, "2022"],
    ["现时有40个", dated, "2022-11-08"],
    ["今年办结60件", nothing, null],
    ["五年来办结60件", nothing, null],
    ["1—2月办结60件", nothing, null],
    ["3月办结60件", nothing, null],
  ])("%s", (words, anchor, period) => {
    expect(find(words, anchor).map((mention) => mention.period)).toEqual(
      period === null && words.startsWith("3") ? [] : [period],
    );
  });

  test("a holiday has the days that the article gives it", () => {
    const text = "春节假期（1月31日至2月6日）接待9万人。春节期间开放。";
    const whole = { start: 0, end: text.length };
    const holidays = holidaysOf(text, findPeriods(text, whole, dated));
    expect(holidays).toEqual({ 春节: { start: "2022-01-31", end: "2022-02-06" } });
    const again = findPeriods(text, whole, { ...dated, holidays }).map((mention) => mention.period);
    expect(again).toEqual(["2022-01-31/2022-02-06", "2022-01-31/2022-02-06", "2022-01-31/2022-02-06"]);
    // Nobody has told its days: they move.
    const later: PeriodAnchor = { date: "2032-05-08", reportYear: "2032" };
    expect(one("春节期间开放", later).period).toBeNull();
    expect(one("春运期间开放", later).period).toBeNull();
    expect(one("春节期间开放").period).toBe("2022-01-31/2022-02-06");
  });

  test("a holiday of fixed date has the days in which it falls, wherever they stand", () => {
    const days = (text: string) => holidaysOf(text, findPeriods(text, { start: 0, end: text.length }, dated));
    const may = { 五一: { start: "2022-04-29", end: "2022-05-03" } };
    expect(days("五一假期综述\n某市旅游局工作人员\n4月29日至5月3日，接待9万人。")).toEqual(may);
    expect(days("五一假期综述\n某市旅游局工作人员\n5月2日至5月3日，接待9万人。")).toEqual({
      五一: { start: "2022-04-30", end: "2022-05-04" },
    });
    // A holiday that the days are not told of, and one to come.
    expect(days("7月1日至8月31日，为期62天的暑运结束。暑运之后，国庆假期将至。")).toEqual({
      暑运: { start: "2022-07-01", end: "2022-08-31" },
      国庆: { start: "2022-10-01", end: "2022-10-07" },
    });
    expect(days("国庆中秋假期（10月1日至8日）接待9万人。")).toEqual({
      国庆: { start: "2022-10-01", end: "2022-10-08" },
      中秋: { start: "2022-10-01", end: "2022-10-08" },
    });
  });

  test("a travel rush has the days that stand a clause before it", () => {
    const text = "7月1日至8月31日，为期62天的铁路暑运结束。暑运期间开行9列。";
    const whole = { start: 0, end: text.length };
    const days = { start: "2022-07-01", end: "2022-08-31" };
    expect(holidaysOf(text, findPeriods(text, whole, dated))).toEqual({ 暑运: days });
    expect(findPeriods(text, whole, { ...dated, holidays: { 暑运: days } }).at(-1)?.period).toBe(
      "2022-07-01/2022-08-31",
    );
  });

  test("a month after a year is of that year, and of no year in the next paragraph", () => {
    const periods = find("2020年3月启动，5月建成。\n5月再建一座").map((mention) => mention.period);
    expect(periods).toEqual(["2020-03", "2020-05", "2022-05"]);
  });

  test("up to when is told from the day of writing, whatever year the sentences before spoke of", () => {
    const spoken = { year: 2021, month: null, day: null };
    const as = (words: string) =>
      findPeriods(words, { start: 0, end: words.length }, { date: "2022-03-08", reportYear: "2021" }, spoken).map(
        (mention) => mention.period,
      );
    expect(as("截至3月7日，建成40座")).toEqual(["2022-03-07"]);
    expect(as("截至12月底，建成40座")).toEqual(["2021-12"]);
    expect(as("2020年，建成40座，截至10月底通车9座")).toEqual(["2020", "2020-10"]);
    expect(as("10月20日，建成40座")).toEqual(["2021-10-20"]);
  });

  test("a day after a span over the turn of a year is of the year that it fits", () => {
    const words = "1月2日，某局公布。2023年12月20日至2024年1月1日接待9万人。12月24日接待3万人，1月1日接待2万人";
    const periods = find(words, { date: "2024-01-02", reportYear: "2023" }).map((mention) => mention.period);
    expect(periods.slice(-2)).toEqual(["2023-12-24", "2024-01-01"]);
  });

  test("the paragraph's earlier sentences may say the year", () => {
    const before = spokenAfter(null, find("2020年3月4日，开工。"));
    const words = "5日，完工。当天通车";
    expect(findPeriods("11日当天，完工", { start: 0, end: 7 }, dated, before).map(({ period }) => period)).toEqual([
      "2020-03-11",
    ]);
    const after = findPeriods(words, { start: 0, end: words.length }, dated, before);
    expect(after.map((mention) => mention.period)).toEqual(["2020-03-05", "2020-03-05"]);
  });
});

describe("what the words around make of it", () => {
  test.each<[string, PeriodKind, string | null]>([
    ["自2020年7月某分局成立以来，破案30起", "since", "2020-07/2022-11"],
    ["2020年以来共办结30件", "since", "2020/2022"],
    ["2022年来办结30件", "since", "2022"],
    ["自今年4月10日起，查处30起", "since", "2022-04-10/2022-11-08"],
    ["自新机制推出以来，服务30人次", "since", null],
    ["行动开展至今化解30起", "since", null],
    ["新冠疫情发生以来，派出30人", "since", "2020/2022"],
    ["截至9月底，共有企业30户", "as-of", "2022-09"],
    ["截至6月30日，累计办理30笔", "as-of", "2022/2022-06-30"],
    ["截至2021年6月30日止六个月，收入30元", "as-of", "2021-01/2021-06"],
    ["截至二〇二一年十二月三十一日止年度，收入30元", "as-of", "2021"],
    ["截至2021年3月31日止年度，收入30元", "as-of", "2020-04/2021-03"],
    ["截至2021年6月30日，收入30元", "as-of", "2021-06-30"],
    ["累计至9月底，本土病例30例", "as-of", "2022-01/2022-09"],
    ["截至9月底，累计办理30笔", "as-of", "2022-01/2022-09"],
    ["比2019年增长3%", "prior", "2019"],
    ["与2019年相比下降3%", "prior", "2019"],
    ["从2015年的30起降至20起", "prior", "2015"],
    ["较去年同期增长3%", "same-span", "2021"],
    ["较2019年同期增长3%", "same-span", "2019"],
    ["较上年同月增长3%", "same-span", "2021"],
    ["为去年同日的八成五", "same-span", "2021"],
    ["环比2021年下半年下降3%", "prior", "2021-07/2021-12"],
    ["财政收入是2015年的1.3倍", "prior", "2015"],
    ["恢复到2019年的九成", "prior", "2019"],
    ["每股收益0.78元，上年为0.64元", "prior", "2021"],
    ["0.78元，2021年为0.64元", "absolute", "2021"],
    ["占5月登记量的三成", "share-of", "2022-05"],
    ["相当于去年全年总量的八成半", "share-of", "2021"],
    ["11月7日晚间披露的报告显示", "announcement", "2022-11-07"],
    ["占2021年总数的三成", "share-of", "2021"],
    ["完成全年1,000列目标的近八成", "share-of", "2022"],
    ["已达政府全年预算2,160亿元目标的八成八", "share-of", "2022"],
    ["完成2021年投资90亿元", "absolute", "2021"],
    ["是2021年的先进单位", "absolute", "2021"],
    ["8月来台旅客9万人", "absolute", "2022-08"],
    ["创近五年来立案数新低", "record", "2018/2022"],
    ["处于近年来最好水平", "record", null],
    ["荣获“2019—2021年度全国先进集体”", "name", "2019/2021"],
    ["费用9元，按当年价格上涨3%", "name", "2022"],
    ["印发《某市行动方案（2020年）》", "name", "2020"],
    ["第三季度报告显示", "name", "2022-07/2022-09"],
    ["11月7日，记者从某局获悉", "announcement", "2022-11-07"],
    ["日前，某局召开新闻发布会", "announcement", null],
    ["本报某地11月8日讯", "announcement", "2022-11-08"],
    ["央广网某地11月7日消息 大桥开通", "announcement", "2022-11-07"],
    ["11月7日，某院公布6起案例", "absolute", "2022-11-07"],
    ["11月7日，某地侦破电信诈骗案", "absolute", "2022-11-07"],
    ["2023年建成30座", "future", "2023"],
    ["近日，查获30箱", "open", null],
  ])("%s is %s", (words, kind, period) => {
    expect(one(words)).toMatchObject({ kind, period });
  });

  test("a day is an announcement's though a year follows, not if cases do", () => {
    expect(find("11月7日，某公司发布2022年年报").map(({ kind }) => kind)).toEqual(["announcement", "absolute"]);
    expect(find("11月7日，某院公布2022年6起案例").map(({ kind }) => kind)).toEqual(["absolute", "absolute"]);
  });

  test("an undated article gives a plan away by its words, and a preposition does not", () => {
    expect(one("2023年，某局将全面推进", undated).kind).toBe("future");
    expect(one("2022年，将12名骨干调往一线", undated).kind).toBe("absolute");
  });

  test("from one year to another: the first is the earlier level's", () => {
    const found = find("案件从2015年的862起下降至2019年的325起");
    expect(found.map(({ period, isPrior }) => [period, isPrior])).toEqual([
      ["2015", true],
      ["2019", false],
    ]);
  });

  test("从 and 由 alone open no comparison", () => {
    expect(find("从2020年的情况看，办结30件").map((mention) => mention.isPrior)).toEqual([false]);
  });
});

describe("for any text", () => {
  const bits = fc.constantFrom(
    "2022年",
    "1",
    "月",
    "至",
    "10月",
    "日",
    "以来",
    "截至",
    "比",
    "去年",
    "同期",
    "“",
    "”",
    "，",
    "。",
    "\n",
    "近",
    "五年",
    "来",
    "十",
    "季度",
    "😀",
    "自",
    "起",
  );
  const texts = fc.array(bits, { maxLength: 60 }).map((parts) => parts.join(""));

  test("mentions are in order, lie in the span, and hold a period or none", () => {
    fc.assert(
      fc.property(texts, fc.nat(40), (text, from) => {
        const within = { start: Math.min(from, text.length), end: text.length };
        let reached = within.start;
        for (const mention of findPeriods(text, within, dated)) {
          expect(mention.start).toBeGreaterThanOrEqual(reached);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(within.end);
          if (mention.period !== null) expect(isPeriod(mention.period)).toBe(true);
          reached = mention.end;
        }
      }),
    );
  });

  test("where the text lies changes nothing", () => {
    fc.assert(
      fc.property(texts, fc.nat(9), (text, indent) => {
        const moved = findPeriods("某".repeat(indent) + text, { start: indent, end: indent + text.length }, dated);
        const shift = (by: number) => (mention: (typeof moved)[number]) => ({
          ...mention,
          start: mention.start + by,
          end: mention.end + by,
        });
        expect(moved).toEqual(find(text).map(shift(indent)));
      }),
    );
  });
});
