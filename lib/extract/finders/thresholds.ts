/**
 * Tells figures by which a rule selects (`2次以上违法的`, `停时超过48小时的船舶`, `满15天者`, `50元以下罚款`) from levels that are
 * qualified (`达80%以上`, `九成以上的农户参保`). Looks at a bounded number of words around the figure.
 */
import { goalVerbs, thresholdNouns } from "../lexicon/set-phrases";
import { phraseSet } from "../phrases";
import type { Figure } from "./figure";
import { among } from "./not-figures-around";

const split = (words: string): string[] => words.split(/\s+/).filter(Boolean);
const verbs = phraseSet(split(goalVerbs));
const measured = phraseSet(split(thresholdNouns));
const stop = /^(?:[，。；、：！？）)“”"'’》\s和及与等,;:]|$)/;
const limit = /(?:以上|以下|以内|之内)$/;

/** True if the figure says which ones are meant, and not how many there are. */
export function isThreshold(words: string, figure: Figure): boolean {
  return (
    isClassOfSize(words, figure) || isDuty(words, figure) || selectsByAttribute(words, figure) || isLimit(words, figure)
  );
}

/** `营收超亿元企业`, `十亿元项目`: a class of those that are so large. */
function isClassOfSize(words: string, { unit, end }: Figure): boolean {
  return (
    unit === "元" && /^(?:企业|项目|村|镇|县|园区|产业|集群|平台|大户|案件|纳税人|商圈)/.test(words.slice(end, end + 3))
  );
}

/** `满15天者`, `不足24小时的按1日计`, `超过38℃请就医`: the condition of a rule, and what it bids. */
function isDuty(words: string, figure: Figure): boolean {
  duty.lastIndex = figure.end;
  if (duty.test(words)) return true;
  const next = words.charAt(figure.end);
  if (
    advises.test(words.slice(Math.max(0, figure.start - 40), figure.start)) &&
    atMost.test(words.slice(figure.start, figure.start + 5))
  )
    return true;
  return words.charAt(figure.start - 1) === "按" && (next === "计" || next === "算");
}

/** `提醒市民充电不超过8小时`, `关火源、关电源。充电不超过8小时`: what is advised. */
const advises = /(?:提醒|切勿|请勿|谨记|务必|牢记|关[火电气水]源)[^\d]*$/;
const atMost = /^(?:不超过|不得超过|不要超过|勿超过?)/;
const duty = /者(?!均|共|已|仅)|(?:的[，,]?)?(?:按|请|应当|应予|须|必须|不得|不予|方可|即可|可享|可申|免于|从重|一律)/y;

/** `对停时超过48小时的船舶`: a noun that is measured, a qualifier and 的 before those that it selects. */
function selectsByAttribute(words: string, figure: Figure): boolean {
  if (words.charAt(figure.end) !== "的" || stop.test(words.charAt(figure.end + 1))) return false;
  const noun = words.charAt(figure.start - 1) === "满" || words.startsWith("未满", figure.start - 2);
  if (noun) return true;
  const qualified =
    /^(?:超|超过|超出|逾|不足|不到|低于|高于|大于|小于|少于|多于|不超过|不低于|不少于|达到|未达)[0-9一二两三四五六七八九十百千万]/;
  return (
    qualified.test(words.slice(figure.start, figure.start + 6)) &&
    (/[额款率]/.test(words.charAt(figure.start - 1)) || measured.endingAt(words, figure.start) !== null)
  );
}

/** `2次以上违法`, `未满三次的`; `达80%以上`, `80%以上，` and `吸引200万人次以上游客` state a level. */
function isLimit(words: string, figure: Figure): boolean {
  if (!among(words.charAt(figure.end - 1), "上下内") || !limit.test(words.slice(figure.end - 2, figure.end)))
    return false;
  const lead = words.slice(Math.max(0, figure.start - 3), figure.start);
  // `对有2次以上违法记录的经营者`: who they are.
  if (/[对凡]有$/.test(lead) && /^[^，。；]{1,10}的/.test(words.slice(figure.end, figure.end + 12))) return true;
  if (/[达有到至在为超缩降升低高长了少加占]$/.test(lead) || "近约超逾".includes(words.charAt(figure.start)))
    return false;
  const tail = words.slice(figure.end, figure.end + 12);
  // A label of a side box: `超员20%以上　　5起`.
  if (/^[\s：:]+[0-9]/.test(tail)) return true;
  if (stop.test(tail)) return false;
  if (isShareOfAll(words, figure)) return false;
  return (
    figure.unit === "次" ||
    !verbs.endingAt(words, figure.start) ||
    /^(?:的|罚款|有期徒刑|违法|不满|且|并|或)/.test(tail)
  );
}

/** `九成以上的农户`: a share that opens its clause, or comes after 全县 or 其中, says how many of them. */
function isShareOfAll(words: string, { start, numeral, unit }: Figure): boolean {
  if (unit !== "%" && numeral.unit === null) return false;
  return /(?:^|[，。；：、\s]|其中|全[国省市县区州镇乡村校院行]|目前|已有?)$/.test(
    words.slice(Math.max(0, start - 3), start),
  );
}
