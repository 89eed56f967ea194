import { describe, expect, it } from "vitest";
import { cutArticles } from "./articles";

const date = (text: string) => cutArticles(text)[0]?.date;
const body = "全局民警坚持以人民为中心的发展思想，全力以赴抓好各项工作。";

describe("articleDate", () => {
  it.each([
    ["of a web page's head", `青禾公安守护平安\n某某日报 2031-12-03\n\n${body}`, "2031-12-03"],
    ["below a headline with months", `青禾医院2031年1-6月简报\n质控科 2031年7月15日\n\n${body}`, "2031-07-15"],
    [
      "with labels",
      `青禾公安守护平安\n发布时间：2031年12月3日 09:30 来源：某某网 浏览次数：35\n\n${body}`,
      "2031-12-03",
    ],
    ["in Chinese numerals", `青禾公安守护平安\n\n${body}\n\n二〇三一年十二月二十三日`, "2031-12-23"],
    ["of a month", `某市2030年统计公报\n某市统计局\n2031年3月\n\n${body}`, "2031-03"],
    ["below a headline, after its issuer", `某市上半年情况\n**某市某局　2031年7月18日**\n\n${body}`, "2031-07-18"],
    ["of a dateline with a year", `青禾公安\n\n新华社某地2031年3月2日电 ${body}`, "2031-03-02"],
    [
      "of a dateline without one, in the latest year reported on",
      `青禾公安\n\n2030年以来${body}案件从2025年的30起降至2029年的20起。2035年将建成。\n\n（本报青禾12月1日讯）`,
      "2030-12-01",
    ],
    [
      "of the day on which its figures were made known",
      `青禾公安\n\n10月21日，记者从青禾县公安局获悉，2030年前三季度，全县立案40起。${body}`,
      "2030-10-21",
    ],
    [
      "of a day inside the lead",
      `青禾公安\n\n青禾公安局10月21日发布数据，2030年前三季度，立案40起。${body}`,
      "2030-10-21",
    ],
    [
      "of a press conference",
      `青禾公安\n\n10月21日，青禾公安局举行通气会。2030年秋季，立案40起。${body}`,
      "2030-10-21",
    ],
    ["from the only year, in which something shall be done", `青禾公安\n\n${body}2031年，我们要继续努力。`, "2031"],
    ["after the year that it goes on from", `青禾公安\n\n继2030年突破40起后，今年立案50起。${body}`, "2031"],
    [
      "of a dateline, in the year of the graduates",
      `青禾就业\n\n本报10月24日讯 2031届离校毕业生登记40人。${body}`,
      "2031-10-24",
    ],
    [
      "of the day alone, in the month that is named",
      `青禾公安\n\n（青禾20日电）2031年8月，立案40起。自9月1日起，立案4起。`,
      "2031-09-20",
    ],
    [
      "of the day alone, after the month reported on",
      `青禾公安\n\n（青禾9日电）2031年1至11月，立案40起。`,
      "2031-12-09",
    ],
    ["of the day alone, after December", `青禾公安\n\n青禾局今（9）日公布，2031年1至12月，立案40起。`, "2032-01-09"],
    ["of the day alone, after a quarter", `青禾公安\n\n青禾局今（9）日公布，2031年第3季立案40起。`, "2031-10-09"],
    ["of January, above twelve months", `青禾公安\n\n本报青禾1月14日讯 2030年1至12月，立案40起。`, "2031-01-14"],
    [
      "of an evening, behind a bracket",
      `青禾公司\n\n青禾公司（代码：300999）4月25日晚间披露2030年年报。`,
      "2031-04-25",
    ],
    ["of January, above a task", `青禾法院\n\n本报青禾1月22日讯 ${body}“2031年，我们要再下功夫。”`, "2031-01-22"],
    ["of a dateline, in the graduates' year", `青禾就业\n\n本报青禾10月24日讯 2031届毕业生40人。${body}`, "2031-10-24"],
    ["of issue, in the year of the number", `青禾月报\n\n青交报〔2031〕3号　　4月3日印发\n\n${body}`, "2031-04-03"],
    ["of the bracket at the end", `青禾公安\n\n今年以来，立案40起。${body}（记者 江一 2031年11月21日）`, "2031-11-21"],
    [
      "of the bracket at the end, without a year",
      `青禾公安\n\n2031年以来，立案40起。\n\n（青禾局 9月12日）`,
      "2031-09-12",
    ],
    ["of no span in the bracket at the end", `青禾公安\n\n2031年以来，立案40起（2030年立案50起）。`, "2031"],
    [
      "of the day that a later paragraph begins with",
      `青禾公司\n\n毛利率止跌回升。${body}\n\n8月27日晚间披露的报告显示，上半年营收较2030年同期增长4%。`,
      "2031-08-27",
    ],
    ["after a byline", `青禾公安\n\n本报讯（记者 江一）5月12日，2031年以来的数据公布。`, "2031-05-12"],
    ["of the Republic's calendar", `青禾公安\n發布日期：民國120年7月9日\n\n${body}`, "2031-07-09"],
    ["after a year that was over", `青禾银行\n\n8月28日，青禾银行发布2030年年报。${body}`, "2031-08-28"],
    ["of April, looking back", `青禾公安\n\n本报青禾4月12日讯 2030年，青禾公安立案40起。${body}`, "2031-04-12"],
    ["of a year in which a quarter is known", `青禾公安\n\n本报青禾4月12日讯 2030年前3个月立案4起。`, "2030-04-12"],
    [
      "after the year that it compares with",
      `青禾公安\n\n本报青禾10月9日讯 立案40起，较2030年同期下降4%。`,
      "2031-10-09",
    ],
    ["of the year since when it counts", `青禾公安\n\n本报青禾10月9日讯 自2030年起，立案40起。`, "2030-10-09"],
    [
      "of a day in full, behind a byline",
      `青禾日报讯（记者 江一）2031年9月7日，记者从某局获悉，立案40起。`,
      "2031-09-07",
    ],
    [
      "of the bracket that a release opens with",
      `青禾罪案數字\n\n（2031年5月16日）某署今日公布，錄得40宗。`,
      "2031-05-16",
    ],
    [
      "of the day whose statistics are told",
      `青禾海关\n\n7月15日，据青禾海关统计，2031年上半年监管40吨。`,
      "2031-07-15",
    ],
    [
      "above the byline of a page in traditional characters",
      `青禾時報｜生活 A7\n\n青禾鐵路收假\n\n2031-10-11 05:30　〔記者江一／青禾報導〕\n\n${body}較2029年成長4%。`,
      "2031-10-11",
    ],
    [
      "at the head of a page that names who set it",
      `青禾法治报　A06　法治\n2031年1月26日　星期五　责编：江一　热线：0797-1234\n\n青禾法院交卷\n\n${body}2030年结案40件。`,
      "2031-01-26",
    ],
    [
      "of the day alone, in the year after one that is told as a whole",
      `青禾健保\n\n（青禾20日电）2030年门诊40人次，较2029年增加4%。今年1月门诊4人次。`,
      "2031-02-20",
    ],
    ["of a byline below the headline", `青禾秋粮收官\n12月26日 青禾日报记者 江一\n\n2030年，收购40吨。`, "2030-12-26"],
    [
      "of the day that the text begins with",
      `青禾公安\n\n2031年1月10日，节日如期而至。${body}\n\n2030年，破案3起。`,
      "2031-01-10",
    ],
  ])("is the date %s", (_, text, expected) => {
    expect(date(text)).toBe(expected);
  });

  it.each([
    ["the year named most", `青禾公安\n\n2030年，${body}2030年破案3起。2029年破案2起。`, "2030"],
    ["not a year to come", `青禾公安\n\n2030年，${body}2031年，青禾公安将继续努力。2031年，将再接再厉。`, "2030"],
    ["not a year to compare with", `青禾公安\n\n2030年，${body}比2029年多3起，从2029年的5起起。`, "2030"],
    ["the end of a range", `青禾公安\n\n2026年到2030年，${body}到2035年，全部建成。`, "2030"],
    [
      "not a year in a caption",
      `青禾公安\n\n2030年，${body}\n\n2031年的活动现场。青禾县公安局供图\n\n2031年5月的大会。青禾县公安局供图`,
      "2030",
    ],
    ["the year of the document's number", `青禾公安通报\n\n青公〔2030〕57号\n\n${body}上半年，立案40起。`, "2030"],
    ["the year after the one compared with", `青禾公安\n\n${body}立案40起，与2029年相比下降4%。`, "2030"],
    ["the headline's year before others", `2030年青禾公安交出答卷\n\n${body}2029年破案3起。2029年结案。`, "2030"],
  ])("is %s where no date stands", (_, text, expected) => {
    expect(date(text)).toBe(expected);
  });

  it("is that of the page for all its articles, or the dateline's day before it", () => {
    const page = `青禾法治报　A06　法治\n2031年1月26日　星期五　责编：江一\n\n青禾法院交卷\n\n${body}2030年结案40件。`;
    const next = `船上法庭\n\n本报望川讯（通讯员 江二）法庭自2029年4月启用以来，开庭57次。${body}`;
    const last = `执行亮剑\n\n本报望川12月24日讯（记者 江三）执行40件。${body}`;
    const cuts = cutArticles(`${page}\n\n${next}\n\n${last}`);
    expect(cuts.map((cut) => cut.date)).toEqual(["2031-01-26", "2031-01-26", "2030-12-24"]);
  });

  it("is not the beginning of a span that the text begins with", () => {
    expect(date(`青禾公安\n\n2030年1月1日至12月31日，立案40起。${body}`)).toBe("2030");
    expect(date(`青禾公安\n\n2030年2月9日（除夕）至2月17日，立案40起。${body}`)).toBe("2030");
  });

  it("is not the day of a story that the text begins with", () => {
    expect(date(`青禾公安\n\n2030年5月3日，民警出警。${body}\n\n2030年8月，民警再次出警。`)).toBe("2030");
  });

  it("is not a story's day, nor a year before which something was", () => {
    expect(date(`青禾公安\n\n5月3日，民警出警。${body}2030年，破案3起。`)).toBe("2030");
    expect(date(`青禾公安\n\n截至6月30日，青禾公安发布提示40条。${body}2030年，破案3起。`)).toBe("2030");
    expect(date(`青禾公安\n\n${body}老楼是2019年前建成的。`)).toBeNull();
  });

  it("is null where the text names no year", () => {
    expect(date(`青禾公安\n\n（青禾20日电）今年1月门诊4人次。${body}`)).toBeNull();
    expect(date(`青禾公安\n\n${body}`)).toBeNull();
    expect(date(`青禾公安\n\n（本报青禾12月1日讯）\n\n${body}`)).toBeNull();
  });

  it("is none where the only year is one from which something rose", () => {
    expect(date(`青禾就业\n\n本报10月24日讯 占比由2030年的11%升至19%。${body}`)).toBeNull();
  });
});
