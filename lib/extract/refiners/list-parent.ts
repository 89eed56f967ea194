/**
 * What an item of a list is an item of: a category (`其中城市8人` under a rate of both), a place of its own (`其中城东区3起`), or
 * the words before a colon (`正点率：始发99%，终到98%`). Looks at words alone; completing a draft is shared-verb.ts's work.
 */
import type { Clause } from "../clauses";
import { anchorOf, type Draft, type Reading } from "../reading";
import { spansWithin } from "../spans-within";
import { clauseWords } from "./indicator";
import { verbs } from "./indicator-words";

/** What is measured, in kinds that a category divides: the category is then no thing of its own. */
const measured =
  /(?:率|比例|比重|占比|浓度|濃度|价格|價格|均价|房价|房價|指数|指數|标准|標準|费用|費用|时间|時間|寿命|壽命|均值|水平|单价|成本|增速|得分)$/u;
/** Words that only divide: none of them is counted by itself. */
const dividing =
  /^(?:城市|城镇|城鎮|农村|農村|乡村|鄉村|城区|市区|县域|郊区|男|女|男性|女性|本地|本土|境[内外](?:输入)?|外来|外[省地市]|[省市国][内外]|县级|市级|省级|国家级|公[办立]|民[办营]|私[立营]|国有|集体|单位|重大|特大|较大|一般|东部|中部|西部|沿海|陆路|水路|线上|线下|网上|电话|存量|成人|未成年|老年|始发|终到|本科|专科|甲级|乙级|[一二三四五]级)$/u;
/** Bodies that hold what others count: beds, pupils. */
const holder = /(?:医院|机构|卫生院|企业|公司|学校|幼儿园|小学|初中|高中|中学|单位|地区|产业|行业|系统)$/u;
const countedHolders = new Set(["家", "个", "所", "户", "间", "处", "类", "座", ""]);
const area = /^[\u4e00-\u9fff]{1,8}(?:省|市|县|縣|区|區|州|盟|旗|镇|鎮|乡|鄉|街道)$/u;
/** Areas by their use are things that are counted. */
const usedArea =
  /(?:小|景|社|园|校|厂|库|灾|牧|林|山|郊|功能|保护|示范|服务|居住|住宅|试验|自贸|开发|高新|度假|聚集|城|辖|全|各|贫困)[区市县州]$/u;

/** True if the draft's words are the name of a place and nothing more. */
export function isPlaceAlone({ indicator, reading, left, level }: Draft): boolean {
  if (!level || indicator === "") return false;
  const { source } = reading.sentence;
  const named = spansWithin(reading.places, left, level.start).some(
    ({ start, end }) => source.slice(start, end) === indicator,
  );
  return named || (area.test(indicator) && !usedArea.test(indicator));
}

/** `城市` under 死亡率, `本科` under 学生: words that name a part of what `parent` counts, and no thing of their own. */
export function isCategory({ indicator, level, change }: Draft, parent: Draft): boolean {
  if ((level ?? change) === null || indicator === "" || indicator.length > 12 || parent.indicator.endsWith(indicator))
    return false;
  if (verbs.at(indicator, 0) && !dividing.test(indicator)) return false;
  if (measured.test(parent.indicator)) return !measured.test(indicator) && !/占|其/u.test(indicator);
  return dividing.test(indicator) || (level !== null && holder.test(indicator) && !countedHolders.has(level.unit));
}

/** The category with what it divides: `城市孕产妇死亡率`, `报告本地病例`. */
export function categoryOf({ indicator }: Draft, { indicator: whole, verb, object }: Draft): string {
  if (verb !== "" && object !== "" && whole === verb + object) return verb + indicator + object;
  // `医院` takes the place of the 医疗卫生机构 whose beds are counted; 餐饮食品 and 食品合格率 share a word.
  const rest = holder.test(indicator) ? whole.replace(/^[^率比]{0,8}?(?:机构|单位|企业|学校|系统)总?/u, "") : whole;
  const shared = rest.length > 2 && indicator.endsWith(rest.slice(0, 2)) ? 2 : 0;
  return indicator + rest.slice(shared);
}

/** True if the draft stands under a 其中, which a comma may follow, or in a bracket of its own. */
export function isUnderWhich(draft: Draft): boolean {
  const { reading, clause } = draft;
  const { words } = reading.sentence;
  const start = /(?:其中|当中)[，：:]$/u.test(words.slice(0, clause.start).slice(-3)) ? clause.start - 3 : clause.start;
  return (
    clause.opener === "（" || clause.opener === "(" || /其中|当中/u.test(words.slice(start, anchorOf(draft).start))
  );
}

/** True if nothing but a list sign stands between the two figures and the words of the later one. */
export function goesOn(draft: Draft, before: Draft): boolean {
  const { words } = draft.reading.sentence;
  return /^[）)]?[、，,；;和及与]/u.test(words.slice(anchorOf(before).end, anchorOf(draft).start));
}

/** The words before a colon that govern what follows in the sentence, and the verb that they begin with. */
export interface Lead {
  readonly indicator: string;
  readonly verb: string;
  readonly object: string;
}

const announces = /(?:情况|情況|如下|特点|特點|数据|數據|指标|成绩|结果|表示|介绍|指出|方面|措施|内容|看)$/u;

/** The lead of the clause's list: the clause without a figure that a colon closes, at most ten clauses before. */
export function leadOf({ reading, clause: own }: Draft): Lead | null {
  const { clauses } = reading;
  for (let index = own.index; index > Math.max(0, own.index - 10); index--) {
    const clause = clauses[index];
    if (clause?.opener === "；" || clause?.opener === "。") return null;
    if (clause?.opener === "：" || clause?.opener === ":") return leadIn(reading, clauses[index - 1]);
  }
  return null;
}

/** The lead of a list whose items stand below it, one a line. */
export function leadAbove(above: Reading): Lead | null {
  return leadIn(above, above.clauses.at(-1));
}

/** What opens the list that a sentence is an item of: itself if a colon ends it, else what opened the list before. */
export function leadAfter(reading: Reading, open: Reading | null): Reading | null {
  const { words, block } = reading.sentence;
  if (/[：:]$/u.test(words)) return reading;
  // An item is a paragraph of its own, and short.
  return open && block - open.sentence.block <= 20 && words.length <= 80 ? open : null;
}

const ranked =
  /^(.{2,16}?)(?:(?:位?居|位?列|排名?|排在|靠|名列)(?:全[省市县区州])?前(?:列|茅|[一二三四五六七八九十0-9]{1,2})?(?:位|名)?|最[高多大低少小])的.{0,12}$/u;

/** `查处量居前的三个县为：`: what the items below are ranked by; the number of them is no figure of theirs. */
function rankedLead(reading: Reading, clause: Clause): Lead | null {
  const { words } = clauseWords(reading, clause);
  const by = ranked.exec(words)?.[1];
  return by && by.length >= 2 ? { indicator: by, verb: "", object: by } : null;
}

/** `按类型分：`, `分区域看，`: only by what the items below are told apart. */
const classifying =
  /^(?:按(?:照)?|分|从)[^，。；：:\d]{1,8}?(?:来?看|划分|劃分|分布?|统计|区分|分类|分組|分组|計|计)?[：:，]?$/u;

/** What a page says of itself, above its text. */
const pageLabel =
  /(?:(?:浏览|阅读|点击|访问)(?:次数|量|数)|来源|作者|编辑|责编|记者|字号|字体|打印|分享|日期|时间)[：:]?$/u;

function leadIn(reading: Reading, clause: Clause | undefined): Lead | null {
  const rank = clause && rankedLead(reading, clause);
  if (rank) return rank;
  if (clause && classifying.test(reading.sentence.words.slice(clause.start, clause.end))) return null;
  if (clause && pageLabel.test(reading.sentence.words.slice(clause.start, clause.end))) return null;
  if (!clause || spansWithin(reading.figures, clause.start, clause.end).length > 0) return null;
  const told = announced(clauseWords(reading, clause));
  if (told) return { indicator: told, verb: "", object: told };
  const words = clauseWords(reading, clause);
  if (words.words.length < 2 || words.words.length > 24 || announces.test(words.words)) return null;
  const adverb = /^(?:重点|集中|着力|主要)/u.exec(words.words)?.[0].length ?? 0;
  const verb = verbs.at(words.words, adverb);
  return {
    indicator: words.source,
    verb: verb ? words.source.slice(adverb, verb.end) : "",
    object: verb ? words.source.slice(verb.end) : words.source,
  };
}

/** `各县区献血情况如下`: 献血. Null where words only announce (`主要情况`). */
function announced({ words, source }: { words: string; source: string }): string | null {
  const tail = /(?:完成|进展|统计|基本)?情[况況](?:如下)?$/u.exec(words);
  if (!tail) return null;
  const from =
    /^(?:各|分|主要|重点)*(?:[县縣市州区區镇鎮乡鄉街道旗盟省、]{1,6}(?:[（(][县縣市区區旗][）)])?|[县縣][（(][市区區][）)]|设区市|地区|区域|景区|单位|车站|大队|中队|法庭)?(?:主要|分别)?的?/u.exec(
      words,
    )?.[0].length ?? 0;
  const rest = words.slice(from, tail.index);
  const isEmpty = rest.length < 2 || rest.length > 8 || /^(?:主要|具体|有关|基本|总体|工作|整体)/u.test(rest);
  return isEmpty ? null : source.slice(from, tail.index);
}

/** What an item says under its lead; null if the lead says nothing of it. */
export function underLead(draft: Draft, lead: Lead): string | null {
  if (isPlaceAlone(draft)) return lead.indicator;
  const { indicator } = draft;
  if (
    (measured.test(lead.indicator) || /[数量额值]$/u.test(lead.indicator)) &&
    indicator.length <= 8 &&
    !measured.test(indicator) &&
    !/占/u.test(indicator)
  )
    return indicator + lead.indicator;
  if (lead.verb === "" || indicator === "" || verbs.at(indicator, 0) || measured.test(indicator)) return null;
  // `抓获犯罪嫌疑人：盗窃类12人`: a class is one of what the verb takes.
  return lead.verb + indicator + (indicator.endsWith("类") ? lead.object : "");
}
