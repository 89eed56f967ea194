/** Says why a number in digits is no figure, by the words around it. The door is not-figures.ts. */
import type { NotFactReason } from "@/lib/fact/not-fact";
import { lineNumbers } from "../lexicon/set-phrases";
import type { Figure } from "./figure";
import { isCalled } from "./labels";
import { among, isMeanAge, quoted, stop } from "./not-figures-around";
import { duration, isDuration, leads } from "./not-figures-durations";
import { isDigit } from "./numeral-characters";
import { isThreshold } from "./thresholds";

const lines = new Set(lineNumbers.split(/\s+/).filter(Boolean));

/** The reason, null for none that anybody could name, undefined for a figure. `prev` and `next`: the characters beside the numeral. */
export function digits(words: string, figure: Figure, prev: string, next: string): NotFactReason | null | undefined {
  const { numeral } = figure;
  const text = words.slice(numeral.start, numeral.end);
  if (
    (isLetter(prev) || among(prev, "_#〔")) &&
    !/[A-Za-z]{3}$/.test(words.slice(Math.max(0, numeral.start - 3), numeral.start))
  )
    return "identifier";
  // `1+N`, `党建+2`; `同比+12.3%` is a change.
  const isPlus = prev === "+" && !/^(?:%|‰|pp)$/.test(figure.unit);
  if (isPlus && /[A-Za-z0-9\u4e00-\u9fff]/.test(words.charAt(numeral.start - 2))) return "set-phrase";
  if (among(prev, "≤≥")) return "threshold";
  if (next === "+" || next === ">" || next === "<" || prev === ">" || prev === "<") return "set-phrase";
  if (among(prev, "·/-:") && isDigit(words, numeral.start - 2)) return "identifier";
  if (figure.unitless && among(next, "·/-:") && /[0-9A-Za-z]/.test(words.charAt(numeral.end + 1))) {
    return next === ":" ? "time" : "identifier";
  }
  if (among(next, "〕]")) return "identifier";
  if (among(next, "年届") && /^(?:18|19|20|21)[0-9]{2}$/.test(text)) return "date";
  if (next === "月" || (next === "日" && isDay(words, figure))) return "date";
  if (among(next, "楼室") || words.startsWith("单元", numeral.end)) return "ordinal";
  if (next === "号" || (next === "期" && /[0-9]/.test(text) && /[第总]/.test(prev)))
    return prev === "月" ? "date" : "ordinal";
  if (
    ((next === "岁" || words.startsWith("周岁", numeral.end)) && !isMeanAge(words, numeral.start)) ||
    (words.startsWith("后", numeral.end) && /^(?:[5-9]0|00|10)$/.test(text))
  )
    return "age";
  if (
    isTime(words, numeral.end, text) ||
    (next === "点" &&
      /(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|深夜|午夜)$/.test(
        words.slice(Math.max(0, numeral.start - 2), numeral.start),
      )) ||
    (next === "分" && /[0-9][时点]$/.test(words.slice(Math.max(0, numeral.start - 2), numeral.start)))
  )
    return "time";
  // `日最大8小时平均浓度`: over how long a mean is taken.
  if (next === "小" && isSpanOfMean(words, numeral)) return "part-of-indicator";
  if (next === "×" || prev === "×") return "set-phrase";
  if (among(prev, "经纬") && /[东西]经$|[南北]纬$/.test(words.slice(Math.max(0, numeral.start - 2), numeral.start)))
    return "identifier";
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
  if (isDuration(figure) && /[“"]/.test(prev) && /^[^，。；“”"]{1,8}[”"]/.test(words.slice(figure.end, figure.end + 9)))
    return "name";
  if (isDuration(figure)) return duration(words, figure);
  return quoted(words, figure, 8) &&
    !/^[”"]/.test(words.charAt(figure.end)) &&
    figure.unit.length === 1 &&
    stop.test(words.charAt(figure.end)) &&
    /[“"]/.test(prev)
    ? "name"
    : isThreshold(words, figure)
      ? "threshold"
      : undefined;
}

/** `日最大8小时`, `24小时滑动平均`. */
function isSpanOfMean(words: string, { start, end }: Figure["numeral"]): boolean {
  return (
    words.startsWith("小时", end) &&
    (/(?:日最大|最大|滑动|连续)$/.test(words.slice(Math.max(0, start - 3), start))
      ? /^小时(?:第|滑动|平均|均值|浓度)/.test(words.slice(end, end + 4))
      : /^小时(?:滑动|平均浓度|浓度均值)/.test(words.slice(end, end + 6)))
  );
}

/** `10万吨级泊位`, `500千伏变电站`, `7座商务车`, `1256公里处`: a size that names a kind, a mark on a road. */
function isKind(words: string, { unit, end }: Figure): boolean {
  const tail = words.slice(end, end + 3);
  if (unit === "") return false;
  if (unit === "座") return /^(?:商务|小客|面包|越野|中巴|大巴|轿车|以[上下])/.test(tail);
  if (unit === "公里" || unit === "米") return /^处(?!置)/.test(tail);
  if (sizeUnits.has(unit)) return !stop.test(tail);
  return tail.startsWith("级") && among(unit.slice(-1), "吨瓦米度") && /^级[^别]/.test(tail);
}

/** Units in which only sizes of things are told. */
const sizeUnits = new Set(["千伏", "兆伏安", "寸", "英寸", "英尺"]);

function isLetter(char: string): boolean {
  return (char >= "A" && char <= "Z") || (char >= "a" && char <= "z");
}

/** Nouns that name their own measure: `总诊疗人次1436.2万`. */
const countNoun =
  /(?:人次|[\u4e00-\u9fff][数量])(?:已|约|达|达到|为|是|仅|超|近|逾|突破|超过|共|共计|已达|已超|累计|：|:){0,2}$/;

/** `诊疗人次增加18.4万`: the change of a noun that names its own measure. */
const countNounChange =
  /(?:人次|人数|户数|件数|次数|总数|数量|总量|流量|用户数)(?:同比|环比)?(?:净)?(?:增加|减少|增长|下降|增|减)(?:了|约|近|超)?$/;

/** A number without a unit is a figure only after a word of measure: `万车死亡率1.19`, `指数为50.2`; or after 从 as an earlier level. */
function bareFigure(words: string, figure: Figure, text: string): NotFactReason | null | undefined {
  const lead = words.slice(Math.max(0, figure.start - 18), figure.start);
  if (
    /(?:率|指数|系数|比值|比重|PMI|CPI|PPI|AQI|得分|分值|综合|均值|倍数|[^同环占]比)(?:为|达|达到|仅|是|约|约为|升至|降至|提升至|提高至|上升至|下降至|提高到|降到|上升到|回落至|回升至|报|由|从|[由从][^，。；0-9]{2,6}的)?$/.test(
      lead,
    )
  )
    return undefined;
  if (/^[至到]/.test(words.charAt(figure.end)) && /[从由]$/.test(lead)) return undefined;
  if (/[从由](?:[^，。；0-9]{2,6}的)?[0-9][0-9.]*[\u4e00-\u9fff]{0,4}[至到为]$/.test(lead)) return undefined;
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
