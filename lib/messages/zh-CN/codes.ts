/**
 * 各种代码对应的说法。每组都按代码表定型：新增代码而没有说法，类型检查不通过。
 * 用语：fact 事实 · numeral 数字 · evidence 依据 · approve 通过 · reject 驳回 · reopen 重新打开 · open 待审（事实）、待定（数字）。
 */
import type { Role } from "@/lib/auth/can";
import type { FindingCode } from "@/lib/checks/finding";
import type { Bound, FactField, Level } from "@/lib/fact/fact";
import type { NotFactReason } from "@/lib/fact/not-fact";
import type { FieldProblemCode } from "@/lib/fact/validate";
import type { EventKind, RejectReason } from "@/lib/review/decision";

export const role = {
  owner: "负责人",
  reviewer: "审阅人",
  viewer: "查看者",
} as const satisfies Record<Role, string>;

export const field = {
  place: "主体",
  indicator: "指标",
  period: "时期",
  value: "数值",
  unit: "单位",
  bound: "限定",
  change: "变化",
  changeUnit: "变化单位",
  basis: "比较对象",
  prior: "原值",
  priorPeriod: "原值时期",
  level: "层级",
} as const satisfies Record<FactField, string>;

export const bound = {
  "=": "恰为",
  "~": "约",
  ">": "超过、不少于",
  "<": "不足、接近",
} as const satisfies Record<Bound, string>;

export const level = {
  aggregate: "统计",
  case: "个案",
  narrative: "叙述",
} as const satisfies Record<Level, string>;

export const notFact = {
  date: "日期",
  time: "时刻",
  age: "年龄",
  "calendar-span": "时间范围（如“十三五”）",
  ordinal: "序数（第几）",
  rank: "排名",
  identifier: "编号、文号",
  name: "名称里的数字",
  "set-phrase": "固定说法",
  "article-word": "“一个”“一批”之类，不表数量",
  vague: "没有确数",
  threshold: "条件、门槛",
  basis: "只是比较的对象",
  "part-of-indicator": "属于指标名称",
  "not-a-numeral": "不是数字",
  other: "其他",
} as const satisfies Record<NotFactReason, string>;

export const reject = {
  "not-a-fact": "不是事实",
  "wrong-figure": "数字取错",
  "wrong-meaning": "意思理解错",
  duplicate: "重复",
  unsupported: "原文没有依据",
  other: "其他",
} as const satisfies Record<RejectReason, string>;

export const event = {
  propose: "系统提出",
  create: "新建",
  approve: "通过",
  reject: "驳回",
  reopen: "重新打开",
  correct: "更正",
  link: "关联依据",
  "not-fact": "标为非事实",
  undo: "撤销",
} as const satisfies Record<EventKind, string>;

export const fieldProblem = {
  "place-empty": "请填写这条数据说的是哪个地方或单位。",
  "place-form": "“/”两边都要有字，例如“某县/某镇”。",
  "indicator-empty": "请填写统计的是什么。",
  "period-form": "时期写作 2022、2022-03 或 2022-03-15，起止用“/”隔开，例如 2021-01/2021-10；日期要真实存在。",
  "period-order": "时期的终点早于起点，请对调。",
  "period-repeated": "起止相同，只写一次就够了。",
  "decimal-form": "只写数字、一个小数点和负号，例如 47050000 或 -13.4；不要逗号，万、亿请换算成个位。",
  "nothing-stated": "数值和变化至少要有一个。",
  "unit-missing": "有数值就要有单位；没有单位的比值请留空单位而不是删去。",
  "unit-without-level": "没有数值也没有原值，单位应当删去。",
  "unit-multiplier": "请把单位里的万、亿乘进数值。",
  "bound-missing": "请说明数值是恰好、大约、超过还是不足。",
  "change-unit-missing": "有变化就要有变化的单位，例如 %。",
  "change-unit-without-change": "没有变化，变化单位应当删去。",
  "change-unit": "变化单位用 %、‰、pp（百分点）、倍，或与数值相同的单位。",
  "basis-without-change": "没有变化，比较对象应当删去。",
  "basis-form": "比较对象写 yoy（同比）、mom（环比），或 vs: 加原文的话，例如 vs:2015年。",
  "prior-period-without-prior": "没有原值，原值时期应当删去。",
} as const satisfies Record<FieldProblemCode, string>;

export const finding = {
  "evidence-missing": "没有关联原文。请关联说出这条事实的句子。",
  "evidence-mismatch": "关联的文字与原文不一致。请重新关联。",
  "evidence-ambiguous": "关联的文字在原文中不止一处，请选定其中一处重新关联。",
  "invalid-field": "这个字段不符合规范。",
  "figure-unlinked": "给出了数字，却没有指明是原文的哪几个字。",
  "figure-unstated": "关联了数字的文字，这条事实却没有这个数字。",
  "figure-outside-evidence": "数字不在所关联的句子里。",
  "figure-unread": "所关联的文字里读不出数字。",
  "figure-differs": "原文的数字和这里填的不一样。",
  "change-direction": "原文说的升降方向和这里的正负相反。",
  "stated-again": "别处也说了同样的事实，数字一致。",
  contradicted: "别处说了同样的事实，数字却不同。",
} as const satisfies Record<FindingCode, string>;
