/**
 * Words and set phrases in which a numeral states no quantity, and what marks names, ordinals, ages, times. Data only: a
 * new phrase is one more word here; set-phrases.cases.ts shows each at work.
 */

/** Phrases that would otherwise read as a numeral with a measure word. */
export const setPhrases = `
一起来 四个意识 四个自信 两个维护 两个确立 两个一百年 三个代表 四个全面 三项指标 三项主要指标 五项指标 四项指标 一国两制 三大战略 三大攻坚战 两会 两高 三农 三乡 五保户 五保 六保 六稳 七上八下 九牛一毛
万家 百姓 百家争鸣 千家万户 千方百计 万众 万里 千万别 百强 百年 百货 百度 万一 万物 万象 万全 万事 亿万 三方面 两方面 四方面 双方 两岸 三峡 三亚 四川 九江 八达岭 五一 六一 七一 八一 十一假期 双十一
三角 四季 五金 六合 七夕 八卦 九寨沟 千岛湖 百色 万宁 万州 两江 两广 两湖 三明 三门峡 五指山 六安 六盘水 四平 七台河 双鸭山 十堰 百色 千阳 一线 二线 三线 四线城市 三四级 一二级 三甲 二甲 三级甲等 二手 二维码 二次元 三轮车 三轮摩托 两轮 四轮 二轮 三岔 四合院 五花 六部委 七部门 两地 两市 三地 四地 两国 两校 两院 三省 两省 两省一市 三无 四有 百日 千里 千分尺 万能 十分 十足 九九 七七 三八 二代 三代 两面
三次产业 三产 一产 二产 第一产业 第二产业 第三产业 两翼 三驾马车 三位一体 五位一体 四通八达 三番五次 三令五申 七嘴八舌 再三 两头 两手 两不误 三思 四处 四周 四面 五湖四海 八方 十字 十大 百大 千禧
`;

/** Numbers that are names of telephone lines and the like. */
export const lineNumbers = `1966 1999 110 119 120 122 114 999 911 12345 12315 12305 12309 12348 12355 12358 12365 12366 12369 12380 12388 12389 12328 12320 12333 12338 12313 12360 12306 12123 12367 12336 12350 12377 95598 96110 10086 10010 10000 96333 315 711 007 360 365 4G 5G 985 211`;

/** Right after these a Chinese numeral with a unit of time says how long, not when: `连续十四年`, `判处三年`. */
export const durationLeads = `连续 连升 连降 连涨 连跌 连增 持续 长达 历时 用时 耗时 仅用 只用 短短 为期 徒刑 判处 拘役 管制 缩短 延长 提前 推迟 达 满 已 超 超过 不足 不到 逾 约 至 缩短至 压缩至 缩短到 压缩到 由 从 积压 时隔 平均 拘留 羁押 不超过 提速 减少 增加 节省 节约 共 累计 下降到 降至 降到 缩短了 少 多 保修 质保 服刑 晚 早 快 慢 有期徒刑 期限 工期 停业 暂扣 禁驾`;

/** After a unit of time these say that it only marks a time: `五年来`, `三天后`. */
export const calendarTails = `来 以来 前 后 内 间 之间 之前 之后 以前 以后 初 末 底 代 级 期间 中 里 时间内 一度 行动 计划 规划 大会战 攻坚 会战 整治 滚动 任期 制 生 级学生 一遇 一次 一届`;

/** What is measured of single cases: with a qualifier and 的 behind them they select (`停时超过48小时的船舶`). */
export const thresholdNouns = `
时间 时长 时限 停时 耗时 工龄 车龄 船龄 房龄 楼龄 年龄 年限 期限 逾期 金额 数额 总额 投资 总投资 投资额 造价 估价 单价 价格 票价 租金 年租金 收入 月收入 年收入 营收 年营收 销售额 产值 年产值 利润 税额 注册资本 面积 长度 高度 深度 宽度 厚度 直径 重量 载重 吨位 总重 容量 浓度 气温 温度 体温 水温 湿度 雨量 降雨量 降水量 水深 水位 风速 风力 车速 时速 超速 超载 超员 酒精含量 含量 成绩 得分 评分 余额 存款 规模 人数 户数 比例 占比 占股 持股 持股比例 比重 里程 行程 距离 居住 住满 缴费 缴存 工作 服务 服役 就读 停留 滞留 暴露 能耗 排量 排放量 功率 用电量 用水量 客流 流量 人口 户籍人口
`;

/** Verbs that say how much is to be reached: after them `50家以上企业` is a number of businesses, elsewhere it says which. */
export const goalVerbs = `
吸引 接待 培育 培养 培训 新增 新建 新设 建设 建成 打造 创建 引进 引育 招引 招聘 举办 开展 组织 实现 带动 完成 推出 发放 投放 提供 服务 惠及 扶持 吸纳 安置 改造 推广 种植 签约 筹集 储备 生产 发展 孵化 派出 出动 选派 配备 发送 运送 办理 走访
`;
