/**
 * The place or body that an article is about: a name before 公安, 法院, 市, 县 and the like, in the headline before the text.
 * Known names come from place-names.ts; names that no list has are told by their form. Where single figures belong is for
 * the extraction to say.
 */
import { fold } from "./fold";
import { type PlaceMatch, placeAt } from "./place-names";
import type { Span } from "./span";

/** As much of an article as is read for its place, in UTF-16 units: a page says early and often what it is about. */
const readAtMost = 20_000;

const bodies =
  "公安|警方|交警|巡警|特警|刑警|法院|中院|中级|高院|检察|海关|税务|消防|森林|统计局|市场监管|市监|教育局|卫健|医保|人社|民政|司法局|财政局|应急|气象|农业农村|自然资源|生态环境|文旅|边检|海事|铁路|机场|监狱|移民|市委|县委|区委|州委|省委|市政府|县政府|区政府|州政府|省政府|电网|供电";
/** `市` of 市场 and `区` of 区域 belong to the next word. */
const suffixes = "省|市(?![场值价])|县(?![域级])|区(?![域间别分])|州|盟|旗|自治|特别行政区|地区";
const bodyFirst = new RegExp(`^(?:${bodies})`, "u");
const strong = new RegExp(`^(?:${suffixes}|${bodies})`, "u");

/** Before a name of unknown spelling there must be a boundary: 全市, 我县, 该区 and 上市 are no names. */
const unlisted = new RegExp(
  `(?:^|[\\s，。；：:、“”‘’（）()《》〔〕【】「」—年月日])(?![全我本该各两这那某外跨在对从向由与和为是有到])([\\p{Script=Han}]{2,3}?)(?:县(?![域级城乡区里直内]|市[区县、两])|(?:市|旗|州)(?=${bodies}|人民|[\\s，。、的在共全\\d]|$)|(?=公安|法院|中院|检察|海关|交警|警方|消防))`,
  "gu",
);
const generic =
  /移送|配合|联合|会同|协助|通过|公司|单位|有关|相关|基层|各地|部门|高级|中级|最高|人民|省级|市级|县级|地方|全国|国家|城市|农村|地级|中国|所有|多个|上级|行政|超大|拟上|沪深|农贸|证券|消费/u;
const company =
  /^([\p{Script=Han}A-Za-z0-9]{2,10}?(?:股份|集团|银行|控股|保险|证券|航空|能源|科技|电子|医药)|[\p{Script=Han}]{2,8}(?=公司))/u;
const nation = /全国|我国|国家统计局|中国/u;

/** A short name (`琼海`), or null if none is to be seen. `title` as cut; the span is the whole article's. */
export function articlePlace(text: string, span: Span, title: string): string | null {
  const head = fold(title);
  const inTitle = mentions(head);
  const named = inTitle.find((mention) => mention.strong)?.name ?? unlistedNames(head)[0];
  if (named) return named;
  const words = fold(text.slice(span.start, Math.min(span.end, span.start + readAtMost)));
  const inText = mentions(words);
  const counts = new Map<string, number>();
  for (const mention of inText) if (mention.strong) add(counts, mention.name);
  for (const name of unlistedNames(words)) add(counts, name);
  // A bare name in the headline counts if the text shows that it is a place: 平安 and 东方 are words as well.
  const shown = inTitle.find((mention) => counts.has(mention.name) || mention.province);
  if (shown) return shown.name;
  if (nation.test(head)) return "全国";
  const firm = company.exec(head)?.[1];
  if (firm) return firm;
  const provinces = new Set(inText.filter((mention) => mention.province).map((mention) => mention.name));
  return mostNamed(counts, provinces) ?? (nation.test(words) ? "全国" : null);
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
    const suffix = match.full ? "" : (/^(?:[省市县州盟]|地区)/u.exec(after)?.[0] ?? "");
    const below = nameAt(words, at + suffix.length, true);
    afterName = below !== null && (match.full || suffix !== "" || below.full);
    if (afterName) at += suffix.length;
    else found.push(mention(match, after));
  }
  return found;
}

function mention(match: PlaceMatch, after: string): Mention {
  const place = match.places[0];
  return {
    name: place?.short ?? "",
    strong: match.full || strong.test(after),
    province: place?.level === "province",
  };
}

/** The name at a point, if the words around it let it be one; `afterName` if another name ends there. */
function nameAt(words: string, at: number, afterName = false): PlaceMatch | null {
  const match = placeAt(words, at);
  if (!match) return null;
  // 公安 is a county, and far more often the police.
  if (!match.full && bodyFirst.test(words.slice(at, at + 6))) return null;
  // 岚县 ends the name of many a 江岚县: a name of one character and its suffix needs a boundary before it.
  const inside =
    match.length === 2 && match.full && !afterName && /(?![省市州区在])\p{Script=Han}/u.test(words.charAt(at - 1));
  return inside ? null : match;
}
