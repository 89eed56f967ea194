/** Random prose of numerals, units, verbs and signs: what no one would write, and what the engine must survive. */
import fc from "fast-check";
import { wordedChanges } from "../lexicon/change-verbs";

const split = (words: string): string[] => words.split(" ");

const words = split(
  "2023年 上半年 今年 截至 9月底 以来 全市 全县 青川县 公安局 抓获 查扣 案件 嫌疑人 共 累计 同比 环比 较上年 与去年同期相比 增长 下降 净增 收窄 改善 拉动 分别 依次 至 到 从 由 为 达 其中 和 率 占 的 前者 后两项 浓度 下同",
);
const signs = [..."、，。；：（）“”%‰-/—|\t ", "\n", "\n\n", "……", "😀"];
const numerals = split(
  "12 3.5 1,234 １２ ３．５ 1,2 007 0 -4 3/4 1.05:1 三 十 两 百 千 万 亿 一半 三分之二 百分之八十七点五 八成四 三四成 五六十 二〇二三 十几 第三",
);
const units = split(
  "起 名 元 人次 万元 个百分点 倍 成 番 小时 分 秒 天 千克 千米 元/吨 /10万 余 多 约 近 超 逾 以上 左右 负 零下",
);

/** Texts of up to 60 of them. */
export const prose = fc
  .array(fc.constantFrom(...words, ...signs, ...numerals, ...units, ...wordedChanges.map(([phrase]) => phrase)), {
    maxLength: 60,
    // Unless told so, most lists would have less than ten.
    size: "max",
  })
  .map((pieces) => pieces.join(""));

/** Prose, and strings of any UTF-16 units at all. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: prose },
  fc.string({ unit: "binary", maxLength: 200, size: "max" }),
);
