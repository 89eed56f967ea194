import { describe, expect, it } from "vitest";
import { extract, extractSelection } from "./extract";
import { articleOf, factsOf } from "./testing/read";

/** Sentences of many bodies, written for these tests; the places are made up. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  "courts and procurators": [
    [
      "全年共受理刑事案件486件、民商事案件6120件、执行案件4557件，结案率96.78%。",
      ["受理刑事案件 =486件", "受理民商事案件 =6120件", "受理执行案件 =4557件", "结案率 =96.78%"],
    ],
    [
      "审结涉黑案件3件21人，判处五年以上有期徒刑的重刑犯47人。",
      ["审结涉黑案件 =3件", "审结涉黑案件 =21人", "判处五年以上有期徒刑的重刑犯 =47人"],
    ],
    [
      "受理案件1236件，审结1174件，同比分别上升8.3%和9.1%。",
      ["受理案件 =1236件 8.3% yoy", "审结案件 =1174件 9.1% yoy"],
    ],
    ["执行完毕率由上年的38.2%提升至45.6%。", ["执行完毕率 =45.6% from 38.2"]],
    ["平均结案用时较上年缩短11.5天，电子送达率突破九成。", ["平均结案用时 -11.5天 yoy", "电子送达率 >90%"]],
  ],
  customs: [
    [
      "前10个月关区进出口总值3215.7亿元，同比增长7.6%。其中，出口2104.2亿元，增长9.3%；进口1111.5亿元，下降4.5%。",
      ["关区进出口总值 =321570000000元 7.6% yoy", "出口 =210420000000元 9.3% yoy", "进口 =111150000000元 -4.5% yoy"],
    ],
    [
      "对东盟、欧盟、美国分别进出口687.4亿元、423.8亿元和311.9亿元，分别增长12.4%、3.1%和下降1.6%。",
      ["东盟进出口 =68740000000元 12.4% -", "欧盟进出口 =42380000000元 3.1% -", "美国进出口 =31190000000元 -1.6% -"],
    ],
    ["10月进出口325.6亿元，同比增长6.1%，环比下降2.3%。", ["进出口 =32560000000元 6.1% yoy", "进出口 -2.3% mom"]],
    [
      "查获走私冻品1200余吨、成品油3400吨、香烟56万条。",
      ["查获走私冻品 >1200吨", "查获成品油 =3400吨", "查获香烟 =560000条"],
    ],
    ["一般贸易进出口2418.6亿元，占75.2%。", ["一般贸易进出口 =241860000000元", "一般贸易进出口占比 =75.2%"]],
    ["进口整体通关时间为32.5小时，较2017年压缩67.8%。", ["进口整体通关时间 =32.5小时 -67.8% vs:2017年"]],
  ],
  "traffic police": [
    [
      "接报事故112起，造成9人死亡、86人受伤，同比分别下降28.7%、35.7%、24.6%。",
      ["接报事故 =112起 -28.7% yoy", "造成死亡 =9人 -35.7% yoy", "造成受伤 =86人 -24.6% yoy"],
    ],
    ["查处酒驾2413起（其中醉驾487起）。", ["查处酒驾 =2413起", "查处醉驾 =487起"]],
    [
      "摩托车、电动自行车骑乘人员头盔佩戴率分别达到93.5%、88.2%。",
      ["摩托车骑乘人员头盔佩戴率 =93.5%", "电动自行车骑乘人员头盔佩戴率 =88.2%"],
    ],
    ["酒驾查处数较去年同期增加312起，上升14.9%。", ["酒驾查处数 312起 yoy", "酒驾查处数 14.9% yoy"]],
  ],
  "market regulation": [
    [
      "没收假冒白酒3260瓶、不合格头盔1.1万顶，罚没款4127.6万元。",
      ["没收假冒白酒 =3260瓶", "没收不合格头盔 =11000顶", "罚没款 =41276000元"],
    ],
    [
      "抽检食品15236批次，不合格率1.9%，比去年同期下降0.4个百分点。",
      ["抽检食品 =15236批次", "食品不合格率 =1.9% -0.4pp yoy"],
    ],
    ["网购类投诉占比由上年同期的41.2%升至47.5%。", ["网购类投诉占比 =47.5% from 41.2"]],
  ],
  "statistical bulletins": [
    [
      "全年粮食种植面积186.5千公顷，比上年增加1.3千公顷；粮食总产量98.7万吨，增产1.9%。",
      ["粮食种植面积 =186500公顷 1300公顷 yoy", "粮食总产量 =987000吨 1.9% yoy"],
    ],
    ["城镇登记失业率为3.4%，自然增长率为-2.35‰。", ["城镇登记失业率 =3.4%", "自然增长率 =-2.35‰"]],
    ["人均可支配收入31256元，比上年增长6.4%。", ["人均可支配收入 =31256元 6.4% yoy"]],
  ],
  "education in traditional characters": [
    [
      "本學年共有小學412所，比上學年減少6所；在校學生26.8萬人，按年下跌3.4%。",
      ["本學年共有小學 =412所 -6所 yoy", "在校學生 =268000人 -3.4% yoy"],
    ],
    ["非本地學生由2021年的8200人增至１．０５萬人，增幅達２８％。", ["非本地學生 =10500人 28% vs:2021年 from 8200"]],
  ],
  health: [
    ["孕产妇死亡率为6.4/10万，婴儿死亡率为2.1‰。", ["孕产妇死亡率 =6.4/10万", "婴儿死亡率 =2.1‰"]],
    ["人均预期寿命由79.2岁提高到80.1岁。", ["人均预期寿命 =80.1岁 from 79.2"]],
    ["重点人群签约率78.5%，同比提高3.2个百分点。", ["重点人群签约率 =78.5% 3.2pp yoy"]],
    ["直接结算率达三分之二，群众满意率百分之九十六点五。", ["直接结算率 =0.6667", "群众满意率 =96.5%"]],
  ],
  harvest: [
    ["秋粮已收获5687万亩，占应收面积的82.3%。", ["秋粮收获 =56870000亩", "秋粮收获占应收面积比重 =82.3%"]],
    ["平均亩产412公斤，同比提高6公斤，增长1.5%。", ["平均亩产 =412公斤 6公斤 yoy", "平均亩产 1.5% yoy"]],
    ["春玉米亩产首次突破600公斤，带动农民增收12亿余元。", ["春玉米亩产 >600公斤", "带动农民增收 >1200000000元"]],
  ],
  "company results": [
    [
      "研发投入7.16亿元，占营业收入的8.28%，较上年同期增加1.02亿元。",
      ["研发投入 =716000000元 102000000元 yoy", "研发投入占营业收入比重 =8.28%"],
    ],
    ["资产负债率由年初的52.3%降至49.8%。", ["资产负债率 =49.8% from 52.3"]],
    ["经营活动现金流净额12.7亿元，同比翻了一番。", ["经营活动现金流净额 =1270000000元 100% yoy"]],
    ["每10股派发现金红利2.5元（含税）。", ["每10股派发现金红利 =2.5元"]],
  ],
  environment: [
    [
      "PM2.5平均浓度为28微克/立方米，同比下降6.7%；PM10平均浓度49微克/立方米，同比持平。",
      ["PM2.5平均浓度 =28微克/立方米 -6.7% yoy", "PM10平均浓度 =49微克/立方米 0% yoy"],
    ],
    ["集中收集率从2020年的61.4%提高至73.9%，增加12.5个百分点。", ["集中收集率 =73.9% 12.5pp vs:2020年 from 61.4"]],
    [
      "立案案件214件，罚款1932.5万元，同比分别增长12%、-3.4%。",
      ["立案案件 =214件 12% yoy", "罚款 =19325000元 -3.4% yoy"],
    ],
  ],
  tourism: [
    ["接待游客23.5万人次，日均4.7万人次。", ["接待游客 =235000人次", "接待游客日均 =47000人次"]],
    ["省内游客占六成五，省外游客占三成半。", ["省内游客占比 =65%", "省外游客占比 =35%"]],
    ["32家景区累计接待游客98.3万人次。", ["景区 =32家", "景区接待游客 =983000人次"]],
  ],
  "police and narrative": [
    ["扣押手机15部、电脑2台及现金5万余元。", ["扣押手机 =15部", "扣押电脑 =2台", "扣押现金 >50000元"]],
    ["派出所从15个整合为10个。", ["派出所 =10个 from 15"]],
    ["命案连续十四年全破。", ["命案连续全破 =14年"]],
    ["业务办理时限压缩80%以上。", ["业务办理时限 -80% -"]],
  ],
};

for (const [topic, sentences] of Object.entries(cases))
  describe(topic, () => {
    it.each(sentences)("%s", (words, expected) => {
      expect(factsOf(words)).toEqual(expected);
    });
  });

describe("what states nothing", () => {
  it.each([
    "一站式服务窗口畅通24小时热线。",
    "深入开展三年行动，呈现“三降两升”的良好态势。",
    "2023年10月21日23时许，民警赶到现场。",
    "（责任编辑：李四）",
    "",
  ])("%s", (words) => {
    expect(factsOf(words)).toEqual([]);
  });
});

describe("layout", () => {
  it("reads a figure after a column break with its words", () => {
    const text =
      "青川公安局全年共立刑事案件304起，各项工作扎实推进，成效十分明显，盗窃案件同比下降\n\n13.4%，群众满意度不断提高，平安建设迈上新的台阶。";
    const fact = extract(text, articleOf(text)).facts.at(-1);
    expect(fact?.fields.change).toBe("-13.4");
    expect(text.slice(fact?.changeSpan?.start, fact?.changeSpan?.end)).toBe("13.4%");
  });
});

describe("sources and trace", () => {
  it("says what is stated and what inherited, with the words", () => {
    const text = "2022年，石桥镇抓获嫌疑人3名，其中外籍1名。";
    const [first, second] = extract(text, articleOf(text)).facts;
    expect(first?.sources.value?.how).toBe("stated");
    expect(second?.sources.indicator?.how).toBe("inherited");
    const period = second?.sources.period?.span;
    expect(text.slice(period?.start, period?.end)).toContain("2022年");
    expect(second?.trace.map(({ rule }) => rule)).toContain("verb-of-list");
  });
});

describe("extractSelection", () => {
  const text = "2023年，青川立案12起。抓获嫌疑人7名，查扣车辆5辆。";

  it("prefills from the figure that is selected", () => {
    const at = text.indexOf("7名");
    const { fields, valueSpan } = extractSelection(text, articleOf(text), { start: at, end: at + 2 });
    expect(fields).toMatchObject({ indicator: "抓获嫌疑人", value: "7", unit: "名" });
    expect(valueSpan).toEqual({ start: at, end: at + 2 });
  });

  it("takes only the surroundings where no figure is selected", () => {
    const at = text.indexOf("抓获");
    const { fields, evidence } = extractSelection(text, articleOf(text), { start: at, end: at + 2 });
    expect(fields.value).toBeNull();
    expect(fields.period).toBe("2023");
    expect(evidence).not.toEqual([]);
  });
});
