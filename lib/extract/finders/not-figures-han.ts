/** Says why a Chinese numeral is no figure, by the words around it. The door is not-figures.ts. */
import type { NotFactReason } from "@/lib/fact/not-fact";
import { setPhrases } from "../lexicon/set-phrases";
import { categoryMeasures } from "../lexicon/units";
import { phraseSet } from "../phrases";
import type { Figure } from "./figure";
import { among, isMeanAge, quoted, stop } from "./not-figures-around";
import { duration, isDuration } from "./not-figures-durations";
import { isThreshold } from "./thresholds";

const split = (words: string): string[] => words.split(/\s+/).filter(Boolean);
const phrases = phraseSet(split(setPhrases));
const categories = new Set(split(categoryMeasures));

/** The reason, or undefined for a figure. `prev` and `next`: the characters beside the numeral. */
export function chinese(words: string, figure: Figure, prev: string, next: string): NotFactReason | undefined {
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
  if (text.length === 1 && isOfPair(words, figure, prev, next)) return "set-phrase";
  // `使用率六十八点三`: a rate that names no unit.
  if (
    figure.unitless &&
    /[〇零一二三四五六七八九]点[〇零一二三四五六七八九]/.test(text) &&
    /(?:率|指数|系数)(?:为|达|达到)?$/.test(words.slice(Math.max(0, figure.start - 5), figure.start))
  )
    return undefined;
  if (figure.unitless) return "set-phrase";
  if (quoted(words, figure, 16)) return "name";
  if (text === "一" && /[前后]/.test(prev) && /^[类项个者种]/.test(next)) return "article-word";
  if (text === "一") return article(words, figure);
  if (text === "零") return "set-phrase";
  if (isDuration(figure)) return duration(words, figure, true);
  if (categories.has(figure.unit) && !numeral.more && numeral.value.length <= 2) return "set-phrase";
  if (numeral.bare) return threshold(words, figure);
  if (text.length === 1 && /[新这那该上前后下]/.test(prev) && !/[旗名辖属]下$/.test(words.slice(0, numeral.start)))
    return "article-word";
  return threshold(words, figure);
}

function threshold(words: string, figure: Figure): NotFactReason | undefined {
  return isThreshold(words, figure) ? "threshold" : undefined;
}

/** 数 and 几 before 十, 百 or 万; not the 数 of 人数 and 总数. */
function isVagueLead(words: string, at: number): boolean {
  return /(?:[几好]|(?<![总人户件次个份起票笔位艘量])数)$/.test(words.slice(Math.max(0, at - 2), at));
}

/** `三令五申`, `七上八下`: one numeral of two, with a character after each. */
function isOfPair(words: string, { numeral }: Figure, prev: string, next: string): boolean {
  const text = words.charAt(numeral.start);
  if (among(text, small) && among(words.charAt(numeral.end + 1), small) && /[\u4e00-\u9fff]/.test(next)) return true;
  return (
    among(words.charAt(numeral.start - 2), small) &&
    among(text, small) &&
    !among(text, "双零") &&
    /[\u4e00-\u9fff]/.test(prev) &&
    !"人名起件个".includes(prev)
  );
}

const small = "一二两三四五六七八九十双零";

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
  // `致一人死亡`: what came of an accident is counted.
  if (
    figure.unit === "人" &&
    /^(?:死亡|受伤|遇难|失踪|重伤|轻伤|身亡|溺亡|获救)/.test(words.slice(figure.end, figure.end + 2))
  )
    return undefined;
  if (figure.unit === "倍" || figure.unit === "番" || figure.numeral.more) return undefined;
  if (isDuration(figure)) return "calendar-span";
  const counts = stop.test(words.charAt(figure.end)) && /[\u4e00-\u9fff”）]/.test(words.charAt(figure.start - 1));
  const vague = "批些次番片致定直样般旦面体流度级线起".includes(figure.unit) && figure.unit !== "起";
  return counts && !vague && !/[的每这那某任同另下上第逐有]/.test(words.charAt(figure.start - 1))
    ? undefined
    : "article-word";
}

function inPhrase(words: string, at: number): boolean {
  for (let start = Math.max(0, at - 2); start <= at; start++) {
    const hit = phrases.at(words, start);
    if (hit && hit.end > at) return true;
  }
  return false;
}
