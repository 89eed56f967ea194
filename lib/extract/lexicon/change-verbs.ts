/**
 * Verbs and nouns of change with their sign. Data only: a new verb is one more word here;
 * change-verbs.cases.ts shows each at work. The longest match wins, so that 负增长 is not read as 增长.
 */

/** More of it than before. */
export const rising = `
增长 增 增加 增多 增产 增收 增幅 增速 上升 升 升高 上涨 涨 涨幅 升幅 提高 提升 攀升 扩大 扩展 回升 反弹 走高 上浮 上调 上扬 提速 加快 净增 净增长 净增加 多增 增持 增效 增值
延长 拉长 多 高 高出 多出 正增长 递增 猛增 激增 骤增 大增 翻 跃升 飙升 抬升 增强 增大 提前 扩容 拓宽 超出 快 增长率 增长幅度 上升幅度 提高幅度 增长速度 抬高 上扬 爬升 续增 偏多 偏高 偏早
成长 弹升 劲增 劲升 急升 微升 微增 略升 略增 稳升 回温 攀高 推升 拉升 倍升 调升 加密 扩阔 成长率 增率 升率 早 晚 长 迟
`;

/** Less of it than before. */
export const falling = `
下降 降 降低 减少 减 回落 下滑 下跌 跌 跌幅 降幅 减幅 缩减 压减 压降 压缩 缩短 收窄 负增长 减产 减收 萎缩 下调 下浮 走低 少 低 净减 净减少 递减 锐减 骤降 骤减 大降 大减 缩小 削减 减轻
放缓 减缓 退 减亏 走弱 下挫 跌落 少增 减弱 精简 慢 下降幅度 减少幅度 下探 压低 裁减 精减 负增 下行 探低 续降 偏少 偏低 偏晚
衰退 倒退 滑落 趋缓 收缩 紧缩 重挫 急跌 急降 微降 微跌 略降 略跌 略减 调降 下修 衰退率 减率 跌率 短
`;

/** Verbs that end in a state, so that the figure after 至, 到, 为, 成 is the level: `整合为10个`, `增加至101项`. */
export const becoming = `
整合 合并 调整 优化 变 变更 改 扩充 扩建 压 发展 壮大 撤并 缩 拓展 发展壮大 转变 改进 改善
`;

/** What stands between verb and level: `下降至`, `增长到`, `整合为`. */
export const arriving = ["至", "到", "为", "成", "达", "达到", "至约", "到了"] as const;

/** Changes that need no figure, in percent. */
export const wordedChanges: readonly (readonly [string, string])[] = [
  ["持平", "0"],
  ["基本持平", "0"],
  ["大体持平", "0"],
  ["大致持平", "0"],
  ["大致相若", "0"],
  ["相若", "0"],
  ["大致相当", "0"],
  ["基本相当", "0"],
  ["相当", "0"],
  ["维持不变", "0"],
  ["保持不变", "0"],
  ["无升跌", "0"],
  ["没有升跌", "0"],
  ["无变化", "0"],
  ["零增长", "0"],
  ["翻番", "100"],
  ["翻倍", "100"],
  ["倍增", "100"],
];

/** Of these, the ones that are said without a comparison too. */
export const changesByThemselves: readonly string[] = ["零增长", "翻番", "翻倍"];

/** Verbs with which a bulletin goes on after it has once named its comparison: `……比上年增长5%；……下降2%`. */
export const carryingVerbs =
  "增长 下降 上升 上涨 下跌 回落 增加 减少 增产 减产 扩大 收窄 下滑 提高 负增长 增 降 升 涨 跌 回升 增收 减收 增幅 降幅 涨幅 跌幅 增速 净增 微升 降低";

/** Of these, the ones that carry it into further paragraphs. */
export const farCarryingVerbs = "增长 下降 上涨 下跌 增产 减产 负增长";

/** Short words that say a change only right before a figure and after a comparison: `比上年多12件`, `较去年同期高3.1个百分点`. */
export const onlyAfterComparison = `多 少 高 低 快 慢 升 降 增 减 涨 跌 退 提前 翻 超出 增强 加快 扩大 延长 拉长 多出 高出 增值 增效 扩展 扩容 拓宽 提前 退 精简 缩小 下行 压低 增收 增产 减产 减收 增持 净增 净增加 净减 净减少 早 晚 长 短 迟 加密`;

/** Nouns of change: the figure may follow after 为, 达, 约. They say the sign themselves: `降幅达12%`. */
export const changeNouns = `增幅 降幅 涨幅 跌幅 升幅 减幅 增速 增长率 增长幅度 下降幅度 上升幅度 减少幅度 提高幅度 增长速度 成长率 衰退率 增率 减率 升率 跌率`;
