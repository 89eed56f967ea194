/**
 * Sources of facts whose words, figures, spans and approvals are right, to be repeated until a project is as large as wished.
 * Rows have the width of real ones: a sentence of 50 to 80 characters, five linked words, the sources of nine fields. Always the
 * same for the same number. Pure.
 */
import { type EvidenceRole, type EvidenceSpan, type FactFields, factFieldNames } from "@/lib/fact/fact";
import { approvalContent } from "@/lib/review/approval";

export const factsPerSource = 50;
/** Stands in each text for the number of its copy, as many characters as that takes. */
export const copyMark = "0000000";
/** Stands in what an approval vouches for, where the hash of the text belongs. */
export const hashMark = "@hash@";

interface TemplateFact {
  readonly fields: FactFields;
  readonly evidence: readonly EvidenceSpan[];
  readonly fieldSources: object;
  readonly position: number;
  /** lib/review/approval.ts, with `hashMark`. */
  readonly approval: string;
  /** What the engine's proposal changed, as an event holds it. */
  readonly proposed: object;
}

export interface TemplateSource {
  readonly text: string;
  readonly title: string;
  readonly date: string;
  readonly facts: readonly TemplateFact[];
}

const list = (words: string) => words.split(" ");
const places = list("宁远 江永 江华 道县 蓝山 新田 双牌 祁阳 东安 冷水滩 零陵 白河 旬阳 石泉 汉阴 紫阳");
const verbs = list("破获 查处 完成 培训 受理 审结 救助 改造 收回 登记 检查 组织 办结");
const kinds = list(
  "盗窃 农村 电信 公共 老旧 水利 道路 食品 教育 医疗 林业 旅游 土地 劳动 消防 环境 税务 供水 住房 渔业",
);
const things = list("案件 学校 水库 线索 纠纷 企业 项目 小区 隐患 执照 诉求 工程 车辆 设备");
const qualifiers = list("各类 重点 基层 夏季 跨省 专项 中小 在册 涉农 城乡");
const units = list("起 所 座 条 件 家 个 处 张 台");
const ends = list(
  "群众对此反映良好并提出了建议。 下一步还要继续加大检查的力度。 数字由当地的统计部门逐一核对过。 各乡镇按季度上报工作的进展情况。",
);

/** The source of a number; facts that it holds come in the order of the text. */
export function templateSource(number: number): TemplateSource {
  const title = `县域工作通报第${copyMark}期`;
  let text = `${title}\n`;
  const facts: TemplateFact[] = [];
  for (let index = 0; index < factsPerSource; index++) {
    const { words, fact } = templateFact(number * factsPerSource + index, text.length);
    text += `${words}\n`;
    facts.push(fact);
  }
  return { text, title, date: "2022-01-10", facts };
}

function templateFact(seed: number, at: number): { words: string; fact: TemplateFact } {
  const pick = (from: readonly string[], salt: number) => from[mixed(seed, salt) % from.length] ?? "";
  const year = String(2010 + (mixed(seed, 1) % 12));
  const month = mixed(seed, 2) % 13;
  const periodWords = month === 0 ? `${year}年` : `${year}年${month}月`;
  const place = pick(places, 3);
  const indicator = pick(verbs, 4) + pick(qualifiers, 5) + pick(kinds, 6) + pick(things, 7);
  const value = String(101 + (mixed(seed, 8) % 89_000));
  const unit = pick(units, 9);
  const tenths = 1 + (mixed(seed, 10) % 899);
  const change = tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);
  const falls = mixed(seed, 11) % 2 === 0;
  const words = `${periodWords}，${place}${indicator}${value}${unit}，同比${falls ? "下降" : "增长"}${change}%，${pick(ends, 12)}`;
  const span = (role: EvidenceRole, quote: string): EvidenceSpan => {
    const start = at + words.indexOf(quote);
    return { role, start, end: start + quote.length, quote };
  };
  const [figure, moved] = [span("value", value + unit), span("change", `${change}%`)];
  const [period, where] = [span("period", periodWords), span("place", place)];
  const fields: FactFields = {
    ...{ place, indicator, period: month === 0 ? year : `${year}-${String(month).padStart(2, "0")}` },
    ...{ value, unit, bound: "=", change: falls ? `-${change}` : change, changeUnit: "%", basis: "yoy" },
    ...{ prior: null, priorPeriod: null, level: "aggregate" },
  };
  const evidence = [span("evidence", words), figure, moved, period, where];
  const stated = ({ start, end }: EvidenceSpan) => ({ how: "stated", span: { start, end } });
  const fieldSources = {
    ...{ place: stated(where), period: stated(period), indicator: stated(span("evidence", indicator)) },
    ...{ value: stated(figure), unit: stated(figure), bound: stated(figure) },
    ...{ change: stated(moved), changeUnit: stated(moved), basis: stated(span("evidence", "同比")) },
  };
  const approval = approvalContent({ ...fields, evidence }, hashMark);
  const first = [...factFieldNames.map((name) => [name, fields[name]] as const), ["evidence", evidence] as const];
  const proposed = Object.fromEntries(first.map(([name, to]) => [name, { from: null, to }]));
  const status = { from: null, to: "proposed" };
  return {
    words,
    fact: { fields, evidence, fieldSources, position: figure.start, approval, proposed: { ...proposed, status } },
  };
}

/** A number that looks drawn, of a seed and what it is for. */
function mixed(seed: number, salt: number): number {
  let bits = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return (bits ^ (bits >>> 12)) >>> 0;
}
