/**
 * The places that a text names, for what it is about: each name of the tables with what shows that it is meant as a place, and
 * names before 县, 公安 and the like that no table has. Takes folded words. What follows from them is article-place.ts's work.
 */
import { classTable, isOf } from "./class-table";
import type { PlaceName } from "./place-entries";
import { liesIn, type PlaceMatch, placeAt } from "./place-names";

const bodies =
  "公安|人民[法检政]|警方|警察|警务|交警|巡警|特警|刑警|法院|中院|中级|高院|检察|海关|税务|消防|森林|统计局|市场监管|市监|教育局|卫健|医保|人社|民政|司法局|财政局|应急|气象|农业农村|自然资源|生态环境|文旅|边检|海事|铁路|机场|监狱|移民|市委|县委|区委|州委|省委|市政府|县政府|区政府|州政府|省政府|电网|供电|车务段|机务段|景区|口岸|火车站|站(?![点台岗位长])|(?:教育|卫生|统计|民政|农业|应急|人社|住建|城管|水利|审计)(?=[ 》」])|港(?![区口澳湾珠人股元币资商籍])";
/** `市` of 市场 and `区` of 区域 belong to the next word. */
const suffixes = "省|市(?![场值价])|县(?![域级])|区(?![域间别分])|州|盟|旗|自治|特别行政区|地区";
/** How a headline goes on after the short name of what it reports on. */
const statement =
  "[：0-9]|去年|今年|上半年|下半年|全年|前[一二三四五六七八九两]|[一二三四首]季|秋|夏|春运|暑运|国庆|五一|元旦|春节|清明|端午|接待|实现|完成|新增|外贸|进出口|旅游|经济|财政|居民|粮食|地区生产总值|GDP";
const bodyFirst = new RegExp(`^(?:${bodies})`, "u");
const strong = new RegExp(`^(?:${suffixes}|${bodies})`, "u");
const classed = /^(?:市(?![场值价])|县(?![域级])|[州盟旗]|地区|自治)/u;
const stated = new RegExp(`^(?:${statement})`, "u");

export interface PlaceInText {
  /** Its short name. */
  readonly name: string;
  readonly entry: PlaceName;
  /** The words show that it is a place or its body: a full name, or one before 市, 公安 and the like. */
  readonly strong: boolean;
  readonly province: boolean;
  /** A prefecture. Few of their names are words; of counties many are. */
  readonly city: boolean;
  /** A statement goes on after it, or it is too long for a word: `某某接待游客`. */
  readonly states: boolean;
  /** It is the customs office called after it. */
  readonly customs: boolean;
}

/** The names in reading order; of `某省某市某县` the last, which is the most exact. */
export function placesIn(words: string): PlaceInText[] {
  const found: PlaceInText[] = [];
  let above: PlaceName | null = null;
  for (let at = 0; at < words.length; ) {
    const name: NameHere | null = nameAt(words, at, above);
    const outer: PlaceName | null = above;
    above = null;
    if (!name) {
      at++;
      continue;
    }
    at += name.match.length;
    const after = words.slice(at, at + 6);
    const full = name.match.kind === "full";
    const suffix = full ? "" : (/^(?:[省市县州盟]|地区)/u.exec(after)?.[0] ?? "");
    const below = nameAt(words, at + suffix.length, name.entry);
    const goesOn =
      below !== null && (full || suffix !== "" || below.match.kind === "full" || liesIn(below.entry, name.entry));
    if (goesOn) {
      at += suffix.length;
      above = name.entry;
    } else found.push(placeInText(name, after, outer !== null));
  }
  return found;
}

interface NameHere {
  readonly match: PlaceMatch;
  readonly entry: PlaceName;
}

function placeInText({ match, entry }: NameHere, after: string, below: boolean): PlaceInText {
  return {
    name: entry.short,
    entry,
    strong:
      match.kind === "full" ||
      isNamedByClass(entry, after) ||
      (below && (stated.test(after) || entry.name === match.words)),
    province: entry.level === "province",
    city: entry.level === "prefecture" && !after.startsWith("久安"),
    states: stated.test(after) || entry.short.length > 2,
    customs: after.startsWith("海关"),
  };
}

/** `会同省检察院` is done together with it, and 会同 no province. */
function isNamedByClass({ level }: PlaceName, after: string): boolean {
  // 龙门站 is in 洛阳: a station is not called after its county alone.
  if (level === "county" && after.startsWith("站")) return false;
  return strong.test(after) && (level === "province" || !after.startsWith("省"));
}

/** The name at a point, if the words around it let it be one. `above`: the place that another name there ends with. */
function nameAt(words: string, at: number, above: PlaceName | null): NameHere | null {
  const match = placeAt(words, at);
  if (!match) return null;
  const isBody = () => bodyFirst.test(words.slice(at + match.length, at + match.length + 6));
  const district = above && match.districts.find((place) => liesIn(place, above));
  // 海淀 is 海淀区 before its court; 朝阳 is it below 北京.
  if (
    match.kind === "stem" &&
    !isBody() &&
    !(district && stated.test(words.slice(at + match.length, at + match.length + 6)))
  )
    return null;
  // 公安 is a county, and far more often the police; 合作 and 延长 are words.
  const isWord = match.kind === "word" && !classed.test(words.slice(at + match.length, at + match.length + 3));
  if (isWord && !above && at > 0 && !/[省市州]/u.test(words.charAt(at - 1))) return null;
  if (match.kind !== "full" && bodyFirst.test(words.slice(at, at + 6))) return null;
  // 岚县 ends the name of many a 江岚县: a name of one character and its suffix needs a boundary before it.
  const inside =
    match.length === 2 &&
    match.kind === "full" &&
    !above &&
    /(?![省市州区在])\p{Script=Han}/u.test(words.charAt(at - 1));
  if (inside) return null;
  const within = above && match.places.find((place) => liesIn(place, above));
  const entry = within ?? (match.kind === "full" ? null : district) ?? match.places[0];
  return entry ? { match, entry } : null;
}

const boundary = 1;
/** Characters with which what follows a name begins: 县, 市, 公安, 法院 … */
const ends = 2;
const classes = classTable([
  [boundary, " \t\n\r\u00a0\u3000，。；：:、“”‘’（）()《》〔〕【】「」—年月日"],
  [ends, "县市旗州公法中检海交警消"],
]);
const behind = new RegExp(
  `(?:县(?![域级城乡区里直内]|市[区县、两])|(?:市|(?<![锦国红彩军党队战])旗|州)(?=${bodies}|人民|[\\s，。、的在共全\\d]|$)|(?=公安|法院|中院|检察|海关|交警|警方|消防))`,
  "uy",
);
const noName = "全我本该各两这那某外跨在对从向由与和为是有到";
const generic =
  /启用|投入|出动|增设|抽调|调派|组织|配备|设立|建立|依托|指挥|参加|参与|督促|责令|商请|提请|属地|[两三各]级|[从在]|记者|民警|笔者|本报|通讯|移送|配合|联合|会同|协助|通过|公司|单位|有关|相关|基层|各地|部门|高级|中级|最高|人民|省级|市级|县级|地方|全国|国家|城市|农村|地级|中国|所有|多个|上级|行政|超大|拟上|沪深|农贸|证券|消费/u;

/**
 * `某某县公安局` after a boundary: the names that no table has, in reading order. Before a name of unknown spelling there must
 * be one: 全市, 我县, 该区 and 上市 are no names. A customs office keeps its 海关: such a name alone is no place.
 */
export function unlistedNames(words: string): string[] {
  const found: string[] = [];
  for (let at = 2; at < words.length; at++) {
    if (!((classes[words.charCodeAt(at)] ?? 0) & ends)) continue;
    const from = [at - 2, at - 3].find((start) => start === 0 || isBoundary(words, start - 1));
    if (from === undefined || from < 0) continue;
    behind.lastIndex = at;
    const name = words.slice(from, at);
    if (!/^\p{Script=Han}+$/u.test(name) || noName.includes(name.charAt(0)) || !behind.test(words)) continue;
    // `今秋全县` is no county 今秋全.
    if ("全我本该各".includes(name.charAt(name.length - 1))) continue;
    const listed = placeAt(name, 0);
    if ((listed && listed.kind !== "stem") || generic.test(name)) continue;
    found.push(words.startsWith("海关", at) ? `${name}海关` : name);
  }
  return found;
}

function isBoundary(words: string, at: number): boolean {
  return isOf(classes, words, at, boundary);
}
