import { describe, expect, it } from "vitest";
import { fold } from "./fold";
import { simplified, traditional } from "./traditional";

describe("fold", () => {
  it("puts digits, letters and figure signs into half width", () => {
    expect(fold("３４．７％～－５，ＡＢｃ＋１")).toBe("34.7%~-5，ABc+1");
  });

  it("takes the comma that groups full-width digits for one, and no other", () => {
    expect(fold("１，２３４，５６７人，１２，３４５６，１２３家，5，123")).toBe("1,234,567人，12，3456,123家，5，123");
    expect(fold("３，ＡＢ，２３")).toBe("3，AB，23");
  });

  it("leaves sentence punctuation and simplified characters alone", () => {
    const text = "，。；：！？（）“”、后里干于斗几";
    expect(fold(text)).toBe(text);
  });

  it("puts traditional characters into simplified ones", () => {
    expect(fold("全縣共立刑事案件兩萬餘起，較上年減少")).toBe("全县共立刑事案件两万余起，较上年减少");
  });

  it.each([
    ["菸品查緝，覈實後飆升", "烟品查缉，核实后飙升"],
    ["産業、録得、竪立、鋭減、麪粉", "产业、录得、竖立、锐减、面粉"],
    ["圍欄、柵門、滷味、餃子、硯臺", "围栏、栅门、卤味、饺子、砚台"],
  ])("knows the forms of Hong Kong and Taiwan: %s", (words, folded) => {
    expect(fold(words)).toBe(folded);
  });

  it("keeps every offset", () => {
    const text = "𠮷３縣％\u3000é";
    expect(fold(text)).toHaveLength(text.length);
    expect(fold(text).indexOf("é")).toBe(text.indexOf("é"));
  });

  it("has one simplified character for each traditional one, and none that is folded again", () => {
    expect(traditional).toHaveLength(simplified.length);
    expect(new Set(traditional).size).toBe(traditional.length);
    expect(fold(simplified)).toBe(simplified);
  });
});
