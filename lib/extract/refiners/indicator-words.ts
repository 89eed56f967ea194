/**
 * Cuts away from the words around a figure what is not counted: signs, fillers, the doer, the setting, the year, remarks.
 * Works on words alone; where the words come from is indicator.ts's work.
 */
import { classesIn, classTable, isOf } from "@/lib/text/class-table";
import { headFillers, headGuards, tailFillers, tailGuards } from "../lexicon/fillers";
import { bodies, governingVerbs } from "../lexicon/governing-verbs";
import type { Cutting } from "../phrase-cutter";
import { phraseSet } from "../phrases";

const split = (words: string): string[] => words.split(/\s+/).filter(Boolean);
/** Verbs that govern what is counted. */
export const verbs = phraseSet(split(governingVerbs));
const head = phraseSet(split(headFillers));
const tail = phraseSet(split(tailFillers));
const doers = phraseSet(split(bodies));
/** Signs that are left at the ends of a stretch. */
export const signs = phraseSet([
  "、",
  "，",
  "：",
  ":",
  " ",
  "　",
  "。",
  "；",
  "-",
  "—",
  "·",
  "•",
  "■",
  "▲",
  "●",
  "★",
  "☆",
  "◆",
  "◎",
  "▍",
  "→",
  "(",
  "（",
  "\n",
  "*",
  "#",
  "1.",
  "|",
  "”的",
  "）",
]);

/** Rate words before a verb: `日均出动`. */
export const rateWord = /^(?:日均|月均|年均|人均|户均|每日|每天|每年|每月)/;

/** `有进出口实绩的企业`: 有 opens what is said of the noun. */
const clauseOfNoun = /^有[^的，、]{2,14}的[^，、]/;

/** `是“十二五”末的近四倍`, `为同日的八成五`: the time with which a multiple or a share compares. */
const measuredBy = /(?:约?[为是]|相当于|达到?)?(?:“?十[一二三四五]五”?(?:末|时期|期间)?|同[日期月季年])(?:水平)?的?$/g;

/** The words before the figure without what is not counted. */
export function trimBefore(cutting: Cutting): Cutting {
  let now = withoutLabel(cutting.withoutHead(signs));
  for (let round = 0; round < 4; round++) {
    const length = now.words.length;
    now = withoutArticle(now.withoutHead(signs));
    if (!clauseOfNoun.test(now.words)) now = now.withoutHead(head, headGuards);
    now = withoutDoer(withoutSetting(withoutFrame(withoutYear(now))));
    if (now.words.length === length) break;
  }
  now = withoutVerdict(now.withoutTail(signs)).without(measuredBy).withoutTail(tail, tailGuards).withoutTail(signs);
  now = withoutArrival(now).withoutTail(tail, tailGuards);
  now = withoutVerdict(now);
  // `恢复至2019年同期水平的九成`: without the time there is nothing that it has come to.
  now = now.without(/(?<=恢复)[至到](?:水平)?$/g);
  // `提高到每人每月`: between the thing and its rate.
  now = now.without(
    /(?:下降|上升|提高|提升|增加|减少|增长|上调|下调|调整|降低)?(?:至|到|为|达到?)(?=[每人][人户月年天日生亩均只名])/g,
  );
  return now.without(/(?:累计|总计|合计|先后|共计|已)(?=\S)/g);
}

/** `【义务教育】小学`: the label of a paragraph. */
function withoutLabel(cutting: Cutting): Cutting {
  const match = /^(?:【[^】]{1,16}】|[【[]?[^【】]{1,16}】)[：:]?/.exec(cutting.words);
  return match ? cutting.slice(match[0].length) : cutting;
}

const verdict =
  /(?:再|又|均|屡|双双)?(?:创(?:下|出|造)?(?:[^，。、创]{0,6})(?:新高|新低|纪录|最好水平)|逆势(?:上扬|增长|而上|上涨|上升|走高)|稳中[有向](?:升|降|进|好|增)|持续(?:向好|改善|优化|攀升|走高|回升|上升|下降|回落|增长|扩大)|连续保持增长|保持(?:平稳|稳定|良好|较快)?(?:增长|运行|态势)|(?:实现)?由(?:负转正|正转负|降转[升增]|[升增]转降|跌转[涨升]|涨转跌|亏转盈|盈转亏)|(?:首次|再次|成功)?(?:站上|迈上|跨上|登上|踏上)(?:新的?)?(?:台阶|关口|大关)?|扭亏为盈|止跌(?:回升|企稳)|(?:位居|居|名列|位列|列|排名|排|高居|稳居|位于)[^，。、居列]{0,8}(?:首位?|冠|第[一二三四五六七八九十0-9]+位?|前[一二三四五六七八九十0-9]*位?|前列|榜首|末位?|位)|(?:降幅|涨幅|增幅|升幅|跌幅|数量|人数)?(?:最高|最多|最低|最少|最大|最小|居多|次之)|偏[低高大小]|过半|(?:仍|依然|仍然)?(?:为|是|成为)(?:首要|主要|首位|最主要|第一大?)(?:的)?(?:原因|因素|来源|成因|类型|诱因))$/;

/** Each alternative of `verdict` holds one of these; a look for them costs a tenth of the pattern. */
const ofVerdicts = classTable([[1, "创逆稳续保居列排位最偏次半因源型转扭跌上"]]);

/** `旅客居冠`, `住用率逆势上扬`: what is thought of the figure, not what is counted. Nothing may be left. */
function withoutVerdict(cutting: Cutting): Cutting {
  if (classesIn(ofVerdicts, cutting.words, 0, cutting.words.length) === 0) return cutting;
  const match = verdict.exec(cutting.words);
  return match ? cutting.slice(0, match.index).withoutTail(signs).withoutTail(tail, tailGuards) : cutting;
}

/** `这座海拔七百米的小村`: an article with its measure word; in 一条龙 and 一家人 it is a part of the word. */
function withoutArticle(cutting: Cutting): Cutting {
  const match = /^[这那一](?:座|家(?![亲人])|名|位|个|种|项|条(?!龙)|支|片|所|间|处|辆|块|栋|艘)(?![次以])/.exec(
    cutting.words,
  );
  return match ? cutting.slice(match[0].length) : cutting;
}

/** `假期全市接待游客`, `按可比口径恢复`: when and by which reckoning, in words that no calendar resolves. In 假期客流 it says what. */
function withoutFrame(cutting: Cutting): Cutting {
  const holiday = holidayWord.exec(cutting.words);
  const match = holiday && mayFollow(cutting.words.slice(holiday[0].length)) ? holiday : reckoning.exec(cutting.words);
  return match && match[0].length < cutting.words.length ? cutting.slice(match[0].length) : cutting;
}

const holidayWord = /^(?:国庆|春节|节日|假日|小?长假|假)期?(?:期间|前后)?/;
const reckoning = /^(?:[按以](?:不变|可比|同)(?:口径|价格?)(?:计算|计)?|(?:扣除|剔除)价格因素(?:影响)?后?)/;

/** What is said of a holiday: a verb, or the whole of a place. */
function mayFollow(rest: string): boolean {
  return /^(?:，|[全本我][省市县区州]|共|累计)/.test(rest) || verbs.at(rest, 0) !== null;
}

/** `2022/23学年`, `2023年度`: a year of its own kind, which no calendar resolves. */
function withoutYear(cutting: Cutting): Cutting {
  // `7日單日達78万人次`: a day that names no month.
  const day =
    /^[0-9]{1,2}(?:[日号](?![线楼井院])(?=[\u4e00-\u9fff])|天(?=(?:累计|共)?(?:接待|发送|到发|运送|疏运|迎客)))/.exec(
      cutting.words,
    );
  if (day) return cutting.slice(day[0].length);
  const match = /^[0-9]{4}(?:[/~-][0-9]{2,4})?(?:学年|年度|财年|财政年度)度?/.exec(cutting.words);
  return match ? cutting.slice(match[0].length) : cutting;
}

/** `下降至`, `整合为` before a level are no part of what is counted. */
function withoutArrival(cutting: Cutting): Cutting {
  if (!/[至到为成]$/.test(cutting.words)) return cutting;
  const match =
    /(?:下降|上升|提高|提升|增加|减少|增长|扩大|压缩|缩短|回落|降低|压减|整合|合并|优化|调整|精简|扩展|拓展|发展|攀升|跃升|增|降|升|减|缩)(?:至|到|为|成)$/.exec(
      cutting.words,
    );
  return match && match.index > 1 ? cutting.slice(0, match.index) : cutting;
}

/** `在……方面`, `通过……`: the setting, not the thing. */
function withoutSetting(cutting: Cutting): Cutting {
  const match =
    /^(?:在|通过|依托|利用|按照|围绕|针对|截至|截止|自|从)[^，。]{1,30}?(?:方面|方向|渠道|环节|过程中|行动中|工作中|活动中|期间|以来|基础上|时|中|后|里|来看|看)/.exec(
      cutting.words,
    );
  return match && match[0].length < cutting.words.length ? cutting.slice(match[0].length) : cutting;
}

/** A doer stands before the first of these. */
const partings = classTable([[1, "“”、（）《》"]]);

/** `海口市公安局共`, `该局反诈中心拨打`: a body before a verb or an adverb is the doer. */
function withoutDoer(cutting: Cutting): Cutting {
  const { words } = cutting;
  let cut = 0;
  for (let at = 0; at < Math.min(words.length, 26); at++) {
    if (at > 0 && isOf(partings, words, at, 1)) break;
    const hit = doers.at(words, at);
    if (!hit || hit.end >= words.length) continue;
    const rest = words.slice(hit.end);
    // `中小学校、幼儿园`: in a list it is counted.
    if (/^[、和与及]/.test(rest)) break;
    // `各级各类学校`: of which kinds.
    if (hit.phrase === "各级" && rest.startsWith("各类")) break;
    // `公司总资产`: the body that reports is no part of what it has; in 公司债券 it is.
    const reporter = at === 0 && /^(?:本|该)?(?:公司|集团)$/.test(hit.phrase) && /^[\u4e00-\u9fff]{2}/.test(rest);
    if (
      reporter &&
      !/^(?:[债数总法户律类型章股注登制上名]|治理)/.test(rest.replace(/^总(?:资产|收入|营收|负债|股本|市值)/, ""))
    )
      cut = hit.end;
    const whole = /^[全各该我][市县区省国州局院校镇港乡村地级公行所集系行]/.test(hit.phrase);
    // `移送公安机关行政拘留`: a body that a verb or a preposition leads to does nothing itself.
    if (at > 0 && (/[至到在对向与和及将把由被给为]/.test(words.charAt(at - 1)) || verbs.endingAt(words, at))) break;
    if (whole ? at === 0 : rateWord.test(rest) || verbs.at(rest, 0) || (head.at(rest, 0) && !rest.startsWith("的")))
      cut = hit.end;
    at = hit.end - 1;
  }
  return cut > 0 && words.charAt(cut) !== "的" ? cutting.slice(cut) : cutting;
}

/** The words after the figure without remarks on it. */
export function trimAfter(cutting: Cutting): Cutting {
  // `8.6万台（套）`, `2.5元（含税）`: a remark on the unit.
  let now = cutting.without(/^[（(][^）)]*[）)]?/g);
  now = now.without(/^之间/g);
  // `维持在1.2%不变`, `保持90%的水平`.
  if (/^(?:的?(?:水平)?(?:不变|左右)|的水平|的高位|(?:的)?(?:新)?(?:台阶|大关|关口))$/.test(now.words))
    now = now.slice(now.words.length);
  else if (/^(?:的|为|是|，|左右|以上|等|余|多)/.test(now.words))
    now = now.slice(/^(?:左右|以上)/.test(now.words) ? 2 : 1);
  now = now.withoutTail(signs).withoutTail(tail, tailGuards);
  // `……，创历史新高`: what is said of the figure is not counted.
  const said = now.words.search(
    /(?:创|居|位居|排名|列|名列|位列|排)(?:历史|近|全|有|同期|首|冠|第|前|榜|末)|(?:不等|之多|次之|不止)(?:$|[，。；])/,
  );
  return said >= 0 ? now.slice(0, said) : now;
}

/** Removes what only layout or rank has left. */
export function tidy(indicator: string): string {
  return indicator.replace(/\s+/g, "").replace(/^[、，：:；）)”]+|[、，：:；（(“]+$/g, "");
}
