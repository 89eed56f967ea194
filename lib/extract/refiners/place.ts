/**
 * Gives a figure its place: the one that its clause names as subject, location or owner of the count, else its sentence,
 * else the one that its paragraph opens with, else the article's. Several places that stand in a list are one place together,
 * or each that of one figure where 分别 deals them out.
 */
import type { FieldSource } from "@/lib/fact/fact";
import { contains, type Span } from "@/lib/text/span";
import type { PlaceMention } from "../finders/places";
import { governingVerbs } from "../lexicon/governing-verbs";
import { phraseSet } from "../phrases";
import { anchorOf, type Draft } from "../reading";
import { type SentenceWords, sourceSpan } from "../sentence-words";
import type { ArticlePlace } from "./home-place";
import type { SentencePlaces } from "./place-context";
import { inSource } from "./place-words";

const verbs = phraseSet(governingVerbs.split(/\s+/).filter((verb) => verb.length > 1));

export interface PlaceChoice {
  /** As the source writes it. */
  readonly place: string;
  readonly source: FieldSource;
}

/** What is asked of: offsets into the sentence's words. */
export interface PlacedFigure {
  readonly figure: Span;
  readonly clause: Span;
  /** The words of a 分别 list that are this figure's alone, if there are any; a place in them wins. */
  readonly subject: Span | null;
  /** Which of how many that 分别 deals out; null if it is none of them. */
  readonly dealt: { readonly index: number; readonly of: number } | null;
}

/** Gives each draft of one sentence its place. */
export function givePlaces(drafts: readonly Draft[], places: SentencePlaces | undefined, article: ArticlePlace): void {
  for (const draft of drafts) {
    const { clause, subject } = draft;
    const asked = { figure: anchorOf(draft), clause, subject, dealt: dealtOut(draft, drafts) };
    const choice = placeOf(asked, draft.reading.sentence, places ?? { mentions: [], carried: null, list: [] }, article);
    draft.place = choice.place;
    draft.sources.place = choice.source;
  }
}

/** Which of the drafts that its clause counts behind 分别 it is. */
function dealtOut(draft: Draft, drafts: readonly Draft[]): PlacedFigure["dealt"] {
  const { words } = draft.reading.sentence;
  const at = anchorOf(draft).start;
  const deals = Math.max(words.lastIndexOf("分别", at), words.lastIndexOf("依次", at));
  const inClause = drafts.filter((other) => other.clause === draft.clause);
  if (deals < draft.clause.start) return joined(inClause, draft);
  const group = inClause.filter((other) => anchorOf(other).start > deals);
  return { index: group.indexOf(draft), of: group.length };
}

/** `甲、乙两市……投入6200台和5800台`: two levels of one unit with no more than 和 between deal themselves out. */
function joined(drafts: readonly Draft[], draft: Draft): PlacedFigure["dealt"] {
  const [one, other] = drafts.map(({ level }) => level);
  if (drafts.length !== 2 || !one || !other || one.unit !== other.unit) return null;
  const { words } = draft.reading.sentence;
  if (!/^[和与及]$/u.test(words.slice(one.end, other.start)) || !/两[省市县区州镇地]/u.test(words.slice(0, one.start)))
    return null;
  return { index: drafts.indexOf(draft), of: 2 };
}

export function placeOf(
  { figure, clause, subject, dealt }: PlacedFigure,
  sentence: SentenceWords,
  { mentions, carried, list: listBefore }: SentencePlaces,
  article: ArticlePlace,
): PlaceChoice {
  const listed = subject && mentions.find((mention) => contains(subject, mention));
  // `其余3区各1起`: of those that were not named, so of the whole.
  const rest = others.test(sentence.words.slice(clause.start, clause.start + 4));
  const earlier = mentions.filter(
    (mention) =>
      mention.end <= figure.start && (!rest || mention.start >= clause.start) && isCandidate(mention, clause),
  );
  const last = earlier.at(-1);
  const list = last ? listOf(earlier, sentence.words) : [];
  // Levels and changes of as many places may follow one another: `分别为3件、4件，增长5%、6%`.
  const own = dealt && dealt.of % list.length === 0 ? list[dealt.index % list.length] : undefined;
  const chosen = listed ?? own ?? last;
  const asked = { clause, sentence, article };
  if (chosen && (listed || (own && list.length > 1))) return saidIn(chosen, chosen, chosen.place, asked);
  const pointed =
    dealt && list.length < 2 ? dealtOf(listBefore, dealt, sentence.words.slice(clause.start, figure.start)) : undefined;
  if (pointed) return { place: pointed.place, source: { how: "inherited", span: pointed.span } };
  const first = list[0];
  if (chosen && first && list.length > 1) {
    if (speaksOfList(chosen, figure, clause, sentence.words))
      return saidIn(first, chosen, together(list, sentence.words), asked);
  } else if (chosen && !isPassedOver(chosen, mentions, clause, sentence.words))
    return saidIn(chosen, chosen, chosen.place, asked);
  const { place, span } = carried ?? { place: article.shown, span: article.span };
  return { place, source: { how: "inherited", span } };
}

const others = /^[（(]?(?:其余|其他|其它)(?!方面)/u;

/** A place that the sentence names itself, from the first mention to the last. */
function saidIn(
  from: PlaceMention,
  to: PlaceMention,
  place: string,
  { clause, sentence, article }: { clause: Span; sentence: SentenceWords; article: ArticlePlace },
): PlaceChoice {
  return {
    place: inSource(place, sentence, { start: from.start, end: to.end }, article),
    source: {
      how: from.start >= clause.start ? "stated" : "inherited",
      span: sourceSpan(sentence, from.start, to.end),
    },
  };
}

/** `三市进出口分别为`: each of the places that were listed before, if they are as many. */
function dealtOf<T>(list: readonly T[], dealt: { index: number; of: number }, before: string): T | undefined {
  const count = /([两二三四五六七八九十])[省市县区州镇地]/u.exec(before)?.[1];
  if (!count || "零一二三四五六七八九十".indexOf(count.replace("两", "二")) !== list.length) return undefined;
  return dealt.of % list.length === 0 ? list[dealt.index % list.length] : undefined;
}

/** 全省 beside one figure says nothing of the next clause; what opens a clause goes on being spoken of. */
function isCandidate({ role, kind, start }: PlaceMention, clause: Span): boolean {
  if (role === "aside") return false;
  return start >= clause.start || (role !== "beside" && kind !== "body" ? true : role === "subject");
}

/** The mentions that the last one is listed with: `甲、乙和丙`. At least itself. */
function listOf(mentions: readonly PlaceMention[], words: string): PlaceMention[] {
  let from = mentions.length - 1;
  while (from > 0) {
    const [before, after] = [mentions[from - 1], mentions[from]];
    if (!before || !after || !areAlike(before.kind, after.kind)) break;
    if (!/^(?:[、和与及]|以及)$/u.test(words.slice(before.end, after.start))) break;
    from--;
  }
  return mentions.slice(from);
}

/** `甲县、乙镇和丙开发区`: names of the tables and of their form stand in one list; 全市 and a body do not. */
function areAlike(one: PlaceMention["kind"], other: PlaceMention["kind"]): boolean {
  if (one === "own" || one === "wider") return false;
  return one === other || (one !== "body" && (other === "named" || other === "part"));
}

/**
 * A list speaks for the figures of its clause, and for those of the next if that goes on with a verb. `甲、乙两个县` counts the
 * list itself, and `甲、乙等` is not all of it.
 */
function speaksOfList(last: PlaceMention, figure: Span, clause: Span, words: string): boolean {
  if (
    words.startsWith("等", last.end) ||
    (figure.start === last.end && countsList.test(words.slice(figure.start, figure.end + 6)))
  )
    return false;
  return (
    last.start >= clause.start ||
    /^[新共再]/u.test(words.charAt(clause.start)) ||
    verbs.at(words, clause.start) !== null
  );
}

/** `广州、深圳`; of parts of one place `蓝田/葛牌镇、灞源镇`, as the list names them. */
function together(list: readonly PlaceMention[], words: string): string {
  const base = list.find(({ place }) => place.includes("/"))?.place.split("/")[0];
  if (base === undefined) return list.map(({ place }) => place).join("、");
  const first = list[0]?.place.startsWith(`${base}/`) ? list[0].place.slice(base.length + 1) : "";
  const named = list.map(({ start, end, place }) =>
    words.slice(start, end).startsWith(base) && place === list[0]?.place ? first : words.slice(start, end),
  );
  return `${base}/${named.join("、")}`;
}

/**
 * `甲镇创建为一级，乙镇创建为二级，创建示范村64个`: several places have had their say without a figure, and a clause that
 * names none speaks of all again. So does one after `甲区3起、乙区2起，`, where each has its own.
 */
function isPassedOver(chosen: PlaceMention, mentions: readonly PlaceMention[], clause: Span, words: string): boolean {
  if (chosen.start >= clause.start || chosen.role !== "subject") return false;
  const others = mentions.filter(
    ({ role, place, end }) => role !== "aside" && place !== chosen.place && end <= clause.start,
  );
  const before = others.findLast(({ role, end }) => role === "subject" && end <= chosen.start);
  const spoken = words.slice(chosen.end, clause.start);
  if (before && !/\d/.test(spoken) && !/\d/.test(words.slice(before.end, chosen.start))) return true;
  if (before && item.test(words.slice(before.end, chosen.start))) return true;
  const after = others.find(({ kind, start }) => start >= chosen.end && kind !== "own" && kind !== "wider");
  return after !== undefined && item.test(words.slice(chosen.end, after.start));
}

/** `两个贫困县`, `3个景区` right behind a list of them. */
const countsList = /^[^，。；]{1,4}?[个大座处][\u4e00-\u9fff]{0,3}?[省市县区州镇乡村地站]/u;

/** An item of a list with its figure, up to the next: `3起、`. */
const item = /^[^，；。]*\d[^，；。、]*[、和及]$/u;
