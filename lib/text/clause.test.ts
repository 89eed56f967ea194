import { describe, expect, it } from "vitest";
import { clauseAround } from "./clause";

const around = (words: string, of: string) => {
  const start = words.indexOf(of);
  const clause = clauseAround(words, { start, end: start + of.length });
  return words.slice(clause.start, clause.end);
};

describe("clauseAround", () => {
  it("reaches to the signs on both sides and leaves them out", () => {
    const words = "云岭镇破案34起，同比下降12.5%；挽回损失3万元。";
    expect(around(words, "34")).toBe("云岭镇破案34起");
    expect(around(words, "12")).toBe("同比下降12.5%");
    expect(around(words, "万")).toBe("挽回损失3万元");
  });

  it("holds every clause that the words touch", () => {
    expect(around("甲村3户，乙村4户，丙村5户。", "户，乙")).toBe("甲村3户，乙村4户");
  });

  it("takes the comma of a number for a part of it, half-width or full-width", () => {
    expect(around("全县共1,234户，占三成。", "234")).toBe("全县共1,234户");
    expect(around("全县共１，２３４户，占三成。", "２３")).toBe("全县共１，２３４户");
    expect(around("增长１２．５％，居首位。", "５")).toBe("增长１２．５％");
  });

  it("does not cut in brackets or quotation marks beside the words", () => {
    expect(around("新建房屋（含翻建，不含加层）120间，拆除8间。", "120")).toBe("新建房屋（含翻建，不含加层）120间");
    expect(around("开展“清源，净水”行动5次，查处2起。", "5次")).toBe("开展“清源，净水”行动5次");
  });

  it("stays inside brackets around the words, and widens when asked again", () => {
    const words = "全镇种树900株（其中松树300株，柏树600株），成活率高。";
    expect(around(words, "300")).toBe("其中松树300株");
    expect(around(words, "其中松树300株")).toBe("其中松树300株，柏树600株");
    expect(around(words, "其中松树300株，柏树600株")).toBe("全镇种树900株（其中松树300株，柏树600株）");
    expect(around(words, "全镇种树900株（其中松树300株，柏树600株）")).toBe(words.slice(0, -1));
  });

  it("lets a bracket without its partner be", () => {
    expect(around("（一）种树5株，养鱼6塘", "6塘")).toBe("养鱼6塘");
    expect(around("种树5株），养鱼（6塘", "6塘")).toBe("养鱼（6塘");
  });

  it("keeps characters beyond the basic plane whole", () => {
    const words = "𠮷村收粮𠀋5吨，𡈽村6吨。";
    expect(around(words, "5吨")).toBe("𠮷村收粮𠀋5吨");
    expect(around(words, "6")).toBe("𡈽村6吨");
  });

  it("answers with the words themselves when there is nothing around them", () => {
    expect(around("34起", "34起")).toBe("34起");
  });
});
