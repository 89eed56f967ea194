import { describe, expect, it } from "vitest";
import { readLayout } from "./layout";

/** Each block as `kind: words`, pieces joined by `¦`. */
function blocks(text: string): string[] {
  return readLayout(text, { start: 0, end: text.length }).map(
    (block) => `${block.kind}: ${block.spans.map((span) => text.slice(span.start, span.end)).join("¦")}`,
  );
}

const long = "全局民警坚持以人民为中心的发展思想，用心用力做好守安全、化纠纷、助发展的每一件事。";

describe("readLayout", () => {
  it("joins a paragraph that a column break has cut", () => {
    expect(blocks(`青禾公安守护平安\n\n全年破获案件120起，抓获贩假\n\n嫌疑人12名，缴获现金5万元。${long}\n`)).toEqual([
      "headline: 青禾公安守护平安",
      `paragraph: 全年破获案件120起，抓获贩假¦嫌疑人12名，缴获现金5万元。${long}`,
    ]);
  });

  it("joins it over a caption, and keeps the caption apart", () => {
    const text = `${long}扣押手机15部，切实维护了全县\n\n\n\n民警在集市宣传。青禾县公安局供图\n\n“菜篮子”市场秩序。\n`;
    expect(blocks(text)).toEqual([
      `paragraph: ${long}扣押手机15部，切实维护了全县¦“菜篮子”市场秩序。`,
      "caption: 民警在集市宣传。青禾县公安局供图",
    ]);
  });

  it("does not join over a heading, nor a finished paragraph, nor a list", () => {
    expect(blocks(`${long}\n\n${long}`)).toHaveLength(2);
    expect(blocks(`${long}任务如下：\n\n一是抓早抓小；\n\n二是抓紧抓实。`)).toHaveLength(3);
    expect(blocks(`${long}未完\n\n打防并举 治安向好\n\n${long}`)).toHaveLength(3);
  });

  it("takes a short first piece of a cut paragraph for what it is", () => {
    expect(
      blocks(
        `青禾公安守护平安\n\n${long}\n\n2031年，青禾公安的训练得到了落实，1人荣获全省十佳人民\n\n警察，2人荣获奖章。${long}`,
      )[2],
    ).toBe(`paragraph: 2031年，青禾公安的训练得到了落实，1人荣获全省十佳人民¦警察，2人荣获奖章。${long}`);
    expect(blocks(`青禾公安守护平安\n\n${long}\n\n以防为先，护航稳定\n\n${long}`)[2]).toBe(
      "heading: 以防为先，护航稳定",
    );
  });

  it("puts the rest of the last paragraph back that columns out of order have brought to the top", () => {
    const text = `# 青禾公安守护平安\n\n为领导“下访”，全年接待来访480人次。\n\n## 打防并举\n\n${long}\n\n此外，青禾公安局把信访工作融入活动之中，把群众“上访”变\n`;
    expect(blocks(text).at(-1)).toBe(
      "paragraph: 此外，青禾公安局把信访工作融入活动之中，把群众“上访”变¦为领导“下访”，全年接待来访480人次。",
    );
  });

  it("tells bylines, dates and editors' lines apart", () => {
    expect(
      blocks(`青禾夏粮丰收\n\n□ 本报记者 甲某\n\n2031年6月8日\n\n${long}（撰文/甲某 乙某）\n\n责任编辑：丙某\n`),
    ).toEqual([
      "headline: 青禾夏粮丰收",
      "byline: □ 本报记者 甲某",
      "date: 2031年6月8日",
      `paragraph: ${long}`,
      "byline: （撰文/甲某 乙某）",
      "editors: 责任编辑：丙某",
    ]);
  });

  it("keeps a dateline out of the sentence", () => {
    expect(blocks(`本报青禾6月8日讯（记者 甲某）${long}`)).toEqual([
      "date: 本报青禾6月8日讯（记者 甲某）",
      `paragraph: ${long}`,
    ]);
    expect(blocks(`新华社某地6月8日电 ${long}`)).toEqual(["date: 新华社某地6月8日电", `paragraph: ${long}`]);
    expect(blocks(`6月8日，${long}`)).toEqual([`paragraph: 6月8日，${long}`]);
  });

  it("takes a short sentence set apart for a caption, but not one with a statistic", () => {
    expect(blocks(`青禾公安\n\n${long}\n\n\n\n民警帮助群众采样。\n\n${long}`)[2]).toBe("caption: 民警帮助群众采样。");
    expect(blocks(`青禾公安\n\n${long}\n\n\n\n全年立案同比下降5%。\n\n${long}`)[2]).toMatch(/^paragraph/);
    expect(blocks(`青禾公安\n\n\n\n${long}\n\n\n\n民警帮助群众采样。\n\n\n\n${long}`)[2]).toMatch(/^paragraph/);
  });

  it("takes a line and the credit below it for a caption", () => {
    expect(
      blocks(
        `青禾公安\n\n${long}\n\n二〇三一年十一月一日，青禾县公安局举行大会。\n(本组图片均由青禾县公安局提供)\n\n${long}`,
      ),
    ).toContain("caption: 二〇三一年十一月一日，青禾县公安局举行大会。");
  });

  it("reads a side box in sections", () => {
    const text = `${long}\n\n数说青禾\n\n3年来\n\n累计打掉12个团伙\n案件数从2028年的300起\n下降至2030年的200起\n\n禁毒工作\n\n破获案件\n19起\n查处吸毒人员40人\n`;
    expect(blocks(text).slice(1)).toEqual([
      "box: 数说青禾¦3年来¦累计打掉12个团伙¦案件数从2028年的300起¦下降至2030年的200起",
      "box: 禁毒工作¦破获案件¦19起¦查处吸毒人员40人",
    ]);
  });

  it("does not take headings one below the other for a box", () => {
    expect(
      blocks(`青禾2031年统计公报\n\n一、2031年综合\n\n（一）2031年核算\n\n${long}`).map((block) => block.split(":")[0]),
    ).toEqual(["headline", "heading", "heading", "paragraph"]);
  });

  it("reads hard-wrapped lines as one paragraph", () => {
    const wrapped = "全县公安机关全年共破获刑事案\n件120起，同比上升8.5%，抓获\n犯罪嫌疑人300名，打掉犯罪团\n伙5个。\n";
    expect(blocks(wrapped)).toEqual([`paragraph: ${wrapped.trim().replaceAll("\n", "¦")}`]);
  });

  it("tells page numbers and a table's unit from the text", () => {
    expect(blocks(`${long}办理登记1806件，为企业减负1200余\n\n— 2 —\n\n万元。\n`)).toEqual([
      `paragraph: ${long}办理登记1806件，为企业减负1200余¦万元。`,
      "editors: — 2 —",
    ]);
    expect(blocks(`${long}\n\n单位：万元\n\n项目\t上年\n收入\t30\n`)[1]).toBe("box: 单位：万元¦项目\t上年¦收入\t30");
  });

  it("does not join paragraphs that only lack their full stop", () => {
    expect(blocks(`${long}未完成的19处\n某线某段已销号，办件3件。`)).toHaveLength(2);
    expect(blocks(`${long}未完成的19处\n同比减少，办件3件。`)).toHaveLength(1);
    expect(blocks(`${long}办件量12.8万件\n\n据介绍，平均跑动次数减少到0.6次\n\n2031年，办件3件。`)).toHaveLength(3);
    expect(blocks(`${long}案件数从30起下降至\n\n2031年的20起。`)).toHaveLength(1);
  });

  it("takes short lines with figures that end a text for a list", () => {
    expect(blocks(`${long}\n\n企业开办压缩到4小时以内\n不动产登记压缩到3个工作日以内\n`)[1]).toMatch(/^box/);
    expect(blocks(`${long}\n\n新增岗位3万个 服务企业2千家\n\n${long}`)[1]).toMatch(/^heading/);
  });

  it("keeps the items of lists and the rows of tables apart", () => {
    expect(blocks("- 破案12起\n- 立案30起，未了结\n- 结案8起\n")).toHaveLength(3);
    expect(blocks("| 指标 | 数值 |\n| --- | --- |\n| 立案 | 30起 |\n")).toEqual([
      "box: | 指标 | 数值 |¦| 立案 | 30起 |",
    ]);
  });
});
