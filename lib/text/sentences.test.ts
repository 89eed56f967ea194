import { describe, expect, it } from "vitest";
import { readLayout } from "./layout";
import { joinSentences } from "./sentences";

/** Each sentence as its words, pieces joined by `¦`. */
function sentences(text: string, kind?: string): string[] {
  const blocks = readLayout(text, { start: 0, end: text.length });
  return joinSentences(text, blocks)
    .filter((sentence) => kind === undefined || sentence.kind === kind)
    .map((sentence) => sentence.spans.map((span) => text.slice(span.start, span.end)).join("¦"));
}

describe("joinSentences", () => {
  it("ends a sentence after its closing quotation mark or bracket", () => {
    expect(sentences("“我们必须走在前面。”局长说。（共3项。）其余从略！真的？")).toEqual([
      "“我们必须走在前面。”",
      "局长说。",
      "（共3项。）",
      "其余从略！",
      "真的？",
    ]);
  });

  it("does not end one at a comma, a semicolon, a decimal point or an abbreviation", () => {
    expect(sentences("立案30.5起；破案12起，U.S.企业3家。")).toEqual(["立案30.5起；破案12起，U.S.企业3家。"]);
  });

  it("joins a sentence over a column break and a caption, without the caption", () => {
    const text =
      "青禾公安守护平安\n\n全局民警全力以赴抓好各项工作。全年破获案件120起，抓获\n\n\n\n民警宣传反诈。青禾县公安局供图\n\n嫌疑人10名。缴获毒品5克。\n";
    expect(sentences(text, "paragraph")).toEqual([
      "全局民警全力以赴抓好各项工作。",
      "全年破获案件120起，抓获¦嫌疑人10名。",
      "缴获毒品5克。",
    ]);
    expect(sentences(text, "caption")).toEqual(["民警宣传反诈。", "青禾县公安局供图"]);
  });

  it("tells which block a sentence belongs to", () => {
    const text = "青禾公安守护平安\n\n全年立案30起。破案12起。\n\n查处违法人员40名，教育群众300人次。\n";
    const found = joinSentences(text, readLayout(text, { start: 0, end: text.length }));
    expect(found.map((sentence) => sentence.block)).toEqual([0, 1, 1, 2]);
  });

  it("puts the lines of one statement of a box together", () => {
    const text =
      "全局民警全力以赴抓好各项工作，维护稳定。\n\n数说青禾\n\n3年来\n\n累计打掉12个团伙\n案件数从2028年的300起\n下降至2030年的200起\n同比下降33.3%\n\n禁毒工作\n\n破获案件\n19起\n今年1月至10月\n共查处吸毒人员40人\n占比约为全省的5%\n升级完善平台功能\n网上可办的事增加至90项\n";
    expect(sentences(text, "box")).toEqual([
      "数说青禾",
      "3年来¦累计打掉12个团伙",
      "案件数从2028年的300起¦下降至2030年的200起¦同比下降33.3%",
      "禁毒工作",
      "破获案件¦19起",
      "今年1月至10月¦共查处吸毒人员40人¦占比约为全省的5%",
      "升级完善平台功能",
      "网上可办的事增加至90项",
    ]);
  });

  it("joins a measure's name, its figure and its change in large type", () => {
    const text = "健康青禾\n\n每千人口床位数\n6.8张\n↑0.9张\n\n孕产妇死亡率\n6.3/10万\n比2030年下降1.1/10万\n";
    expect(sentences(text, "box")).toEqual([
      "每千人口床位数¦6.8张¦↑0.9张",
      "孕产妇死亡率¦6.3/10万¦比2030年下降1.1/10万",
    ]);
  });

  it("gives nothing for white space", () => {
    expect(sentences(" \n\u3000\n")).toEqual([]);
  });
});
