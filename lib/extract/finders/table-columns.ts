/**
 * What the columns of a table say, read from its head: a level with its unit, a change of the level beside it, an earlier
 * level, the unit, a mere number of the row. Reads the head's cells alone.
 */
import { findComparisons } from "./comparisons";
import { unitWords } from "./figure-units";

export type Column =
  | {
      readonly kind: "level";
      readonly name: string;
      readonly measure: Measure | null;
      readonly year: string | null;
      /** True if the head's words are a time and name nothing. */
      readonly isTime: boolean;
      /** True if the measure is the table's and not the column's own: a row may have another. */
      readonly general: boolean;
    }
  | { readonly kind: "change"; readonly sign: 1 | -1; readonly unit: string | null; readonly basis: string | null }
  | { readonly kind: "prior"; readonly measure: Measure | null; readonly general: boolean; readonly name: string }
  | { readonly kind: "unit" }
  | { readonly kind: "ordinal" };

/** A unit and the power of ten before it: 万元 is 元 and 4. */
export interface Measure {
  readonly unit: string;
  readonly power: number;
}

const powers: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8, 万亿: 12 };
const bracket = /[（(【[]([^）)】\]]{1,12})[）)】\]]/u;
const change =
  /同比|环比|增长|增幅|增速|增减|降幅|涨幅|跌幅|升降|变化|变动|[比较](?:上|去|前)年|[比较]上?(?:月|季|期)/u;
/** Names of columns that name nothing: the row says what is counted. */
const plain =
  /^(?:绝对[量值数额]|数[值量额据]|总[量额数值]|指标值|实[际绩]|本[期月季年]|累计|当[期月季年]|完成[数值情况]*|全年|年末|合计|数)?(?:累计|数|值|完成)?$/u;

/** The measure that a unit's words stand for (`万元`, `%`, `微克/立方米`), or null if they are none. */
export function measureOf(words: string): Measure | null {
  const text = words.replace(/^单位[:：]?/u, "").trim();
  if (text === "%" || text === "‰") return { unit: text, power: 0 };
  if (/^(?:个)?百分点$/u.test(text)) return { unit: "pp", power: 0 };
  const whole = unitWords.at(text, 0);
  if (whole && (whole.end === text.length || text.charAt(whole.end) === "/")) return { unit: text, power: 0 };
  const lead = /^(?:万亿|十万|百万|千万|[百千万亿])/u.exec(text)?.[0] ?? "";
  const rest = text.slice(lead.length);
  const power = powers[lead];
  const unit = unitWords.at(rest, 0);
  return power !== undefined && unit && (unit.end === rest.length || rest.charAt(unit.end) === "/")
    ? { unit: rest, power }
    : null;
}

/** A time as the head of a column: its figures are of that time. */
const time =
  /^(?:年初[至到]本?报告期末|本?报告期末?)$|^(?:(?:(?:19|20)[0-9]{2})年?|(?:今|去|上|本)年)?(?:[0-9]{1,2}(?:[-—~至–][0-9]{1,2})?月(?:份|累计)?|第?[一二三四1-4]季度|前[二三两]季度|[上下]半年|全年|[一二三四]季|Q[1-4])?(?:累计|末|底)?$/u;

/** `单位：亿元、%` gives the unit of what is no percentage; the first that is a measure. */
export function generalMeasure(words: string): Measure | null {
  const measures = words.split(/[、，,；;]|\s+/u).map(measureOf);
  return measures.find((one) => one && !/[%‰]|^pp$/u.test(one.unit)) ?? measures.find((one) => one !== null) ?? null;
}

/** The head of a first column whose rows are places or units of a body, and not what is counted. */
export function namesPlaces(head: string): boolean {
  const name = head.replace(/[（(][^）)]*[）)]|\s+/gu, "");
  return /^(?:各)?(?:[省市县区州镇乡街道旗盟/、]{1,8}|地市|地区|城市|市州|区县|县区|县市区?|镇街|乡镇(?:街道)?|区域|行政区划?|街镇|省份|辖区|所在地|站名?|车站|口岸|景区(?:名称)?|断面|站点|学校(?:名称)?|医院(?:名称)?|单位名称|机构名称|大队|派出所|法院|法庭)$/u.test(
    name,
  );
}

/** Reads one cell of the head, folded. `general` is the unit that the table states for all of it. */
export function readColumn(head: string, general: Measure | null): Column {
  const inside = bracket.exec(head)?.[1] ?? "";
  const name = head.replace(bracket, "").replace(/\s+/gu, "");
  if (/^(?:计量)?单位$/u.test(name)) return { kind: "unit" };
  if (/^(?:序号|编号|排名|位次|名次|排序|次序|代码)$/u.test(name)) return { kind: "ordinal" };
  const own = measureOf(inside) ?? (/[%‰]$/u.test(name) ? { unit: name.slice(-1), power: 0 } : null);
  const bare = name.replace(/[%‰±]/gu, "");
  if (change.test(bare) && !/增加值|增长[极点]/u.test(bare)) {
    const sign = /降幅|跌幅|下降|减少/u.test(bare) && !/增/u.test(bare) ? -1 : 1;
    return { kind: "change", sign, unit: own?.unit ?? null, basis: basisOf(bare) };
  }
  const year = /^((?:19|20)[0-9]{2})年?$/u.exec(bare)?.[1] ?? null;
  if (
    /^(?:上一?(?:年度?|学年|季度?|报告期|期|月)|去年|年初|期初)(?:同期|同月|期?[末底])?(?:余额|数|值|累计)?$/u.test(
      bare,
    )
  )
    return { kind: "prior", measure: own ?? general, general: own === null, name: bare };
  const isTime = bare !== "" && time.test(bare);
  const said = isTime || plain.test(bare);
  const share = /占比|比重|率$/u.test(bare);
  const measure = own ?? (share ? null : general);
  return { kind: "level", name: said ? "" : bare, measure, year, isTime, general: own === null };
}

/**
 * `2023年 | 2022年 | 变动`: two years in a row, the later first, and the change from the one to the other: the earlier year is the
 * earlier level. Two years without a change (`2022年 | 2021年`) and a series of three stay levels.
 */
export function pairedYears(columns: readonly Column[]): Column[] {
  const paired = [...columns];
  for (let at = 0; at + 2 < columns.length; at++) {
    const [later, earlier, change] = columns.slice(at, at + 3);
    if (later?.kind === "level" && earlier?.kind === "prior" && change?.kind === "change")
      paired[at + 2] = {
        ...change,
        basis: change.basis ?? basisOf(`比${earlier.name.replace(/(?:余额|数|值|累计)$/u, "")}`),
      };
    if (later?.kind !== "level" || earlier?.kind !== "level" || change?.kind !== "change") continue;
    if (later.year === null || Number(later.year) !== Number(earlier.year ?? "0") + 1) continue;
    const before = columns[at - 1];
    if (before?.kind === "level" && before.year !== null) continue;
    paired[at + 1] = { kind: "prior", measure: earlier.measure, general: earlier.general, name: "" };
    paired[at + 2] = { ...change, basis: change.basis ?? "yoy" };
  }
  return paired;
}

/** `同比`, `比上年增长`; a column that only says 增长 names no comparison. */
function basisOf(name: string): string | null {
  if (/[比较](?:上一?|去)年(?!度?[末底])/u.test(name)) return "yoy";
  return findComparisons(`${name}增长`)[0]?.basis ?? null;
}
