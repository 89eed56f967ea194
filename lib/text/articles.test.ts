import { describe, expect, it } from "vitest";
import { cutArticles, describeArticle } from "./articles";

const body = (place: string, year = 2031) =>
  `${year}年，${place}公安局共办理案件120起，同比下降8.5%，群众的获得感和安全感得到了有力的保障，全年没有发生较大事故。`;

function cuts(text: string) {
  return cutArticles(text).map(({ title, byline, date, place }) => ({ title, byline, date, place }));
}

describe("cutArticles", () => {
  it("covers the text without a hole, and finds no article in white space", () => {
    const text = `\n\n甲地公安守护平安\n\n${body("甲地")}\n(撰文/张三)\n\n乙地公安再创佳绩\n\n${body("乙地")}\n`;
    const found = cutArticles(text);
    expect(found.map((cut) => text.slice(cut.start, cut.end)).join("")).toBe(text);
    expect(cutArticles("\n \u3000\n")).toEqual([]);
    expect(cutArticles("")).toEqual([]);
  });

  it("begins an article at a headline below an editors' line", () => {
    const text = `青禾公安守护平安 保障民生\n\n${body("青禾县")}\n\n值班主任：甲某 主编：乙某\n\n白石公安护航发展 履职尽责\n\n${body("白石县")}\n`;
    expect(cuts(text).map((cut) => cut.title)).toEqual(["青禾公安守护平安 保障民生", "白石公安护航发展 履职尽责"]);
  });

  it("begins an article at `# …`, with its kicker", () => {
    const text = `# 青禾公安守护平安\n\n${body("青禾县")}\n\n### 小标题\n\n${body("青禾县")}\n\n## 白石公安的一年\n\n# 恪尽职守为人民\n\n${body("白石县")}\n`;
    expect(cuts(text).map((cut) => cut.title)).toEqual(["青禾公安守护平安", "白石公安的一年 恪尽职守为人民"]);
    expect(text.slice(cutArticles(text)[1]?.start)).toMatch(/^## 白石/);
  });

  it("does not begin an article at a heading", () => {
    const text = `青禾公安守护平安\n\n${body("青禾县")}\n\n打防并举 治安向好\n\n${body("青禾县")}\n\n二、交通\n\n${body("青禾县")}\n`;
    expect(cuts(text)).toHaveLength(1);
    const markdown = `# 青禾公安守护平安\n\n${body("青禾县")}（撰文/甲某）\n\n## 治安\n\n${body("青禾县")}\n\n# 一、交通\n\n${body("青禾县")}\n`;
    expect(cuts(markdown)).toHaveLength(1);
  });

  it("does not begin an article where a credit stands in the middle of the text", () => {
    const text = `# 青禾公安守护平安\n\n${body("青禾县")}（撰文/甲某 乙某）\n\n${body("青禾县")}\n`;
    expect(cuts(text)).toMatchObject([{ title: "青禾公安守护平安", byline: "撰文/甲某 乙某" }]);
  });

  it("does not begin an article at the head of a side box", () => {
    const text = `青禾公安守护平安\n\n${body("青禾县")}\n\n（本报青禾3月2日讯）\n\n数说青禾\n\n全年\n\n破案120起\n同比下降8.5%\n\n查处违法\n300人\n`;
    expect(cuts(text)).toMatchObject([{ title: "青禾公安守护平安", date: "2032-03-02" }]);
  });

  it("begins an article at a headline with a byline or a date line below it", () => {
    const text = `青禾夏粮丰收\n本报记者 甲某\n\n${body("青禾县")}\n\n白石秋粮增产\n来源：某某日报 2031-10-05\n\n${body("白石县")}\n`;
    expect(cuts(text)).toMatchObject([
      { title: "青禾夏粮丰收", byline: "本报记者 甲某", date: "2031" },
      { title: "白石秋粮增产", byline: null, date: "2031-10-05" },
    ]);
  });

  it("takes the headline above the date line of a web page, not the site's name", () => {
    const text = `某某在线\n欢迎您访问某某在线!\n青禾公安筑牢防线\n某某日报 2031-12-03\n\n  本报记者   甲某 乙某\n\n  □ 本报通讯员 丙  某\n\n  ${body("青禾县")}\n\n  ${body("青禾县")}\n\n(责任编辑:丁某)\n \n某某在线`;
    expect(cuts(text)).toMatchObject([
      { title: "青禾公安筑牢防线", byline: "本报记者 甲某 乙某 本报通讯员 丙 某", date: "2031-12-03" },
    ]);
  });

  it("joins a headline that is set over two lines", () => {
    expect(cuts(`青禾海事局2031年水上交通安全\n工作情况\n\n${body("青禾县")}\n`)[0]?.title).toBe(
      "青禾海事局2031年水上交通安全 工作情况",
    );
  });

  it("joins kicker and headline above a byline", () => {
    const text = `推进现代警务 服务发展大局\n\n青禾公安统筹打防管控，以改革优化服务\n\n本报记者 甲某\n\n${body("青禾县")}\n`;
    expect(cuts(text)[0]?.title).toBe("推进现代警务 服务发展大局 青禾公安统筹打防管控，以改革优化服务");
  });

  it("calls a text without a headline by its first clause", () => {
    expect(cuts(body("青禾县"))[0]?.title).toMatch(/^2031年，青禾县公安局共办理案件120起/);
  });

  it("reads a statistical bulletin as one article", () => {
    const text = `某市2030年国民经济和社会发展统计公报\n\n某市统计局\n2031年3月20日\n\n一、综合\n\n初步核算，全年地区生产总值1200.5亿元，比上年增长5.2%。\n\n二、农业\n\n全年粮食产量30.6万吨，比上年增长1.1%。\n`;
    expect(cuts(text)).toMatchObject([{ title: "某市2030年国民经济和社会发展统计公报", date: "2031-03-20" }]);
  });
});

describe("describeArticle", () => {
  it("reads a span that a person has cut", () => {
    const text = `前文。\n\n青禾公安守护平安\n\n${body("青禾县")}\n`;
    const start = text.indexOf("青禾公安");
    expect(describeArticle(text, { start, end: text.length })).toMatchObject({
      start,
      title: "青禾公安守护平安",
      date: "2031",
    });
  });
});
