import { describe, expect, it } from "vitest";
import {
  creditStart,
  datelineLength,
  hasHeadingShape,
  isByline,
  isCaption,
  isChrome,
  isDateLine,
  isEditorsLine,
  isOrdinalHeading,
  isSeparator,
} from "./line-kinds";

const cases: readonly [string, (words: string) => boolean, readonly string[], readonly string[]][] = [
  [
    "isByline",
    isByline,
    [
      "本报记者 甲某",
      "□ 本报通讯员 王  某",
      "（撰文/甲某 乙某）",
      "文/甲某 图/乙某",
      "记者：甲某",
      "某某日报记者 甲某 通讯员 乙某",
      "作者：甲某",
      "（记者 林○○）",
    ],
    ["记者从县公安局获悉，全年破案3起。", "本报记者在现场看到", "图为民警", "文明出行 安全回家", "策划实施打击行动"],
  ],
  [
    "isEditorsLine",
    isEditorsLine,
    ["责任编辑：甲某", "(责任编辑:甲某)", "值班主任：甲某 主编：乙某 美编：丙某", "来源：某某日报", "本版主编：甲某"],
    ["主编了三本书", "编辑部共有3人。", "审核：通过120件，退回3件。"],
  ],
  [
    "isCaption",
    isCaption,
    [
      "图为民警在宣传。",
      "民警在宣传。某县公安局供图",
      "(本组图片均由某局提供)",
      "▲民警在巡逻",
      "民警在宣传。甲某 摄",
      "图1：某市近五年产值",
    ],
    ["图书馆新增图书300册。", "公安局提供帮助300次。", "摄像头新增300个，覆盖全县。"],
  ],
  [
    "isDateLine",
    isDateLine,
    [
      "某某日报 2031-12-03",
      "2031年12月3日",
      "发布时间：2031-12-03 09:30 来源：某某网",
      "（本报青禾12月1日讯）",
      "2031年3月",
      "香港，2031年8月27日",
      "2031-10-11 05:30　〔記者江一／青禾報導〕",
      "2031年1月26日　星期五　责编：江一　版式：江二　热线：0797-1234567",
    ],
    ["2031年12月3日，民警出警。", "2031年12月31日止年度业绩公告", "截至2031年6月底", "12月3日", "2031年全县立案30起"],
  ],
  [
    "isChrome",
    isChrome,
    [
      "— 2 —",
      "第3页 共12页",
      "字号：大 中 小",
      "欢迎您访问某某网！",
      "当前位置：首页 > 新闻",
      "首页 > 政务 > 数据",
      "某ICP备12345678号",
      "登录 | 注册",
      "青禾时报｜生活 A7",
      "青禾法治报　A06　法治周刊",
      "青禾日报　第03版　要闻",
      "证券代码：300999　　证券简称：远山股份　　公告编号：2031-047",
    ],
    ["欢度佳节 守护平安", "青禾日报创刊 40年", "青禾通报 40起", "登记户口300人", "注册志愿者300人", "立案30起 > 上年"],
  ],
  [
    "hasHeadingShape",
    hasHeadingShape,
    ["打防并举 治安向好", "一、综合", "怎么办？", "以防为先，护航稳定"],
    ["全年立案30起。", "立案30起；", "包括：", "甲", "一，二，三，四", "甲".repeat(60), "| 甲 | 乙 |"],
  ],
  [
    "isOrdinalHeading",
    isOrdinalHeading,
    ["一、综合", "（二）农业", "第三章 附则", "A 忠诚担当", "3. 交通"],
    ["一年来成绩显著", "三农工作", "2031年综述", "十佳民警"],
  ],
  ["isSeparator", isSeparator, ["---", "=====", "* * *", "| --- | :-: |"], ["--", "a---", "- 立案"]],
];

describe.each(cases)("%s", (_, test, yes, no) => {
  it.each(yes)("yes: %s", (words) => {
    expect(test(words)).toBe(true);
  });
  it.each(no)("no: %s", (words) => {
    expect(test(words)).toBe(false);
  });
});

describe("creditStart", () => {
  it("finds a credit at the end, and no other bracket", () => {
    const words = "群众的日子越过越安稳。（撰文/甲某 乙某）";
    expect(words.slice(creditStart(words))).toBe("（撰文/甲某 乙某）");
    expect(creditStart("共3项（见附表）")).toBe(-1);
    expect(creditStart("（撰文/甲某）又及")).toBe(-1);
  });
});

describe("datelineLength", () => {
  it.each([
    ["本报青禾6月8日讯（记者 甲某）全年", "全年"],
    ["新华社某地6月8日电 全年", "全年"],
    ["本报讯（记者 甲某 通讯员 乙某）全年", "全年"],
    ["6月8日，全年", "6月8日，全年"],
    ["本报讯息灵通", "本报讯息灵通"],
  ])("%s", (words, rest) => {
    expect(words.slice(datelineLength(words))).toBe(rest);
  });
});
