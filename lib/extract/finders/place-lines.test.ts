import { describe, expect, test } from "vitest";
import { fold } from "@/lib/text/fold";
import type { SentenceWords } from "../sentence-words";
import { placesOfLines } from "./place-lines";

/** The name that each line opens with as a place, `-` for none. Each line is a paragraph of one sentence. */
function named(text: string, kind: SentenceWords["kind"] = "paragraph"): string[] {
  const sentences = text.split("\n").map((source, block) => ({
    kind,
    block,
    spans: [{ start: 0, end: source.length }],
    words: fold(source),
    source,
    seams: [],
  }));
  return placesOfLines(sentences).map((line) => line?.name ?? "-");
}

describe("lines that open with a place", () => {
  test("below a line that says what they are of", () => {
    expect(named("各主要景区接待情况如下：\n白石窟：接待游客14万人次；\n月牙沙：接待游客12万人次。")).toEqual([
      "-",
      "白石窟",
      "月牙沙",
    ]);
    expect(named("按中队分：\n石佛中队　治理36处\n南关中队　治理28处")).toEqual(["-", "石佛中队", "南关中队"]);
  });

  test("by most of their own names, behind marks and numbers too", () => {
    expect(named("- 立案庭：调解412件；\n- 民一庭：受理521件；\n- **青石法庭**：收案187件。")).toEqual([
      "立案庭",
      "民一庭",
      "青石法庭",
    ]);
    expect(named("（一）梅林湖：总磷0.08毫克\n（二）竹山湖：总磷0.09毫克")).toEqual(["梅林湖", "竹山湖"]);
  });

  test("a line of words in brackets stands between a head and its lines", () => {
    expect(named("█ 景区排队王\n（括号内为同比）\n腾云洞　6.05万人次\n土司寨　4.37万人次", "box")).toEqual([
      "-",
      "-",
      "腾云洞",
      "土司寨",
    ]);
  });

  test("names that the tables of places have are left to them", () => {
    expect(named("分地区看：\n周口：收获1098万亩\n绵阳市：收获466万亩\n农场：收获12万亩")).toEqual([
      "-",
      "-",
      "-",
      "-",
    ]);
  });

  test("categories, kinds and measures are no places", () => {
    expect(named("投诉情况：\n食品类：受理421件\n家居用品：受理97件")).toEqual(["-", "-", "-"]);
    expect(named("各类学校：\n小学：在校生9万人\n普通高中：在校生4万人\n初中：在校生5万人")).toEqual([
      "-",
      "-",
      "-",
      "-",
    ]);
    expect(named("地区经济：\n工业增加值：35亿元\n财政收入：8亿元\n规模以上企业数：12家")).toEqual([
      "-",
      "-",
      "-",
      "-",
    ]);
  });

  test("one line alone, and lines without a figure, are none", () => {
    expect(named("各景区情况：\n白石窟：接待游客14万人次。\n其他平稳。")).toEqual(["-", "-", "-"]);
    expect(named("各景区情况：\n白石窟：秩序井然。\n月牙沙：秩序井然。")).toEqual(["-", "-", "-"]);
  });
});
