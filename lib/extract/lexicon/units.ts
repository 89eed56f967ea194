/**
 * Units and measure words, one word each, longest first not needed. Data only: a new unit is one more word here;
 * units.cases.ts shows each at work. 万 and 亿 are no units; 千 is part of one only in 千克, 千米, 千瓦.
 */

/** What people, cases and things are counted in. */
export const measureWords = `
人次 辆次 场次 件次 户次 班次 批次 架次 艘次 例次 台次 车次 站次 家次 份次 条次 人天 笔次 户数 起次 张次 头次 席次 列次 趟次 届次 床次 艘次 课时 学时 学分
人 名 位 户 口 家 个 起 件 宗 例 项 次 条 张 部 台 辆 艘 架 套 份 本 册 篇 幅 场 期 轮 批 组 支 队 只 头 匹 羽 尾 株 棵 颗 粒 枚 把 瓶 箱 包 袋 盒
桶 罐 片 块 座 栋 幢 间 所 处 层 根 盏 面 扇 道 段 门 类 种 款 笔 单 票 桩 通 则 句 字 词 页 集 席 股 床 列 趟 班 节 堂 科 届 级 路 眼 口井 宗地
对 双 副 顶 顿 束 朵 丛 排 串 筐 车 船 柜 标箱 箱次 封 首 部门 人份 剂次 剂 针 支次 针次 帧 代 桌 餐 碗 杯 枝 摊 孔 台套 台(套) 卷 步 环 点 分 件套 小区 村 镇 乡 县 市 省 国 街道 社区 单位 企业 网点 站点 帮 伙 团伙 窝点 方 令 米 元 角 维 端 宿 岁 轮次 期次 门次 条数 工日 标准箱 人民币
床日 人日 人时 工时 间夜 房夜 房晚 间次 组次 航次 案次 课次 课节 餐次 处次 店次 栋次 宗次 点次 席位 团 案 乘次 车皮 治疗量 遍 窝 捆 具 垧 吨位 马力 对次 梯次
`;

/** Physical and monetary units. */
export const physicalUnits = `
元 港仙 仙 美元 欧元 港元 港币 日元 日圆 英镑 澳门元 澳门币 澳元 加元 新元 新加坡元 新台币 新台币元 台币 卢布 卢比 泰铢 林吉特 瑞士法郎 法郎 韩元 韩圆 越南盾 比索 元人民币 人民币元 块钱 元/吨 元/人
米 厘米 毫米 千米 公里 海里 里 微米 纳米 平方米 平方公里 平方千米 平方厘米 立方米 立方 平米 亩 公亩 公顷 顷 英亩 亩次 延长米 车道公里
克 千克 公斤 斤 市斤 毫克 微克 纳克 吨 公吨 磅 盎司 克拉 吨公里 人公里 换算吨公里 吨标准煤 吨标煤 吨二氧化碳 载重吨 总吨 蒲式耳 夸脱
升 毫升 加仑 桶油当量 立方英尺
度 摄氏度 ℃ °C 千瓦时 千瓦 兆瓦 兆瓦时 瓦 瓦时 吉瓦 吉瓦时 千瓦·时 千伏 千伏安 兆伏安 安 伏 赫兹 兆赫 焦耳 大卡 千卡 卡 分贝 帕 百帕 千帕 兆帕 贝克 毫西弗 微西弗 戈瑞 纳戈瑞 微戈瑞 毫摩尔 摩尔 TEU kWh MW GW kW MB GB TB PB km kg cm mm mg ml t
微克/立方米 毫克/升 毫克/立方米 μg/m³ 毫克/千克 mg/L μg/L mg/m3 mg/m³ μg/m3 mg/kg ng/m³ 人/平方公里 公里/小时 千米/小时 辆/小时 千克/亩 公斤/亩 元/千克 元/公斤 元/斤 元/平方米 件/人 张/千人 人/千人
小时 分钟 秒 秒钟 天 日 周 个月 个工作日 工作日 年 个小时 个星期 星期 个季度 个交易日 昼夜 个学期 个年头 载 毫秒 个钟头 钟头 刻钟 晚 夜
`;

/** Measure words that are what is counted: `8县（区）`, `3省`. */
export const nounMeasures = `县 市 省 镇 乡 村 国 街道 社区 小区 部门 单位 企业 网点 站点`;

/** What a change or a share is measured in. 成 is read with its numeral (`三成`), not here. */
export const ratioUnits = `% ‰ ‱ 个百分点 百分点 个千分点 千分点 个万分点 万分点 个基点 基点 倍 番`;

/** Units of time: a bare one with a Chinese numeral mostly says when, not how long. */
export const durationUnits = `小时 分钟 秒 秒钟 天 日 周 个月 个工作日 工作日 年 个小时 个星期 星期 个季度 个交易日 昼夜 个学期 个年头 载 毫秒 个钟头 钟头 刻钟 晚 夜`;

/** Measure words that with a small Chinese numeral name a category (`三大`, `八类案件`, `五级联动`), not a count. */
export const categoryMeasures = `大 类 级 位 体 级联动 方 端 维 环 步 点 线 网 化 字 门 道 面 度 里 国 省 市 县 镇 乡 村 街道 路 号 期 代 季 角 包 关 书 分 安 卡 口 单 节 届 首 科 班 段 针 句 对 代 仙`;

/** Words for money before a number: `新台币2,685元`; a unit where none follows it (`港币50万`). */
export const currencyWords = `人民币 新台币 台币 港币 澳门币 美金`;

/** Currency signs before a number, with the unit that they stand for. */
export const currencySigns: Readonly<Record<string, string>> = {
  "¥": "元",
  "￥": "元",
  $: "美元",
  "＄": "美元",
  US$: "美元",
  HK$: "港元",
  NT$: "新台币",
  MOP$: "澳门元",
  RMB: "元",
  "€": "欧元",
  "£": "英镑",
};
