/**
 * The place or body that an article is about: a name before 公安, 法院, 市, 县 and the like, in the headline before the text.
 * Known names come from place-names.ts; names that no list has are told by their form. Where single figures belong is for
 * the extraction to say.
 */
import { fold } from "./fold";
import { placeOfCode } from "./place-entries";
import { liesIn, type PlaceMatch, placeAt, placesCalled } from "./place-names";
import type { Span } from "./span";

/** As much of an article as is read for its place, in UTF-16 units: a page says early and often what it is about. */
const readAtMost = 20_000;

const bodies =
  "公安|警方|交警|巡警|特警|刑警|法院|中院|中级|高院|检察|海关|税务|消防|森林|统计局|市场监管|市监|教育局|卫健|医保|人社|民政|司法局|财政局|应急|气象|农业农村|自然资源|生态环境|文旅|边检|海事|铁路|机场|监狱|移民|市委|县委|区委|州委|省委|市政府|县政府|区政府|州政府|省政府|电网|供电|车务段|机务段|景区|口岸|火车站|站(?![点台岗位长])";
/** `市` of 市场 and `区` of 区域 belong to the next word. */
const suffixes = "省|市(?![场值价])|县(?![域级])|区(?![域间别分])|州|盟|旗|自治|特别行政区|地区";
/** How a headline goes on after the short name of what it reports on. */
const statement =
  "[0-9]|去年|今年|上半年|下半年|全年|前[一二三四五六七八九两]|[一二三四首]季|秋|夏|春运|暑运|国庆|五一|元旦|春节|清明|端午|接待|实现|完成|新增|外贸|进出口|旅游|经济|财政|居民|粮食|地区生产总值|GDP";
const bodyFirst = new RegExp(`^(?:${bodies})`, "u");
const strong = new RegExp(`^(?:${suffixes}|${bodies})`, "u");
const stated = new RegExp(`^(?:${statement})`, "u");

/** Before a name of unknown spelling there must be a boundary: 全市, 我县, 该区 and 上市 are no names. */
const unlisted = new RegExp(
  `(?:^|[\\s，。；：:、“”‘’（）()《》〔〕【】「」—年月日])(?![全我本该各两这那某外跨在对从向由与和为是有到])([\\p{Script=Han}]{2,3}?)(?:县(?![域级城乡区里直内]|市[区县、两])|(?:市|旗|州)(?=${bodies}|人民|[\\s，。、的在共全\\d]|$)|(?=公安|法院|中院|检察|海关|交警|警方|消防))`,
  "gu",
);
const generic =
  /[从在]|记者|民警|笔者|本报|通讯|移送|配合|联合|会同|协助|通过|公司|单位|有关|相关|基层|各地|部门|高级|中级|最高|人民|省级|市级|县级|地方|全国|国家|城市|农村|地级|中国|所有|多个|上级|行政|超大|拟上|沪深|农贸|证券|消费/u;
/** At the head of a headline: a firm, a bank or a university by its own name, which may begin with a place. */
const firm =
  /^(?![全我本该各两这那]|\d)((?:(?![的了在从和与年月季])[\p{Script=Han}A-Za-z0-9]){2,7}?(?:股份|集团|银行|控股|保险|证券|航空|能源|科技|电子|医药|大学)(?:\p{Script=Han}{2,4}[分支]行)?)(?=[：:，,\s]|\d|发布|披露|公布|净利|营收|营业|业绩|实现|[上下]半年|[一二三四首]季|[前全去今])|^((?![全我本该各两这那])\p{Script=Han}{2,8})(?<!分)(?=公司)/u;
/** Words for a whole country. 中国 is also the first half of many a firm's name. */
const nation = /全国|我国|国家统计局|海关总署/u;
const nationTitle = /全国|我国|国家\p{Script=Han}{2,4}局|中国(?![铁移电联银石建工农航人太平中])/u;
/** `新华社某地3月2日电`: where it was written, and if nothing else is said, what it is about. */
const datelinePlace =
  /(\p{Script=Han}{2,6})(?:(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日(?:讯|电|消息)|[讯电](?=[\s（：]))/u;
/** `国铁某局`, `某铁路局`: a bureau that covers more than the city it is called after. */
const railBureau = /(?:国铁|铁路)([\p{Script=Han}]{2,4}?局)|(?:^|[\s，。从])(?!国家)([\p{Script=Han}]{2,4}?铁路局)/u;

/** A short name (`琼海`), or null if none is to be seen. `title` as cut; the span is the whole article's. */
export function articlePlace(text: string, span: Span, title: string): string | null {
  const head = fold(title);
  const named = ownName(head);
  if (named) return named;
  const inTitle = mentions(head);
  const strongest = inTitle.find((mention) => mention.strong)?.name ?? unlistedNames(head)[0];
  if (strongest) return strongest;
  const words = fold(text.slice(span.start, Math.min(span.end, span.start + readAtMost)));
  const inText = mentions(words);
  const counts = new Map<string, number>();
  for (const mention of inText) if (mention.strong) add(counts, mention.name);
  for (const name of unlistedNames(words)) add(counts, name);
  const dateline = inDateline(words);
  // A bare name in the headline counts if something shows that it is a place: 平安 and 东方 are words as well.
  const parts = [...counts.keys()];
  const shown = inTitle.find(
    ({ name, province, states }) =>
      counts.has(name) || province || states || name === dateline || parts.some((part) => holds(name, part)),
  );
  if (shown) return shown.name;
  if (nationTitle.test(head)) return "全国";
  const most = mostNamed(counts, new Set(inText.flatMap(({ name, province }) => (province ? [name] : []))));
  // An agency writes from the capital of what it writes about.
  const wide = most === null && (nation.test(words) ? !/[全我][省市县区]/u.test(words) : false);
  if (wide) return "全国";
  if (most !== null) return meant(most, head, words);
  // A city of the headline that the text names again: `某市油田`, written from the capital of its province.
  const again = inTitle.find(({ name, city }) => city && words.split(name).length > 3);
  return again?.name ?? (dateline && meant(dateline, head + words, words));
}

/**
 * A customs office or a station of a city may report on 全省; a district that is named most may be one of 我市. `found`: the
 * place that the words name.
 */
function meant(found: string, head: string, words: string): string {
  const [place] = placesCalled(found);
  if (!place || place.level === "province") return found;
  const within = (digits: number) => placeOfCode(place.code.slice(0, digits).padEnd(6, "0"))?.short ?? found;
  if (/全省|我省/u.test(head)) return within(2);
  const isPart = place.level === "county" && place.name.endsWith("区");
  return isPart && /[全我]市/u.test(words) && !/[全我]区/u.test(words) ? within(4) : found;
}

/** True if the table has the second place in the first. */
function holds(name: string, part: string): boolean {
  return placesCalled(name).some((outer) =>
    placesCalled(part).some((inner) => inner !== outer && liesIn(inner, outer)),
  );
}

/** A firm, university or railway bureau that the headline is about. */
function ownName(head: string): string | null {
  const found = firm.exec(head);
  const rail = railBureau.exec(head);
  return found?.[1] ?? found?.[2] ?? rail?.[1] ?? rail?.[2] ?? null;
}

/** The place that a dateline ends with before its day. */
function inDateline(words: string): string | null {
  const before = datelinePlace.exec(words.slice(0, 400))?.[1] ?? "";
  for (let at = 0; at < before.length - 1; at++) {
    const match = placeAt(before, at);
    if (match && at + match.length === before.length) return match.places[0]?.short ?? null;
  }
  return null;
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** The name that occurs most; a province only well before its towns, for it stands beside each of them. */
function mostNamed(counts: ReadonlyMap<string, number>, provinces: ReadonlySet<string>): string | null {
  let best: string | null = null;
  for (const [name, count] of counts) {
    if (best === null) best = name;
    else {
      const lead = count - (counts.get(best) ?? 0);
      const needed =
        provinces.has(name) && !provinces.has(best) ? 3 : provinces.has(best) && !provinces.has(name) ? -2 : 1;
      if (lead >= needed) best = name;
    }
  }
  return best;
}

/** `某某县公安局` at a boundary: the names that no list has, in reading order. */
function unlistedNames(words: string): string[] {
  return [...words.matchAll(unlisted)].flatMap((match) => {
    const name = match[1] ?? "";
    const listed = placeAt(name, 0);
    return listed || generic.test(name) ? [] : [name];
  });
}

interface Mention {
  readonly name: string;
  /** The words show that it is a place or its body: a full name, or one before 市, 公安 and the like. */
  readonly strong: boolean;
  readonly province: boolean;
  /** A prefecture. Few of their names are words; of counties many are. */
  readonly city: boolean;
  /** A statement goes on after it, or it is too long for a word: `某某接待游客`. */
  readonly states: boolean;
}

/** The names in reading order; of `某省某市某县` the last, which is the most exact. */
function mentions(words: string): Mention[] {
  const found: Mention[] = [];
  let afterName = false;
  for (let at = 0; at < words.length; ) {
    const match = nameAt(words, at, afterName);
    afterName = false;
    if (!match) {
      at++;
      continue;
    }
    at += match.length;
    const after = words.slice(at, at + 6);
    const suffix = match.kind === "full" ? "" : (/^(?:[省市县州盟]|地区)/u.exec(after)?.[0] ?? "");
    const below = nameAt(words, at + suffix.length, true);
    afterName = below !== null && (match.kind === "full" || suffix !== "" || below.kind === "full");
    if (afterName) at += suffix.length;
    else found.push(mention(match, after));
  }
  return found;
}

function mention(match: PlaceMatch, after: string): Mention {
  const place = match.places[0];
  return {
    name: place?.short ?? "",
    strong: match.kind === "full" || strong.test(after),
    province: place?.level === "province",
    city: place?.level === "prefecture" && !after.startsWith("久安"),
    states: stated.test(after) || (place?.short.length ?? 0) > 2,
  };
}

/** The name at a point, if the words around it let it be one; `afterName` if another name ends there. */
function nameAt(words: string, at: number, afterName = false): PlaceMatch | null {
  const match = placeAt(words, at);
  if (!match || match.kind === "stem") return null;
  // 公安 is a county, and far more often the police.
  if (match.kind !== "full" && bodyFirst.test(words.slice(at, at + 6))) return null;
  // 岚县 ends the name of many a 江岚县: a name of one character and its suffix needs a boundary before it.
  const inside =
    match.length === 2 &&
    match.kind === "full" &&
    !afterName &&
    /(?![省市州区在])\p{Script=Han}/u.test(words.charAt(at - 1));
  return inside ? null : match;
}
