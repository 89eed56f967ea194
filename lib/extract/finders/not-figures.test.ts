import { describe, expect, it } from "vitest";
import { findFigures } from "./figures";

const refused = (words: string) => findFigures(words, [], []).refused.map(({ reason }) => reason ?? "open");
const counted = (words: string) => findFigures(words, [], []).figures.map(({ value }) => value);

describe("numerals that state no quantity", () => {
  it.each([
    ["第3批队伍", ["ordinal"]],
    ["荣获2等奖", ["ordinal"]],
    ["一等奖", ["ordinal"]],
    ["凌晨3时许", ["time"]],
    ["未满18周岁", ["age"]],
    ["5岁儿童", ["age"]],
    ["拨打110报警", ["name"]],
    ["12345热线", ["name"]],
    ["G98高速", ["identifier"]],
    ["专案“2023-7”告破", ["identifier", "identifier"]],
    ["“1+N”模式", ["set-phrase"]],
    ["师生比1：12", ["open", "open"]],
    ["13800138000", ["identifier"]],
    ["畅通24小时热线", ["set-phrase"]],
    ["一支队伍", ["article-word"]],
    ["一体化", ["set-phrase"]],
    ["百姓", ["set-phrase"]],
    ["三大平台", ["set-phrase"]],
    ["“四个意识”", ["set-phrase"]],
    ["呈现三降两升态势", ["set-phrase", "set-phrase"]],
    ["五年来", ["calendar-span"]],
    ["三年行动", ["calendar-span"]],
    ["毕业三年内", ["threshold"]],
    ["2次以上违法的人员", ["threshold"]],
    ["16年新低", ["rank"]],
    ["走进八所镇", ["name"]],
    ["四项指标分别下降", ["set-phrase"]],
    ["三项指数均下降", ["set-phrase"]],
    ["年龄最小的17岁", ["age"]],
    ["每10股派息", ["part-of-indicator"]],
    ["位居前三位", ["rank"]],
    ["甲、乙、丙三个方向案件数分别为", ["set-phrase"]],
    ["指数≤5的点", ["threshold"]],
    ["位列前10。", ["rank"]],
    ["世界500强企业", ["name"]],
    ["该院13楼手术室", ["ordinal"]],
    ["东经120.3度", ["identifier"]],
    ["十亿元企业", ["threshold"]],
    ["10时30分到场", ["time", "time"]],
    ["凌晨1点多", ["time"]],
    ["凌晨3点就来排队", ["time"]],
    ["500千伏变电站", ["name"]],
    ["10万吨级泊位", ["name"]],
    ["6月30日止六个月业绩", ["date", "date", "calendar-span"]],
    ["东站5天发送旅客", ["calendar-span"]],
    ["之一，", ["set-phrase"]],
    ["日最大8小时平均浓度", ["part-of-indicator"]],
    ["对有2次以上违法记录的经营者", ["threshold"]],
    ["国道1256公里处", ["name"]],
    ["7座商务车", ["name"]],
    ["“48小时办结”承诺", ["name"]],
    ["7×24小时服务", ["set-phrase", "set-phrase"]],
    ["数十万人", ["vague"]],
    ["“98102”专案", ["identifier"]],
    ["10万人口死亡率", ["part-of-indicator"]],
    ["数百名群众", ["vague"]],
    ["千百万群众", ["vague"]],
    ["几十户人家", ["vague"]],
    ["七旬老人", ["age"]],
    ["一年365天，", ["calendar-span", "calendar-span"]],
    ["3日内办结", ["threshold"]],
    ["零容忍", ["set-phrase"]],
  ])("%s", (words, reasons) => {
    expect(refused(words)).toEqual(reasons);
    expect(counted(words)).toEqual([]);
  });

  it.each([
    ["连续十四年", "14"],
    ["使用率六十八点三，", "68.3"],
    ["最大8小时雨量", "8"],
    ["用时5天发送完毕", "5"],
    ["去年同期之25.8%", "25.8"],
    ["旗下三座电厂", "3"],
    ["股息3.5港仙", "3.5"],
    ["短短两个月", "2"],
    ["达80%以上，", "80"],
    ["抓获嫌疑人一名，", "1"],
    ["增长一倍", "1"],
    ["现行命案发案两起、", "2"],
    ["判处有期徒刑三年", "3"],
    ["工作24小时，", "open"],
    ["诊疗人次增加18.4万，", "184000"],
    ["注册数突破30万，", "300000"],
    ["收入落下十五六万元，", "150000"],
    ["甲、乙、丙三个方向立案，", "3"],
    ["总数：12,356", "12356"],
    ["空气质量指数AQI为56。", "56"],
    ["桥长1256公里，", "1256"],
    ["卸货10万吨。", "100000"],
    ["建成7座。", "7"],
    ["14.6万贫困人口脱贫", "146000"],
    ["平均住院日8.1日，", "8.1"],
    ["工期20日。", "20"],
    ["价格连升三周，", "3"],
    ["十几名村民受困", "10"],
    ["四五十名村民", "40"],
    ["发生率下降至零。", "0"],
    ["连续365天", "365"],
  ])("but %s does", (words, value) => {
    expect(counted(words)).toEqual(value === "open" ? [] : [value]);
  });

  it("counts life expectancy, which is no age of a person", () => {
    expect(counted("人均预期寿命80.1岁")).toEqual(["80.1"]);
    expect(counted("人均预期寿命由2010年的74.2岁提高到2020年的76.5岁")).toEqual(["74.2", "76.5"]);
    expect(counted("平均初婚年龄为二十八岁")).toEqual(["28"]);
  });
});
