/**
 * Names that only their form tells: towns and zones, villages in them, and the bodies of a place. A name is read from where
 * it may begin to the suffix that it ends with, over no word that a name does not hold.
 */
import { classesAt, classTable } from "@/lib/text/class-table";
import { governingVerbs } from "../lexicon/governing-verbs";
import { bodySuffixes, kindsOfBodies, noPartName, partSuffixes, villageSuffixes } from "../lexicon/places";
import { type Phrases, phraseSet } from "../phrases";

const suffixOfPart = phraseSet(partSuffixes);
const suffixOfVillage = phraseSet(villageSuffixes);
const directions = ["东", "西", "南", "北"];
const suffixOfBody = phraseSet(
  bodySuffixes.flatMap((suffix) =>
    suffix.startsWith("[") ? directions.map((direction) => direction + suffix.slice(-1)) : [suffix],
  ),
);

/** Characters that no name holds: particles, prepositions, 各 and 全, signs of a list. */
const stops = 1;
/** Characters that suffixes begin with. */
const opensPart = 2;
const opensVillage = 4;
const opensBody = 8;
const firsts = (words: readonly string[]) =>
  words.map((word) => (word.startsWith("[") ? "东西南北" : word.charAt(0))).join("");
const classes = classTable([
  [stops, "的了在至到从由将把被对向为以于与和及或各全该本每所是已共"],
  [opensPart, firsts(partSuffixes)],
  [opensVillage, firsts(villageSuffixes)],
  [opensBody, firsts(bodySuffixes)],
]);

function classOf(text: string, at: number): number {
  return classesAt(classes, text, at);
}

function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** The end of the name of a town, street or zone that begins at `at`, or null. */
export function partEnd(text: string, at: number, end: number): number | null {
  return localName(text, at, end, opensPart, suffixOfPart);
}

/** The end of a village's or quarter's name; only asked after its town's. */
export function villageEnd(text: string, at: number, end: number): number | null {
  return localName(text, at, end, opensVillage, suffixOfVillage);
}

/** The end of a name of 1 to 6 characters that closes with one of the suffixes, or null. */
function localName(text: string, at: number, end: number, opens: number, suffixes: Phrases<true>): number | null {
  for (let length = 1; length <= 6 && at + length < end; length++) {
    const kind = classOf(text, at + length - 1);
    if (kind & stops || !isHan(text, at + length - 1) || hasHave(text, at + length - 1)) return null;
    if (!(classOf(text, at + length) & opens)) continue;
    const suffix = suffixes.at(text, at + length);
    const last = text.charAt(at + length - 1);
    if (!suffix || suffix.end > end || noPartName.includes(last)) continue;
    if (length === 1 && suffix.phrase.length === 1 && noPartName.includes(text.charAt(at))) return null;
    return noName.test(text.slice(at, suffix.start)) || noTown.test(text.charAt(suffix.end)) ? null : suffix.end;
  }
  return null;
}

/** `主要街道`, `特色小镇`: kinds of parts, no names; `经某口岸`: what happens there. */
const noName =
  /^(?:主要|重点|城市|商业|背街|繁华|特色|中心|现代|农业|产业|无毒|平安|文明|美丽|走进|赴|前往|深入|奔赴|推动|打造|建设|创建|全部|多)|走进|深入|前往|赶赴|来到|位于|进驻|联合|民警|干部|记者|经(?!开|济|棚)|[两三四五六七八九十几数有]$|[两三四五六七八九十几数]大$/u;
/** `乡镇`, `镇村`, `乡亲`: the suffix is the first half of a word. */
const noTown = /[镇乡村街亲下里土愁音长民贤]/u;

/**
 * The end of a body's name that begins at `from` and goes on as a doer does; null if there is none. `owned`: the name of its
 * place stands before it, so that it needs none of its own (`绵阳市中心医院`).
 */
export function bodyEnd(text: string, from: number, end: number, owned = false): number | null {
  for (let at = from; at < end && at - from <= 14; at++) {
    const kind = classOf(text, at);
    if (kind & opensBody) {
      const suffix = suffixOfBody.at(text, at);
      if (suffix && suffix.end <= end && isBody(text, { from, suffix: at, end: suffix.end }, owned)) return suffix.end;
    }
    if (kind & stops || !isHan(text, at) || hasHave(text, at)) return null;
  }
  return null;
}

/** 有 is no part of a name but in 有限公司. */
function hasHave(text: string, at: number): boolean {
  return text.charAt(at) === "有" && text.charAt(at + 1) !== "限";
}

/** A name that may be a body's: its own part from `from`, then the suffix. */
interface BodyName {
  readonly from: number;
  readonly suffix: number;
  readonly end: number;
}

function isBody(text: string, { from, suffix, end }: BodyName, owned: boolean): boolean {
  const own = text.slice(from, suffix);
  const whole = text.slice(suffix, end);
  // 反诈中心 and 指挥中心 are whole names; 大队 alone is none, nor is 医院. 二大队 is one.
  const isDirection = owned && own === "" && /^[东西南北]站$/u.test(whole);
  if (own === "" ? !isDirection && !/..中心$/u.test(whole) : noBody.test(own)) return false;
  if (
    own.length === 1 &&
    !/^(?:[一二三四五六七八九十][大中支]队|[省市州][高中]院|[省市州][高中]级人民法院)$/u.test(own + whole)
  )
    return false;
  // 建设学校, 新增医院: built, not named so. 检测中心 is a name.
  // `累计回购股份`: what is bought or held, no firm.
  if (whole === "股份" && /(?:回购|增持|减持|持有|发行|质押|转让|认购|收购|限售|总)$/u.test(own)) return false;
  if (verbs.has(own) && /(?:学校?|医院|公司|银行|机场|[东西南北车]站)$/u.test(whole)) return false;
  if (kinds.test(own) && !(owned && institution.test(own))) return false;
  if (whole === "站")
    return own.length > 1 && /^(?:发送|到发|运送|客流|旅客|日均|单日|开行|办理客|累计)/u.test(text.slice(end, end + 3));
  return (doesSomething.test(text.slice(end, end + 6)) && !isNounOf(text, end)) || isPlaceOfCount(whole, text, end);
}

/** `市中心医院`, `县人民医院`: the one of its place. */
const institution =
  /^(?:第[一二三四五六七八九十]+)?(?:人民|中心|中医|中西医结合|妇幼保健|儿童|口腔|传染病|职业技术|特殊教育)$/u;

const verbs = new Set(governingVerbs.split(/\s+/));
const kinds = new RegExp(`^(?:${[...kindsOfBodies].sort((a, b) => b.length - a.length).join("|")})+$`, "u");

/** Verbs that make or use a body, and words before bodies of no name. */
const noBody =
  /^(?:开工|竣工|成立|建立|组建|设立|推进|推动|依托|建成|打造|整合|撤销|联合|通过|借助|筹建|赋予|授权|我们|记者|据|经|其中|有关|新建|改建|改扩建|全国|全省|全市|全县|[0-9两几多数某])|[性型]$|假期|期间|黄金周|多个|农村|基层|乡镇|辖区|[0-9两三四五六七八九十]+[家所个市县区省镇]|经(?!开|济|棚)/u;

/** How a clause goes on whose subject is a body; 派出所数量 and 派出所建设 are no bodies that do something. */
const doesSomething =
  /^(?:首次|首批|同期|增开|加开|加挂|民警|辖区|位于|地处|一家|全体|全年|今年|去年|当日|当天|同日|昨日|春节|国庆|[上下]半年|前[三两]|[一二三四]季度|共|累计|已|先后|还|成功|仅|\d|抓|破|查|侦|办|拨|接|受理|审|化解|调解|开展|组织|出动|立案|处|打|为|劝|止付|走访|巡|服务|签|救|扑|连续|实现|完成|推出|推行|推进|创新|全部|把|将|与|在|以|从|对|按|通过|采取|发[送放现出行布]|到发|运[送输]|送|收[治到入缴]|征|验[放收]|检|监管|监测|调解|招[生收录聘]|录取|毕业|培[训养]|门诊|诊疗|住院|营业?收|净利|营收|归母|出口|进口|贷款|存款|放|新增|拥有|现有|投[入资产放]|生产|产[量出]|销[售量]|建[成设]|提供|保障|帮|解|引[进航]|年[产均度]|日均|单日|一季|上[年半])/u;
/** `派出所建设`, `医院处方`: what follows is a noun of the body, not what it does. */
function isNounOf(text: string, at: number): boolean {
  return /^(?:处方|处室|检票|发展|建设用|送达率)/u.test(text.slice(at, at + 3));
}

/** `某机场旅客吞吐量`, `某口岸进出口`: what passes there is counted. */
function isPlaceOfCount(suffix: string, text: string, end: number): boolean {
  return (
    /(?:机场|口岸|站|景区|医院)$/u.test(suffix) &&
    /^(?:旅客|发送|到发|客流|货物|货邮|进出口|出入境|通关|日均|游客|入园|门急?诊|床位|吞吐|起降|航班)/u.test(
      text.slice(end, end + 3),
    )
  );
}
