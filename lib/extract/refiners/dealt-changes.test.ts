import { describe, expect, it } from "vitest";
import { extract } from "../extract";
import { articleOf, factsOf } from "../testing/read";

describe("changes of a part of a list", () => {
  it("go to the first ones and to the last one", () => {
    expect(
      factsOf("甲类、乙类、丙类案件分别为614件、487件和395件，前两类同比分别增长21.3%、15.6%，后一类与上年持平。"),
    ).toEqual(["甲类案件 =614件 21.3% yoy", "乙类案件 =487件 15.6% yoy", "丙类案件 =395件 0% yoy"]);
  });

  it("go to the first ones of a list of several units", () => {
    expect(factsOf("发生火灾2486起，亡3人，伤11人，前两项同比分别下降12.4%、40%。")).toEqual([
      "发生火灾 =2486起 -12.4% yoy",
      "亡 =3人 -40% yoy",
      "伤 =11人",
    ]);
  });
});

describe("依次", () => {
  it("deals out as 分别 does, also to places", () => {
    expect(factsOf("盗窃、诈骗、抢夺案件依次为5件、4件和2件。")).toEqual([
      "盗窃案件 =5件",
      "诈骗案件 =4件",
      "抢夺案件 =2件",
    ]);
    const text = "不合格玩具分布在石桥街道、黎母山镇、湾岭镇，依次为5批次、4批次和2批次。";
    expect(extract(text, articleOf(text)).facts.map(({ fields }) => `${fields.place} ${fields.value}`)).toEqual([
      "青川/石桥街道 5",
      "青川/黎母山镇 4",
      "青川/湾岭镇 2",
    ]);
  });
});

describe("what a change has turned from", () => {
  it.each([
    ["直接财产损失126万元，由去年同期的上升转为下降21.7%。", ["直接财产损失 =1260000元 -21.7% yoy"]],
    ["出口30亿元，由上月的下降转为增长3.1%。", ["出口 =3000000000元 3.1% mom"]],
    ["投资由一季度的增长转为下降0.4%。", ["投资 -0.4% vs:一季度"]],
  ])("%s", (text, facts) => {
    expect(factsOf(text)).toEqual(facts);
  });
});

describe("tenths", () => {
  it("are more than that before 多, whatever follows", () => {
    expect(factsOf("四成多纠纷化解在诉前。")).toEqual(["纠纷化解在诉前 >40%"]);
    expect(factsOf("流感占八成多　登革热减少")[0]).toMatch(/>80%/);
  });
});
