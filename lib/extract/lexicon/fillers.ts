/**
 * Words around what is counted that say nothing of it. Data only: a new one is one more word here, with a case in
 * refiners/indicator.test.ts. A filler of one character that is also part of words has its guard.
 */

/** Adverbs and particles before the verb. Removed from the head of an indicator. */
export const headFillers = `
共 一共 总共 共计 累计 总计 合计 累积 已 已经 已有 已共 先后 相继 陆续 分别 均 各 都 又 再 再次 还 也 并 且 而 则 就 便 其中 其中有 同时 此外 另外 另 另有 以及 及 和 与 、 成功 依法 全年 目前 现已 现共 截至目前 截止目前 至今 迄今 期间 据统计 据介绍 据了解 数据显示 统计显示 统计数据显示 据悉 记者获悉 结果显示 通报称 通报显示 初步统计 经初步核算 初步核算 经统计 一举 当场 随后 最终 最后 当日 当天 当晚 同日 其 该 因此 因而 从而 有效 总体 仅 只 只有 约有 有 是 共有 这 这些 这里 将 把 对 由 经 从 以 继续 持续 大力 积极 扎实 全力 高效 主动 依规 依照规定 依规高效 严格 认真 全面 迅速 及时 稳步 逐步 首次 率先 今年 去年 当年 全国共 全省共 使 让 令 不仅 不但 而且 但 但是 然而 比如 例如 如 特别是 尤其是 另据 上述 会同 进一步 的 通过 平均 年均 快速 深入 按照 按 截至 截止 包括 包含 涉及 含 其中含 其中包括 仅仅 单 单是 光 向
`;

/** Before a figure: `为`, `达`, `共计`. Removed from the end of an indicator. */
export const tailFillers = `
达 达到 已达 已达到 为 分别为 均为 约为 已为 是 有 共有 约 约有 约占 共 共计 累计 合计 总计 总共 一共 已 了 已超 超 超出 近 仅 仅为 仅有 只有 高达 多达 到 至 在 的 约合 分别 分别达 分别达到 分别有 均 均达 均达到 各 各有 都 就 就有 升至 降至 增至 减至 稳定在 保持在 维持在 控制在 突破 录得 报 收于 过 也 还 又 再 依次为 依次 从 由 从原来的 由原来的 从原先的 : ： ， 、 （ ( 上 共达 总数达 完成 均超 不断 逐年 比 较 将 和 及 与 或 以 以及 来 却 便 全部 先后 累计达 累计完成 大约 平均 平均为 现 目前 其中 其中有 已经 已有 均有 超过 不足 接近 将近 逾 短短 仅用 只用 只 用了 用时 用 多 少 原来的 原有的 内 长达 之
`;

/** A head filler is part of a word, and stays, if one of these characters follows. */
export const headGuards: Readonly<Record<string, string>> = {
  就: "业医诊餐读近学",
  对: "外口接公",
  从: "业重严轻",
  经: "济营办费贸销典",
  以: "上下及内",
  和: "解谐",
  还: "款贷建本清迁田",
  共: "享同产建青治识",
  使: "用领",
  便: "民利捷",
  均: "价衡",
  有: "效期限机关组色线轨偿责",
  将: "军",
  把: "关",
  并: "购轨网案",
  再: "生就制融保",
  都: "市",
  其: "他它余",
  各: "级",
  单: "位价产身程产独亩",
  含: "量税",
  向: "",
  如: "期",
  是: "",
  而: "",
  已: "",
  按: "揭摩",
  光: "伏缆纤电明",
  平均: "工每预",
  以及: "",
};

/** A tail filler is part of a word, and stays, if one of these characters comes before it. */
export const tailGuards: Readonly<Record<string, string>> = {
  为: "行",
  有: "拥享占没国私所公持现保",
  到: "收接报签查得受找看遇等感想迟",
  比: "占同环对评",
  报: "举通申上简海警预播快填汇情",
  约: "签节合预违履公契条制大",
  现: "发实出表体兑",
  达: "表传到发抵送",
  过: "通超经度审",
  上: "网线以路海陆船",
  共: "公",
  近: "附邻",
  以: "予加可得",
  来: "往未原外",
  的: "目",
  在: "存所",
  至: "甚",
  将: "",
  用: "使利应费信占租征挪引录聘启通公民商专适采",
  内: "境国省市县区海室校院",
  多: "增",
  少: "减",
  少年: "",
  再: "",
  数: "",
  由: "自理缘事",
  从: "服",
  超: "",
  与: "参给",
  和: "饱总",
  及: "普涉以",
  只: "船",
  之: "",
  完成: "",
  控制在: "",
};
