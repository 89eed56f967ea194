import { describe, expect, it } from "vitest";
import { factsOf } from "../testing/read";

describe("the thing that a paragraph opens with", () => {
  it("tells apart what paragraphs say in the same words", () => {
    expect(factsOf("（一）家具。抽查60批次，不合格7批次。\n\n（二）灯具及配件。抽查45批次，不合格4批次。")).toEqual([
      "抽查家具 =60批次",
      "家具不合格 =7批次",
      "抽查灯具及配件 =45批次",
      "灯具及配件不合格 =4批次",
    ]);
  });

  it("is left out where a section has a name, and where nothing is said twice", () => {
    expect(factsOf("（一）家具。抽查60批次。\n\n（二）罚没情况。罚款45万元。")).toEqual([
      "抽查 =60批次",
      "罚款 =450000元",
    ]);
  });
});

describe("a head that only classifies", () => {
  it("is none of the words of its items", () => {
    expect(factsOf("全县出动87起。\n\n按类型分：\n火灾扑救 41起\n抢险救援 26起").slice(1)).toEqual([
      "火灾扑救 =41起",
      "抢险救援 =26起",
    ]);
  });
});
