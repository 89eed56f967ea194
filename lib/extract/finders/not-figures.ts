/**
 * Says why a numeral is no figure: dates, times, ages, ordinals, names, set phrases, articles, thresholds. Looks only at
 * the words around the numeral, a bounded number of them.
 */
import type { NotFactReason } from "@/lib/fact/not-fact";
import { calendarTails, durationLeads, lineNumbers, setPhrases } from "../lexicon/set-phrases";
import { categoryMeasures, durationUnits } from "../lexicon/units";
import { phraseSet } from "../phrases";
import type { Figure } from "./figure";
import { isCalled, labelReason } from "./labels";
import { isThreshold } from "./thresholds";

const split = (words: string): string[] => words.split(/\s+/).filter(Boolean);
const phrases = phraseSet(split(setPhrases));
const lines = new Set(split(lineNumbers));
const durations = new Set(split(durationUnits));
const categories = new Set(split(categoryMeasures));
const leads = phraseSet(split(durationLeads));
const tails = phraseSet(split(calendarTails));
const stop = /^(?:[，。；、：！？）)“”"'’》\s和及与等,;:]|$)/;

/** The reason why the numeral is no quantity, null if it is none but nobody can say why, undefined if it is a figure. */
export function refusal(words: string, figure: Figure): NotFactReason | null | undefined {
  const { numeral } = figure;
  const prev = words.charAt(numeral.start - 1);
  const next = words.charAt(numeral.end);
  const label = figure.unitless ? labelReason(words, numeral) : null;
  if (label) return label;
  if (/^(?:第|之)$/.test(prev) && numeral.unit === null) return prev === "第" ? "ordinal" : "set-phrase";
  if (/(?:^|[附续见如，。；：（(\s])[表图]$/.test(words.slice(Math.max(0, numeral.start - 2), numeral.start)))
    return "ordinal";
  if (prev === "每" || isRateBase(words, figure)) return "part-of-indicator";
  if (
    prev === "前" &&
    (figure.unitless
      ? /[列居入为]前$/.test(words.slice(Math.max(0, numeral.start - 2), numeral.start))
      : /^[位名强甲]/.test(figure.unit))
  )
    return "rank";
  if (next === "强" && figure.unitless) return "name";
  const proportion = numeral.unit === "" && /[:：∶]1$/.test(words.slice(numeral.start, numeral.end));
  if (proportion && !/[:：∶]/.test(prev)) return undefined;
  // `1∶N模式` names how something is organised.
  if (/^[:：∶][NnXx](?![A-Za-z])/.test(words.slice(numeral.end, numeral.end + 3))) return "set-phrase";
  if (prev === "∶" || next === "∶" || ratioSign(words, numeral.start - 1, -1) || ratioSign(words, numeral.end, 1))
    return null;
  if (/^[等]/.test(next) && words.charAt(numeral.end + 1) === "奖") return "ordinal";
  return numeral.script === "digits" ? digits(words, figure, prev, next) : chinese(words, figure, prev, next);
}

/** `10万人口死亡率`, `百公里能耗`: so many of what a rate is taken of. */
function isRateBase(words: string, { numeral }: Figure): boolean {
  if (!/^10*$/.test(numeral.value) || numeral.value.length < 3) return false;
  return /^(?:人口?|车|公里|千米|户|件|元)[\u4e00-\u9fff]{0,4}(?:率|能耗|油耗|产值|工资)/.test(
    words.slice(numeral.end, numeral.end + 10),
  );
}

/** 数 and 几 before 十, 百 or 万; not the 数 of 人数 and 总数. */
function isVagueLead(words: string, at: number): boolean {
  return /(?:[几好]|(?<![总人户件次个份起票笔位艘量])数)$/.test(words.slice(Math.max(0, at - 2), at));
}

/** `10万吨级泊位`, `500千伏变电站`, `7座商务车`, `1256公里处`: a size that names a kind, a mark on a road. */
function isKind(words: string, { unit, end }: Figure): boolean {
  const tail = words.slice(end, end + 3);
  if (unit === "座") return /^(?:商务|小客|面包|越野|中巴|大巴|轿车|以[上下])/.test(tail);
  if (/^(?:公里|米)$/.test(unit)) return /^处(?!置)/.test(tail);
  if (/^(?:千伏|兆伏安|寸|英寸|英尺)$/.test(unit)) return !stop.test(tail);
  return /^[吨瓦米度]$/.test(unit.slice(-1)) && /^级[^别]/.test(tail);
}

function digits(words: string, figure: Figure, prev: string, next: string): NotFactReason | null | undefined {
  const { numeral } = figure;
  const text = words.slice(numeral.start, numeral.end);
  if (/[A-Za-z_#〔]/.test(prev) && !/[A-Za-z]{3}$/.test(words.slice(Math.max(0, numeral.start - 3), numeral.start)))
    return "identifier";
  if (prev === "+" && /[A-Za-z0-9\u4e00-\u9fff]/.test(words.charAt(numeral.start - 2))) return "set-phrase";
  if (/[≤≥]/.test(prev)) return "threshold";
  if (next === "+" || next === ">" || next === "<" || prev === ">" || prev === "<") return "set-phrase";
  if (/[·/\-:]/.test(prev) && /[0-9]/.test(words.charAt(numeral.start - 2))) return "identifier";
  if (/[·\-/:]/.test(next) && /[0-9A-Za-z]/.test(words.charAt(numeral.end + 1)) && figure.unitless) {
    return next === ":" ? "time" : "identifier";
  }
  if (/[〕\]]/.test(next)) return "identifier";
  if (/^[0-9]{4}$/.test(text) && /[年届]/.test(next) && /^(?:18|19|20|21)/.test(text)) return "date";
  if (next === "月" || (next === "日" && isDay(words, figure))) return "date";
  if (/^(?:楼|室|单元)$/.test(words.slice(numeral.end, numeral.end + (next === "单" ? 2 : 1)))) return "ordinal";
  if (next === "号" || (next === "期" && /[0-9]/.test(text) && /[第总]/.test(prev)))
    return prev === "月" ? "date" : "ordinal";
  if (
    (!isMeanAge(words, numeral.start) && (next === "岁" || words.startsWith("周岁", numeral.end))) ||
    (words.startsWith("后", numeral.end) && /^(?:[5-9]0|00|10)$/.test(text))
  )
    return "age";
  if (
    isTime(words, numeral.end, text) ||
    (next === "分" && /[0-9][时点]$/.test(words.slice(Math.max(0, numeral.start - 2), numeral.start)))
  )
    return "time";
  if (next === "×" || prev === "×") return "set-phrase";
  if (/[东西]经$|[南北]纬$/.test(words.slice(Math.max(0, numeral.start - 2), numeral.start))) return "identifier";
  if (isKind(words, figure)) return "name";
  if (words.startsWith("小时", numeral.end) && text === "24" && !leads.endingAt(words, numeral.start))
    return "set-phrase";
  if (
    lines.has(text) &&
    (figure.unitless ||
      /^(?:平台|报警|接警|接处警|热线|专线|电话|警情|指挥)/.test(words.slice(numeral.end, numeral.end + 3)))
  )
    return "name";
  if (figure.unitless) return bareFigure(words, figure, text);
  // `“48小时办结”承诺`: a service by its name.
  if (
    durations.has(figure.unit) &&
    /[“"]/.test(prev) &&
    /^[^，。；“”"]{1,8}[”"]/.test(words.slice(figure.end, figure.end + 9))
  )
    return "name";
  if (durations.has(figure.unit)) return duration(words, figure);
  return quoted(words, figure, 8) &&
    !/^[”"]/.test(words.charAt(figure.end)) &&
    figure.unit.length === 1 &&
    stop.test(words.charAt(figure.end)) &&
    /[“"]/.test(prev)
    ? "name"
    : threshold(words, figure);
}

/** Nouns that name their own measure: `总诊疗人次1436.2万`. */
const countNoun =
  /(?:人次|[\u4e00-\u9fff][数量])(?:已|约|达|达到|为|是|仅|超|近|逾|突破|超过|共|共计|已达|已超|累计|：|:){0,2}$/;

/** `诊疗人次增加18.4万`: the change of a noun that names its own measure. */
const countNounChange =
  /(?:人次|人数|户数|件数|次数|总数|数量|总量|流量|用户数)(?:同比|环比)?(?:净)?(?:增加|减少|增长|下降|增|减)(?:了|约|近|超)?$/;

/** A number without a unit is a figure only after a word of measure: `万车死亡率1.19`, `指数为50.2`; or after 从 as an earlier level. */
function bareFigure(words: string, figure: Figure, text: string): NotFactReason | null | undefined {
  const lead = words.slice(Math.max(0, figure.start - 12), figure.start);
  if (
    /(?:率|指数|系数|比值|比重|PMI|CPI|PPI|AQI|得分|分值|综合|均值|倍数|[^同环占]比)(?:为|达|达到|仅|是|约|约为|升至|降至|提升至|提高至|上升至|下降至|提高到|降到|上升到|回落至|回升至|报|由|从)?$/.test(
      lead,
    )
  )
    return undefined;
  if (/^[至到]/.test(words.charAt(figure.end)) && /[从由]$/.test(lead)) return undefined;
  if (/[从由][0-9][0-9.]*[\u4e00-\u9fff]{0,4}[至到为]$/.test(lead)) return undefined;
  if (countNoun.test(lead) && stop.test(words.charAt(figure.end))) return undefined;
  if (countNounChange.test(lead) && stop.test(words.charAt(figure.end))) return undefined;
  // `突破30万`, `14.6万贫困人口`, `3000多考生`: what is counted has no measure word.
  if (/[万亿]/.test(text) || (figure.numeral.more && /[\u4e00-\u9fff，。；]/.test(words.charAt(figure.end))))
    return undefined;
  if (text.length >= 7 && !text.includes(".") && !text.includes(",")) return "identifier";
  if (/^(?:19|20)[0-9]{2}$/.test(text)) return "date";
  if (/^(?:热线|专线|客服)/.test(words.slice(figure.end, figure.end + 2)) || words.charAt(figure.end) === "折")
    return "name";
  return isCalled(words, figure.start) ? "identifier" : null;
}

/** `8日` tells a day; `平均住院日8.1日`, `工期20日` and `3日内` how long. */
function isDay(words: string, { numeral, end }: Figure): boolean {
  if (numeral.value.includes(".") || Number(numeral.value) > 31 || /^[以之]?内/.test(words.slice(end, end + 2)))
    return false;
  const lead = words.slice(Math.max(0, numeral.start - 8), numeral.start);
  return !/(?:平均|工期|时间|时长|为期|期限|住院日|历时|用时|耗时|连续|缩短|延长|压缩|减少)(?:为|达|至|约|仅|了|由|从|在)*$/.test(
    lead,
  );
}

function isTime(words: string, at: number, text: string): boolean {
  if (text.includes(".") || Number(text) > 24) return false;
  const tail = words.slice(at, at + 2);
  return /^时[^速长]?/.test(tail) ? !tail.startsWith("时代") : /^点[半钟许0-9，。左至到整多余前后]/.test(tail);
}

function chinese(words: string, figure: Figure, prev: string, next: string): NotFactReason | undefined {
  const { numeral } = figure;
  const text = words.slice(numeral.start, numeral.end);
  if (numeral.unit === "%" || numeral.unit === "‰" || numeral.unit === "成") return threshold(words, figure);
  if (numeral.unit !== null) return threshold(words, figure);
  if (text === "零" && /[降减缩清][至到为]$/.test(words.slice(0, numeral.start)) && stop.test(next)) return undefined;
  if (/^[十百千万亿]+[余多]?$/.test(text) && isVagueLead(words, numeral.start)) return "vague";
  if (next === "旬") return "age";
  if (figure.unit === "%" || figure.unit === "‰" || figure.unit === "pp") return undefined;
  if (text.length >= 3 && /^[〇零一二两三四五六七八九]+$/.test(text)) return next === "年" ? "date" : "identifier";
  if (next === "岁" || words.startsWith("周岁", numeral.end))
    return isMeanAge(words, numeral.start) ? undefined : "age";
  if (next === "月" || (next === "日" && /[月至]/.test(prev))) return "date";
  if (isCountOfMeasures(words, numeral.end) || isCountOfList(words, figure)) return "set-phrase";
  if (next === "时" && !/[一二两三]/.test(text)) return "time";
  if (numeral.bare && figure.start === numeral.start && !numeral.more) return "set-phrase";
  if (inPhrase(words, numeral.start)) return "set-phrase";
  if (/^[^个多余座条名户家位人对几\d][镇乡村屯](?![民干委级医里庄落])/.test(words.slice(numeral.end, numeral.end + 3)))
    return "name";
  if (
    /^[一二两三四五六七八九十双零]$/.test(text) &&
    /^[一二两三四五六七八九十双零]$/.test(words.charAt(numeral.end + 1)) &&
    /[\u4e00-\u9fff]/.test(next)
  )
    return "set-phrase";
  if (
    /^[一二两三四五六七八九十双零]$/.test(words.charAt(numeral.start - 2)) &&
    /^[一二两三四五六七八九十]$/.test(text) &&
    /[\u4e00-\u9fff]/.test(prev) &&
    !"人名起件个".includes(prev)
  )
    return "set-phrase";
  if (figure.unitless) return "set-phrase";
  if (quoted(words, figure, 16)) return "name";
  if (text === "一") return article(words, figure);
  if (text === "零") return "set-phrase";
  if (durations.has(figure.unit)) return duration(words, figure, true);
  if (categories.has(figure.unit) && !numeral.more && numeral.value.length <= 2) return "set-phrase";
  if (numeral.bare) return threshold(words, figure);
  if (text.length === 1 && /[新这那该上前后下]/.test(prev)) return "article-word";
  return threshold(words, figure);
}

/** `四项指标分别下降…`, `三项指数`: counts the statistics just named, and nothing of the world. */
function isCountOfMeasures(words: string, at: number): boolean {
  return /^[项个大](?:主要|核心|关键|重点|事故)*(?:指标|指数|数据)(?:分别|均|同比|全|同时|实现|呈|[，、与较比])/.test(
    words.slice(at, at + 16),
  );
}

/** `甲、乙、丙三个方向案件数分别为`: says only how many were just named, before 分别 deals out to them. */
function isCountOfList(words: string, { numeral, end }: Figure): boolean {
  const count = Number(numeral.value);
  if (!(count >= 2 && count <= 9) || !/^[^，。；的、0-9]{1,12}分别/.test(words.slice(end, end + 14))) return false;
  const list = /[^，。；：（）]*$/.exec(words.slice(Math.max(0, numeral.start - 60), numeral.start))?.[0] ?? "";
  return list.includes("、") && !list.endsWith("等") && list.split(/[、和及与]/).length === count;
}

/** `抓获嫌疑人一名，` counts; `一名嫌疑人` only introduces him. 一倍 and 一番 measure a change. */
function article(words: string, figure: Figure): NotFactReason | undefined {
  if (figure.unit === "倍" || figure.unit === "番" || figure.numeral.more) return undefined;
  if (durations.has(figure.unit)) return "calendar-span";
  const counts = stop.test(words.charAt(figure.end)) && /[\u4e00-\u9fff”）]/.test(words.charAt(figure.start - 1));
  const vague = "批些次番片致定直样般旦面体流度级线起".includes(figure.unit) && figure.unit !== "起";
  return counts && !vague && !/[的每这那某任同另下上第逐有]/.test(words.charAt(figure.start - 1))
    ? undefined
    : "article-word";
}

/** `1：12.8`, `11.6∶37.8`: the terms of a ratio are no quantities by themselves. */
function ratioSign(words: string, at: number, step: 1 | -1): boolean {
  return (
    /[:：]/.test(words.charAt(at)) && /[0-9]/.test(words.charAt(at + step)) && /[0-9]/.test(words.charAt(at - step))
  );
}

/** Life expectancy and mean ages are measured, also on the other side of a change; other ages only say who. */
function isMeanAge(words: string, at: number): boolean {
  return /(?:寿命|(?:平均|初婚|初育|中位)[^，。；0-9]{0,6}年龄|年龄(?:中位数|均值|为平均))[^。；]{0,30}$/.test(
    words.slice(Math.max(0, at - 44), at),
  );
}

/** `五年来` and `三年行动` say when; `连续十四年` and `用了2天` say how long. */
function duration(words: string, figure: Figure, chineseNumeral = false): NotFactReason | undefined {
  const tail = tails.at(words, figure.end);
  // `一年365天` names the year, day by day.
  if (/^36[56]$/.test(figure.value) && figure.unit === "天" && !/[续满]$/.test(words.slice(0, figure.start)))
    return "calendar-span";
  if (
    /^(?:新低|新高|最低|最高|最好|首次|首降|之最)/.test(words.slice(figure.end, figure.end + 2)) ||
    /^来(?:新低|新高|最|首)/.test(words.slice(figure.end, figure.end + 3))
  )
    return "rank";
  if (/(?:假期?|暑期|[春暑]运|黄金周|小长假)$/.test(words.slice(Math.max(0, figure.start - 3), figure.start)))
    return "calendar-span";
  if (leads.endingAt(words, figure.start) && !(tail && /^[来以]/.test(tail.phrase))) return threshold(words, figure);
  if (tail)
    return tail.phrase === "内" || tail.phrase === "之内" || tail.phrase === "以内" ? "threshold" : "calendar-span";
  if (
    /(?:过去|最近|未来|今后|这|前|后|近|每|头|上)$/.test(
      words.slice(Math.max(0, figure.numeral.start - 2), figure.numeral.start),
    )
  )
    return "calendar-span";
  if (chineseNumeral && !/[月时钟]$/.test(figure.unit)) return "calendar-span";
  return threshold(words, figure);
}

function threshold(words: string, figure: Figure): NotFactReason | undefined {
  return isThreshold(words, figure) ? "threshold" : undefined;
}

function inPhrase(words: string, at: number): boolean {
  for (let start = Math.max(0, at - 2); start <= at; start++) {
    const hit = phrases.at(words, start);
    if (hit && hit.end > at) return true;
  }
  return false;
}

/** True inside quotation marks that hold no more than `longest` characters: a name, not speech. */
function quoted(words: string, figure: Figure, longest: number): boolean {
  const before = words.slice(Math.max(0, figure.start - longest), figure.start);
  const open = Math.max(before.lastIndexOf("“"), before.lastIndexOf("《"), before.lastIndexOf("「"));
  if (open < 0 || /[”》」]/.test(before.slice(open))) return false;
  const right = words.slice(figure.end - 1, figure.end + longest - (before.length - open)).search(/[”》」]/);
  return right >= 0;
}
