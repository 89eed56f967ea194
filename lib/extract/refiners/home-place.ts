/** The place that an article is about, with its entry in the table: what `全市` means there, and what figures fall back on. */
import type { ArticleCut } from "@/lib/text/article";
import { fold } from "@/lib/text/fold";
import { speakingRegion } from "@/lib/text/place-bodies";
import type { PlaceName } from "@/lib/text/place-entries";
import { liesIn, placeAt, placesCalled } from "@/lib/text/place-names";
import { publisherPlace } from "@/lib/text/place-publisher";
import type { Span } from "@/lib/text/span";
import type { HomePlace } from "../finders/place-home";

/** An article's own words: folded, which is what is read, and as the source has them; of the same length. */
export interface ArticleWords {
  readonly folded: string;
  readonly source: string;
}

export interface ArticlePlace extends HomePlace {
  /** As it is handed out: in the source's own script, or as the cut has it. */
  readonly shown: string;
  /** The first words of the article that name it, or null. */
  readonly span: Span | null;
  readonly words: ArticleWords;
}

/**
 * Bodies that are no place's: a figure of theirs has their own name as its place. The name begins after a stop, a
 * preposition or a time: `2023年末某银行` is 某银行.
 */
const bodyName =
  /(?<=^|[\s，。；：、“”（）从由在据与向]|年(?:[末底初]|全年|[上下]半年|[前第]?[一二三四首]季度)?|[月日晚午])((?![末底初前上下全我本该各两某第同一年月日])(?:(?![从在由对和与的了向到于据将被各]|记者|年)[\u4e00-\u9fff]){2,12}?(?:海关|铁路局(?:集团)?|铁路集团|公司|集团|银行|大学|医院|学院|机场))(?!业|城|生|附属|路|口岸|们|股)/gu;
/** Kinds of bodies, no names. */
const noName =
  /^(?:有限|股份|上市|分|子|总|母|人民|中央|中外|中医|中小|商业|国有|政策性|相关|有关|多家|各家|民营|三甲|公立|中心|定点|综合|普通|高等|重点|职业|新闻|大型|物业|保险|运输|旅游|外卖|快递|互联网|科技|电力|供电)*(?:海关|公司|集团|银行|大学|医院|学院|机场)$|分公司$/u;

/** Offices of the whole country. */
const nation = /国家统计局|海关总署|教育部|公安部|交通运输部|最高人民/u;
/** `全市`, `我县`: the article's place where nothing says which one it is. */
const unnamed = /[全我该]([省市县区州])(?![别分域])/u;

/** How much of an article without a place is read for one, in UTF-16 units. */
const readAtMost = 20_000;

/**
 * The place that the cut has, else a body that its title or opening names, else the whole that its words tell (全国, 全市);
 * empty if none. The words are those of the article alone, which begin at `article.start` of the file.
 */
export function articlePlace(text: ArticleWords, article: ArticleCut): ArticlePlace {
  const { folded, source } = text;
  const words = folded.slice(0, readAtMost);
  const given = article.place?.trim() ?? "";
  const found = given === "" ? foundPlace(words) : known(words, fold(given));
  const { index, length } = found;
  const written = index === null ? "" : source.slice(index, index + length);
  // 我县 of an article that does not say which is recorded as 全县.
  const shown = given !== "" ? given : fold(written) === found.place ? written : found.place;
  const span = index === null ? null : { start: article.start + index, end: article.start + index + length };
  return { place: found.place, entry: found.entry, local: localOf(found, words), shown, span, words: text };
}

/** Whose 我市 a paper writes of in an article on its province or the whole country. */
function localOf({ place, entry }: FoundPlace, words: string): PlaceName | null {
  if (place !== "全国" && entry?.level !== "province") return null;
  const paper = publisherPlace(words);
  return paper && paper.level !== "province" && (!entry || liesIn(paper, entry)) ? paper : null;
}

interface FoundPlace extends HomePlace {
  /** Where the words name it; null if they do not. */
  readonly index: number | null;
  readonly length: number;
}

function foundPlace(words: string): FoundPlace {
  const body = [...words.slice(0, 600).matchAll(bodyName)].find(
    ({ 0: name, index: start }) => !noName.test(name) && speaks(words, start),
  );
  if (body) return at(body[0], null, body.index);
  const first = firstPlace(words);
  if (first) return at(first.entry.short, first.entry, first.index);
  const region = speakingRegion(words);
  if (region) return { place: region, entry: placesCalled(region)[0] ?? null, index: null, length: 0 };
  if (nation.test(words)) return { place: "全国", entry: null, index: null, length: 0 };
  const whole = unnamed.exec(words);
  if (whole) return at(`全${whole[1]}`, null, whole.index);
  const country = words.indexOf("全国");
  return country < 0 ? { place: "", entry: null, index: null, length: 0 } : at("全国", null, country);
}

/** True for a body in the headline, one that opens a sentence, and one that is asked: a bystander's firm is neither. */
function speaks(words: string, start: number): boolean {
  const headline = words.trimStart().split("\n", 1)[0] ?? "";
  const inHeadline = start < words.indexOf(headline) + headline.length;
  return inHeadline || /(?:^|[\n。）讯电，从据由])\s*$/u.test(words.slice(Math.max(0, start - 3), start));
}

/** Of the places of that name the one whose full name the article says, else the largest. */
function known(words: string, place: string): FoundPlace {
  const candidates = placesCalled(place);
  const entry = candidates.find(({ name }) => words.includes(name)) ?? candidates[0] ?? null;
  const index = words.indexOf(place);
  return { place, entry, index: index < 0 ? null : index, length: place.length };
}

function firstPlace(words: string): { entry: PlaceName; index: number } | null {
  for (let index = 0; index < words.length; index++) {
    const match = placeAt(words, index);
    const entry = match?.places[0];
    if (match && entry && (match.kind === "full" || (match.kind === "short" && entry.level === "province")))
      return { entry, index };
  }
  return null;
}

function at(place: string, entry: PlaceName | null, index: number): FoundPlace {
  return { place, entry, index, length: place.length };
}
