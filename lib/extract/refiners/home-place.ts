/** The place that an article is about, with its entry in the table: what `全市` means there, and what figures fall back on. */
import type { ArticleCut } from "@/lib/text/article";
import { type PlaceName, placeAt, placesCalled } from "@/lib/text/place-names";
import type { Span } from "@/lib/text/span";
import type { HomePlace } from "../finders/place-forms";

export interface ArticlePlace extends HomePlace {
  /** The first words of the article that name it, or null. */
  readonly span: Span | null;
}

/** Bodies that are no place's: a figure of theirs has their own name as its place. */
const bodyName =
  /(?:(?![从在由对和与的了向到于])[\u4e00-\u9fff]){2,10}?(?:海关|铁路局(?:集团)?|铁路集团|公司|集团|银行|大学|医院|学院|机场)/u;

/** Words that only articles about a whole use of it. */
const wholes: readonly (readonly [RegExp, string])[] = [
  [/本港|全港|香港特区|港府/u, "香港"],
  [/本澳|全澳|澳门特区/u, "澳门"],
  [/全国|国家统计局|海关总署|教育部|公安部|交通运输部|最高人民/u, "全国"],
];

/** How much of an article without a place is read for one, in UTF-16 units. */
const readAtMost = 20_000;

/**
 * `text`: the folded words of the article alone, which begin at `article.start` of the file. The place that the cut has, else a body that its title or opening names, else 全国; empty
 * if none.
 */
export function articlePlace(text: string, article: ArticleCut): ArticlePlace {
  const words = text.slice(0, readAtMost);
  if (article.place !== null && article.place.trim() !== "") return known(words, article.start, article.place.trim());
  const body = bodyName.exec(words.slice(0, 600));
  if (body) return at(body[0], null, body.index, article.start);
  const first = firstPlace(words);
  if (first) return at(first.entry.short, first.entry, first.index, article.start);
  for (const [cue, place] of wholes) {
    const found = cue.exec(words);
    if (found)
      return { place, entry: placesCalled(place)[0] ?? null, span: span(found[0], found.index, article.start) };
  }
  return { place: "", entry: null, span: null };
}

/** Of the places of that name the one whose full name the article says, else the largest. */
function known(words: string, offset: number, place: string): ArticlePlace {
  const candidates = placesCalled(place);
  const entry = candidates.find(({ name }) => words.includes(name)) ?? candidates[0] ?? null;
  const index = words.indexOf(place);
  return { place, entry, span: index < 0 ? null : span(place, index, offset) };
}

function firstPlace(words: string): { entry: PlaceName; index: number } | null {
  for (let index = 0; index < words.length; index++) {
    const match = placeAt(words, index);
    const entry = match?.places[0];
    if (match && entry && (match.full || entry.level === "province")) return { entry, index };
  }
  return null;
}

function at(place: string, entry: PlaceName | null, index: number, offset: number): ArticlePlace {
  return { place, entry, span: span(place, index, offset) };
}

function span(words: string, index: number, offset: number): Span {
  return { start: offset + index, end: offset + index + words.length };
}
