import { describe, expect, test } from "vitest";
import type { ArticleCut } from "@/lib/text/article";
import { clauseAt, cutClauses } from "../clauses";
import { type SentenceWords, sentenceWords } from "../sentence-words";
import { articlePlace } from "./home-place";
import { placeOf } from "./place";
import { placesOfSentences } from "./place-context";

/** Each line a paragraph whose sentences end with 。; a line after `#` is a heading. */
function sentencesOf(text: string): SentenceWords[] {
  let offset = 0;
  return text.split("\n").flatMap((line, block) => {
    const kind = line.startsWith("#") ? ("heading" as const) : ("paragraph" as const);
    let start = offset + (kind === "heading" ? 1 : 0);
    offset += line.length + 1;
    return line
      .slice(kind === "heading" ? 1 : 0)
      .split(/(?<=。)/u)
      .map((words) => {
        const span = { start, end: start + words.length };
        start += words.length;
        return sentenceWords(text, text, 0, { kind, block, spans: [span] });
      });
  });
}

/** Places of the figures marked `[…`, in an article about `home`. */
function places(marked: string, home: string | null = "绵阳"): string[] {
  const figures: number[] = [];
  const text = marked.replace(/\[/gu, (_, at: number) => {
    figures.push(at - figures.length);
    return "";
  });
  const cut: ArticleCut = { start: 0, end: text.length, title: "", byline: null, date: null, place: home };
  const article = articlePlace({ folded: text, source: text }, cut);
  const readings = sentencesOf(text).map((sentence) => ({ sentence, clauses: cutClauses(sentence.words, []) }));
  const found = placesOfSentences(readings, article);
  return figures.map((at) => {
    const index = readings.findIndex(({ sentence }) =>
      sentence.spans.some((span) => span.start <= at && at < span.end),
    );
    const reading = readings[index];
    const own = found[index];
    if (!reading || !own) throw new Error(marked);
    const start = at - (reading.sentence.spans[0]?.start ?? 0);
    const clause = clauseAt(reading.clauses, start);
    const asked = { figure: { start, end: start + 1 }, clause, subject: null, dealt: null };
    const { place, source } = placeOf(asked, reading.sentence, own, article);
    return `${place} ${source.how}`;
  });
}

describe("clause before sentence before paragraph before article", () => {
  test.each<[string, string[]]>([
    ["绵阳工作\n立案[40起。", ["绵阳 inherited"]],
    ["江油市立案[40起，破案[30起。", ["江油 stated", "江油 inherited"]],
    ["江油市立案[40起；三台县立案[30起，破案[20起。", ["江油 stated", "三台 stated", "三台 inherited"]],
    ["江油市立案[40起，全市立案[90起。", ["江油 stated", "绵阳 stated"]],
    ["江油市发案[4起，三台县[3起，其余各县[9起。", ["江油 stated", "三台 stated", "绵阳 inherited"]],
    ["推进宣传。江油市发案[4起。发放卡片[10万张。", ["江油 stated", "绵阳 inherited"]],
    ["江油市发案[4起。发放卡片[10万张。\n立案[40起。", ["江油 stated", "江油 inherited", "绵阳 inherited"]],
    ["在东岭新区设岗，组建中队[78个、配队员[1208名。", ["绵阳/东岭新区 inherited", "绵阳/东岭新区 inherited"]],
    ["该局反诈中心拨打电话[40通，劝阻金额[50万元。", ["绵阳/反诈中心 stated", "绵阳/反诈中心 inherited"]],
  ])("%s", (text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

test("全省 beside a figure is that figure's alone", () => {
  expect(places("石溪所被命名为全省首批[10家示范所，培训民警[40人。")).toEqual(["全省 stated", "绵阳 inherited"]);
});

test("places that had their say without a figure are passed over", () => {
  expect(places("柳溪镇创建为一级，石桥镇创建为二级，创建示范村[64个。")).toEqual(["绵阳 inherited"]);
  expect(places("柳溪镇建成[3个，石桥镇建成[4个，新增就业[64人。")).toEqual([
    "绵阳/柳溪镇 stated",
    "绵阳/石桥镇 stated",
    "绵阳/石桥镇 inherited",
  ]);
});

test("several places that open a paragraph do not go on", () => {
  expect(places("江油市、三台县麦收结束。收获[40吨。", "四川")).toEqual(["四川 inherited"]);
  expect(places("江油市麦收结束。收获[40吨。", "四川")).toEqual(["江油 inherited"]);
});

test("a heading that names a part speaks for its section", () => {
  expect(places("#江油市\n立案[40起。\n#综合\n立案[90起。")).toEqual(["江油 inherited", "绵阳 inherited"]);
});

describe("what the article is about, where the cut does not say", () => {
  test.each<[string, string]>([
    ["东陵海关监管货物[40吨。", "东陵海关"],
    ["记者从东陵海关获悉，监管货物[40吨。", "东陵海关"],
    ["远航股份有限公司实现营收[40亿元。", "远航股份有限公司"],
    ["据介绍，四川省新增企业[40户。", "四川"],
    ["全国共有学校[40万所。", "全国"],
    ["本港录得罪案[40宗。", "香港"],
    ["2023年末临江银行资产总额[40亿元。", "临江银行"],
    ["记者从有关银行获悉，全市新增贷款[40亿元。其中企业[4亿元。", "全市"],
    ["全市查处行为[40起，数量居全国首位。", "全市"],
    ["我县有人民医院[4家。", "全县"],
    ["中海大学附属第六医院开放床位[40张。", "中海大学附属第六医院"],
    ["中医院建成[4家。", ""],
    ["税惠企业\n全市减税[4亿元。负责人在远航科技公司介绍减税[9万元。", "全市"],
    ["贷款增长\n昨日，远航银行发布年报，新增贷款[4亿元。", "远航银行"],
    ["新增企业[40户。", ""],
  ])("%s", (text, place) => {
    const found = places(text, null).map((one) => one.split(" ")[0]);
    expect(found).toEqual(found.map(() => place));
  });
});
