import { describe, expect, it } from "vitest";
import { extract } from "../extract";
import { articleOf, factsOf } from "../testing/read";

const indicators = (text: string) => extract(text, articleOf(text)).facts.map(({ fields }) => fields.indicator);

describe("readIndicator", () => {
  it.each([
    ["抓获犯罪嫌疑人12名。", ["抓获犯罪嫌疑人"]],
    ["全年共发放补贴3万元。", ["发放补贴"]],
    ["12名驾驶人被查处。", ["驾驶人被查处"]],
    // The doer is the place's, not what is counted.
    ["县公安局共破获案件15起。", ["破获案件"]],
    // The change's words and figure are no part of it.
    ["学生人数较上年增加1200人，达到2.36万人。", ["学生人数"]],
    ["客运量增长了近四成。", ["客运量"]],
    ["平均办案天数缩短至32.5天。", ["平均办案天数"]],
    ["气温在12至18摄氏度之间。", ["气温"]],
    ["男女性别比为1.05:1。", ["男女性别比"]],
    // The clause before, where the figure's own has no words.
    ["开展安全检查，共12次。", ["开展安全检查"]],
    // Labels and ordinals that open a paragraph or a clause.
    ["【高中教育】普通高中6所。", ["普通高中"]],
    ["一是新增停车位240个；二是更新路灯85盏。", ["新增停车位", "更新路灯"]],
    // Particles at both ends, also in traditional prose; 规则 and 统计 are words.
    ["惟失業率則維持在1.8%。", ["失業率"]],
    ["當中住宿旅客合共錄得3.2萬人次。", ["住宿旅客"]],
    ["平均房價為新台幣2685元。", ["平均房價"]],
    ["制定裁量规则15项。", ["制定裁量规则"]],
    ["现场统计12次。", ["现场统计"]],
    ["合计派现1.8亿元。", ["派现"]],
    // What is thought of the figure.
    ["住用率逆势上扬，达58.9%。", ["住用率"]],
    ["客运量再创历史新高，突破600万人次。", ["客运量"]],
    ["有进出口实绩的企业1126家。", ["有进出口实绩的企业"]],
    // The doer before a noun, and what is no doer.
    ["公司总资产98亿元。", ["总资产"]],
    ["公司债券12只。", ["公司债券"]],
    ["移送公安机关行政拘留24起。", ["移送公安机关行政拘留"]],
    // A count before a rate: each takes its own.
    ["19个国控断面水质优良比例达94.7%。", ["国控断面", "国控断面水质优良比例"]],
    // Bodies that are counted in a list do nothing.
    ["新建中小学校、幼儿园64所。", ["新建中小学校、幼儿园"]],
    // A time that a multiple compares with; what a share is of stands before the figure of its whole.
    ["专利拥有量是“十二五”末的近四倍。", ["专利拥有量"]],
    ["班列开行776列，完成全年1000列目标的八成。", ["班列开行", "目标", "完成目标"]],
    ["日工资80元到120元不等。", ["日工资"]],
    // The first figure counts the holders, the second what is measured of them.
    ["286个乡镇卫生院服务能力达标率96%。", ["乡镇卫生院", "乡镇卫生院服务能力达标率"]],
    ["36个村村务公开率100%。", ["村", "村村务公开率"]],
    ["12家医院药品网上采购率为98.5%。", ["医院", "医院药品网上采购率"]],
    ["12家医院3200张床位。", ["医院", "医院床位"]],
    // Which of them are meant, and what those below are ranked by.
    ["查处量居前的三个县为：甲县31起、乙县28起、丙县19起。", ["查处量居前的县", "查处量", "查处量", "查处量"]],
    ["投诉量排名前三的行业分别为：餐饮321件、家电212件。", ["餐饮投诉量", "家电投诉量"]],
    ["电气火灾占比最高，达32.1%。", ["电气火灾占比"]],
    ["电气火灾占比最高，共31起。", ["电气火灾"]],
    ["各级各类学校1234所。", ["各级各类学校"]],
    ["進出口由負轉正，增長2.3%。", ["進出口"]],
    ["就業不足率維持在1.2%不變。", ["就業不足率"]],
    ["其中內地旅客佔267萬人次。", ["內地旅客"]],
    ["假期全县接待游客12万人次，按可比口径恢复至2019年的98%。", ["接待游客", "接待游客恢复"]],
    ["现金及银行结余为12亿元。", ["现金及银行结余"]],
    ["5天发送旅客21万人次。", ["发送旅客"]],
    ["带动1200户农户户均增收3500元。", ["带动农户", "农户户均增收"]],
    ["旅客发送量恢复至2019年同期水平的九成。", ["旅客发送量恢复"]],
    ["道路事故致一人死亡、两人受伤。", ["道路事故致死亡", "受伤"]],
    ["受理案件12件，结案11件，结案率91%。", ["受理案件", "结案", "结案率"]],
    ["假期客流12万人次。", ["假期客流"]],
    ["城市、农村低保标准分别提高到每人每月765元和590元。", ["城市低保标准每人每月", "农村低保标准每人每月"]],
  ])("%s", (words, expected) => {
    expect(indicators(words)).toEqual(expected);
  });

  it("hands out the source's own characters", () => {
    expect(indicators("發放補貼３萬元。")).toEqual(["發放補貼"]);
  });

  it("leaves nothing to count where no word is", () => {
    expect(factsOf("12名。")).toEqual([]);
  });
});
