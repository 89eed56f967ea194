/**
 * Gives a figure its place: the one that its clause names as subject, location or owner of the count, else its sentence,
 * else the one that its paragraph opens with, else the article's.
 */
import type { FieldSource } from "@/lib/fact/fact";
import { contains, type Span } from "@/lib/text/span";
import type { PlaceMention } from "../finders/places";
import { type SentenceWords, sourceSpan } from "../sentence-words";
import type { ArticlePlace } from "./home-place";
import type { SentencePlaces } from "./place-context";

export interface PlaceChoice {
  readonly place: string;
  readonly source: FieldSource;
}

/**
 * `figure`, `clause` and `subject` are offsets into the sentence's words. `subject`: the words of a 分别 list that are this
 * figure's alone, if there are any; a place in them wins.
 */
export function placeOf(
  figure: Span,
  clause: Span,
  subject: Span | null,
  sentence: SentenceWords,
  places: SentencePlaces,
  article: ArticlePlace,
): PlaceChoice {
  const listed = subject && places.mentions.find((mention) => contains(subject, mention));
  const earlier = places.mentions.filter((mention) => mention.end <= figure.start && isCandidate(mention, clause));
  const chosen = listed ?? earlier.at(-1);
  if (chosen && !isPassedOver(chosen, earlier, clause, sentence.words)) {
    const how = chosen.start >= clause.start ? "stated" : "inherited";
    return { place: chosen.place, source: { how, span: sourceSpan(sentence, chosen.start, chosen.end) } };
  }
  const { place, span } = places.carried ?? article;
  return { place, source: { how: "inherited", span } };
}

/** 全省 beside one figure says nothing of the next clause; what opens a clause goes on being spoken of. */
function isCandidate({ role, kind, start }: PlaceMention, clause: Span): boolean {
  if (role === "aside") return false;
  return start >= clause.start || (role !== "beside" && kind !== "body" ? true : role === "subject");
}

/**
 * `甲镇创建为一级，乙镇创建为二级，创建示范村64个`: several places have had their say without a figure, and a clause that
 * names none speaks of all again.
 */
function isPassedOver(chosen: PlaceMention, earlier: readonly PlaceMention[], clause: Span, words: string): boolean {
  if (chosen.start >= clause.start || chosen.role !== "subject") return false;
  const others = earlier.some((mention) => mention.role === "subject" && mention.place !== chosen.place);
  return others && !/\d/.test(words.slice(chosen.end, clause.start));
}
