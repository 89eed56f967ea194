/**
 * The words between a level and a change that could be a subject of the change. Says whether there is one: periods,
 * comparisons, adverbs and words that point back (`其`, `降幅`) are none.
 */
import { Cutting } from "../phrase-cutter";
import { phraseSet } from "../phrases";
import type { Reading } from "../reading";
import { spansWithin } from "../spans-within";

const empty = phraseSet(
  "， ； ： 、 （ ( ） ) 和 及 并 且 但 却 而 惟 唯 不过 又 也 均 都 分别 则 已 同比 环比 再 还 大幅 大幅度 明显 显著 略 略有 小幅 稳步 逐年 逐步 有所 平均 年均 实现 呈 出现 保持 约 近 仅 净 数量 总量 数字 该数据 这一数字 这一数据 此项 其 比 较 同期 幅度 其中 按当年价格 降幅 增幅 涨幅 跌幅 升幅 减幅 增速 整体 总体 合计 共 共计 累计 连续 持续 继续 再次 创 的 了 将 较之 是 为 全年 当年 当月 双双 微 轻微 有望 预计 急 续 名义 名义上 实际 可比口径 按可比口径 按可比口径计算 同口径 按同口径 按同口径计算 剔除不可比因素 经季节性调整后 经季节调整后 经季节调整 季节性调整后 季节调整后 按可比价 按可比价格 按现价 按现价计算 按现行价格 按现行价格计算 按价格 按价格计算 按不变价 按不变价格 扣除物价因素 剔除价格因素 剔除物价因素 按美元计 按美元计价 按人民币计 按人民币计价 以美元计 以人民币计 按可比价计算 按可比价格计算 按不变价格计算 按不变价计算 扣除价格因素 扣除价格因素实际 比重 占比 份额 人数 金额 件数 起数 数".split(
    " ",
  ),
);

/** `五年下降44.4%`, `近三年来累计下降32%`: how long the change took. */
const spell =
  /^(?:近|这|过去|最近)?(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:年|个月|周|天)(?:来|间|内|以来|时间)?(?:累计|共|总共|平均)?/;

const collective =
  /^(?:上述|以上|这|前述|[前后头](?=[两二三四五六][者项类个种]))?(?:[一二两三四五六七八九十几各多]|[0-9]{1,2})?(?:[项个类大者]|方面)?(?:主要|核心|关键|重点|事故)*(?:指标|指数?|数据|数字|总?量|统计|方面)?(?:同时|全部|全面|全|实现|呈)*$/;

/** `四项指数`, `以上数据`, `三者`: a subject that stands for several levels named before. Fillers are gone from it, also the 数 of 指数. */
export function isCollective(subject: string): boolean {
  return subject.length >= 2 && collective.test(subject);
}

/** What is left of the stretch as a subject; empty if nothing. Bounded to the last 60 characters. */
export function subjectWords(reading: Reading, start: number, end: number): string {
  if (end <= start) return "";
  const removed = [...spansWithin(reading.periods, start, end), ...spansWithin(reading.comparisons, start, end)];
  const cutting = Cutting.of(reading.sentence, Math.max(start, end - 60), end, removed);
  const cut = cutting.withoutHead(empty).withoutTail(empty).words.trim();
  return cut.replace(spell, "");
}
