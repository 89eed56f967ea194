import { describe, expect, test } from "vitest";
import type { BlockKind } from "@/lib/text/article";
import { clauseAt, cutClauses } from "../clauses";
import { type SentenceWords, sentenceWords } from "../sentence-words";
import type { ArticlePeriod } from "./article-period";
import { periodOf, priorPeriodOf } from "./period";
import { periodsOfSentences } from "./period-context";

/** Each line a paragraph of sentences that end with 。; a line after `#` is a heading, after `>` a caption, after `|` a box. */
function sentencesOf(text: string): SentenceWords[] {
  const kinds: Record<string, BlockKind> = { "#": "heading", ">": "caption", "|": "box" };
  const sentences: SentenceWords[] = [];
  let offset = 0;
  for (const [block, line] of text.split("\n").entries()) {
    const kind = kinds[line.charAt(0)] ?? "paragraph";
    let start = offset + (kind === "paragraph" ? 0 : 1);
    for (const words of line.slice(kind === "paragraph" ? 0 : 1).split(/(?<=[。；])/u)) {
      sentences.push(sentenceWords(text, text, 0, { kind, block, spans: [{ start, end: start + words.length }] }));
      start += words.length;
    }
    offset += line.length + 1;
  }
  return sentences;
}

const about2022: ArticlePeriod = { period: "2022", span: null, anchor: { date: "2022-11-08", reportYear: "2022" } };

/** Periods of the figures marked `[…]`, in order; `how` with `true`. */
function periods(marked: string, article = about2022): string[] {
  const figures: number[] = [];
  const text = marked.replace(/\[/gu, (_, at: number) => {
    figures.push(at - figures.length);
    return "";
  });
  const sentences = sentencesOf(text);
  const read = periodsOfSentences(sentences, article.anchor);
  return figures.map((at) => {
    const index = sentences.findIndex(({ spans }) => spans.some((span) => span.start <= at && at < span.end));
    const sentence = sentences[index];
    const own = read[index];
    if (!sentence || !own) throw new Error(marked);
    const start = at - (sentence.spans[0]?.start ?? 0);
    const clause = clauseAt(cutClauses(sentence.words, []), start);
    const { period, source } = periodOf({ start, end: start + 1 }, clause, sentence, own, article);
    if (source.span && period !== null) expect(text.slice(source.span.start, source.span.end)).not.toBe("");
    return `${period} ${source.how}`;
  });
}

describe("clause before sentence before paragraph before article", () => {
  test.each<[string, string[]]>([
    ["2021年立案[40起。", ["2021 stated"]],
    ["2021年，立案[40起，破案[30起。", ["2021 inherited", "2021 inherited"]],
    ["2021年立案[40起，2020年立案[30起。", ["2021 stated", "2020 stated"]],
    ["2021年，立案[40起。破案[30起。", ["2021 inherited", "2021 inherited"]],
    ["2021年，立案[40起。\n破案[30起。", ["2021 inherited", "2022 inherited"]],
    ["立案[40起。", ["2022 inherited"]],
    ["事项增至[90项，2021年以来办理[3万件。", ["2021/2022 inherited", "2021/2022 stated"]],
    ["自新机制推出以来，服务[40人次，化解[9起。", ["null inherited", "null inherited"]],
    ["自新机制推出以来，服务[40人次。化解[9起。", ["null inherited", "2022 inherited"]],
    // A level that was reached is the present one; what was counted since an unknown start is not.
    ["行动开展以来，佩戴率由六成提高到[95%，发放头盔[40个。", ["2022 inherited", "null inherited"]],
    ["2024年，将新建[5个。立案[40起。", ["2024 inherited", "2022 inherited"]],
    // The same days a year earlier, as a statement and as a comparison.
    ["2022年前三季度，利润[9亿元。去年同期，利润[7亿元。", ["2022-01/2022-09 inherited", "2021-01/2021-09 inherited"]],
    ["2022年前三季度，利润比去年同期增长[9%。", ["2022-01/2022-09 inherited"]],
    ["2022年前三季度，亏损[9亿元，上年同期盈利[7亿元。", ["2022-01/2022-09 inherited", "2021-01/2021-09 stated"]],
    ["去年同期比较低，今年利润[9亿元。", ["2022 stated"]],
    ["目前，铺开[18个。又建[9个。", ["2022-11-08 inherited", "2022 inherited"]],
  ])("%s", (text, expected) => {
    expect(periods(text)).toEqual(expected);
  });
});

describe("what goes on being spoken of", () => {
  test.each<[string, string[]]>([
    // A month names its own sentence, unless the paragraph opens with it.
    ["推进改革。2021年10月，组建[32人。整合[78个。", ["2021-10 inherited", "2022 inherited"]],
    ["2021年10月，组建[32人。整合[78个。", ["2021-10 inherited", "2021-10 inherited"]],
    ["工业方面，5月份，增长[7%。采矿业下降[3%。", ["2022-05 inherited", "2022-05 inherited"]],
    ["某局公布，5月，增长[7%。采矿业下降[3%。", ["2022-05 inherited", "2022-05 inherited"]],
    ["某镇完成[7件后，5月组建[3人。整合[7个。", ["2022 inherited", "2022-05 stated", "2022 inherited"]],
    // A month that is counted as a whole, beside what leads up to it, goes on like a range.
    [
      "1至5月，增长[7%。5月，增长[3%。采矿业下降[1%。",
      ["2022-01/2022-05 inherited", "2022-05 inherited", "2022-05 inherited"],
    ],
    // A part holds up to the semicolon; a rise of years is of its clause.
    ["2021年受理[9件，其中12月受理[4件；审结[7件。", ["2021 stated", "2021-12 stated", "2021 inherited"]],
    ["2021年，发病率近五年年均下降[3%，接种率[95%。", ["2018/2022 stated", "2021 inherited"]],
    ["2021年，流域近五年投入[6亿元，治理[30公里。", ["2018/2022 stated", "2018/2022 inherited"]],
    [
      "前三季度，营收[9亿元。其中，第三季度营收[3亿元，净利[2亿元。总资产[7亿元。",
      ["2022-01/2022-09 inherited", "2022-07/2022-09 stated", "2022-07/2022-09 inherited", "2022-01/2022-09 inherited"],
    ],
    // A goal's time is of its figure, and not of the share of it.
    [
      "前三季度，开行[76列，完成全年[100列目标的[八成。",
      ["2022-01/2022-09 inherited", "2022 stated", "2022-01/2022-09 inherited"],
    ],
    // What the paragraph goes on with is nearer than a time behind a semicolon.
    [
      "8月，接待[9万人。开行[5列；7月至8月，疏运[4万人。",
      ["2022-08 inherited", "2022-08 inherited", "2022-07/2022-08 inherited"],
    ],
    ["推进改革。2021年1月至10月，破案[40起。抓获[30名。", ["2021-01/2021-10 inherited", "2021-01/2021-10 inherited"]],
    // A paragraph of parts goes on with the whole's time.
    ["2021年，立案[40起。\n其中，柳溪镇[4起。\n破案[9起。", ["2021 inherited", "2021 inherited", "2022 inherited"]],
    // Told from day to day.
    [
      "2021年10月18日，被骗[12万元。10月20日，抓获[1名。随后抓获[6名。",
      ["2021-10-18 inherited", "2021-10-20 inherited", "2021-10-20 inherited"],
    ],
    // The quarters are the town's alone.
    ["推进宣传。柳溪镇2021年前三季度发案[4宗。发放[10万张。", ["2021-01/2021-09 stated", "2022 inherited"]],
    // The end of a change is no new subject.
    ["2021年，案件从2015年的62起降至2019年的[25起。破案[9起。", ["2019 stated", "2021 inherited"]],
    ["与2019年相比，立案下降[9%。", ["2022 inherited"]],
    ["荣获“2019—2021年度先进集体”[2个。", ["2022 inherited"]],
    ["11月7日，记者从某局获悉，立案[40起。", ["2022 inherited"]],
    [">2020年10月8日，开展宣传。\n立案[40起。", ["2022 inherited"]],
  ])("%s", (text, expected) => {
    expect(periods(text)).toEqual(expected);
  });

  test("a section of plans goes on with its heading's year", () => {
    const text = "#二、2023年目标和重点工作\n一是新建学校[6所；二是改造小区[4个。\n#三、其他\n办理[40件。";
    expect(periods(text)).toEqual(["2023 inherited", "2023 inherited", "2022 inherited"]);
  });

  test("the time of a table's row goes no further", () => {
    expect(periods("#项目\t第一季度\t第二季度\n办理[40件。")).toEqual(["2022 inherited"]);
  });

  test("a section goes on with the year that it opens with, up to the next heading", () => {
    const text = "#抗疫\n新冠疫情发生以来，守土有责。\n派出[67名。\n#服务\n办理[40件。";
    expect(periods(text)).toEqual(["2020/2022 inherited", "2022 inherited"]);
  });
});

describe("times that are dealt out", () => {
  test.each<[string, string[]]>([
    [
      "分季度看，一、二、三季度分别为[8件、[9件和[7件。办结[6件。",
      ["2022-01/2022-03 stated", "2022-04/2022-06 stated", "2022-07/2022-09 stated", "2022 inherited"],
    ],
    ["2020年和2021年发案分别下降[3%和[4%。", ["2020 stated", "2021 stated"]],
    ["某镇7、8月分别发案[3起、[4起。", ["2022-07 stated", "2022-08 stated"]],
    ["2021年，甲、乙分别发案[3起、[4起。", ["2021 inherited", "2021 inherited"]],
    ["2020年、2021年，甲、乙分别发案[3起、[4起。", ["2021 inherited", "2021 inherited"]],
  ])("%s", (text, expected) => {
    expect(periods(text)).toEqual(expected);
  });
});

describe("side boxes", () => {
  test("a line has the time that the text gives its figure", () => {
    expect(periods("2021年，派出67名警力。\n|派出[67名警力")[0]).toBe("2021 inherited");
  });
  test("the other lines of its part follow, if the known ones agree", () => {
    const text = "2021年，派出67名，核查1774人。\n|派出[67名；核查[1774人；破案[193起";
    expect(periods(text)).toEqual(["2021 inherited", "2021 inherited", "2021 inherited"]);
  });
  test("a figure that the text gives two times has neither", () => {
    expect(periods("2021年，派出67名。\n2020年，派出67名。\n|派出[67名")).toEqual(["2022 inherited"]);
  });
  test("its own words win", () => {
    expect(periods("2021年，派出67名。\n|2020年派出[67名")).toEqual(["2020 stated"]);
  });
});

describe("the period of an earlier level", () => {
  const prior = (words: string, figure: string, period: string | null) => {
    const [sentence] = sentencesOf(words);
    const [own] = periodsOfSentences(sentence ? [sentence] : [], about2022.anchor);
    if (!sentence || !own) throw new Error(words);
    const start = words.indexOf(figure);
    return priorPeriodOf({ start, end: start + figure.length }, sentence, own, period)?.period ?? null;
  };
  test.each<[string, string, string | null, string | null]>([
    ["案件从2015年的62起降至2019年的25起", "62起", "2019", "2015"],
    ["线索相比2021年94条下降", "94条", "2022", "2021"],
    ["今年1月至10月利润9亿元，上年同期为7亿元", "7亿元", "2022-01/2022-10", "2021-01/2021-10"],
    ["派出所从原来的15个整合为10个", "15个", "2022", null],
  ])("%s", (words, figure, period, expected) => {
    expect(prior(words, figure, period)).toBe(expected);
  });
});
