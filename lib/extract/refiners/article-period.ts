/**
 * What an article reports on: the year that it speaks of most, a part of that year if it opens with it, or the years that
 * it looks back on. Figures without a period of their own take it, and `全年` or `以来` are told from it.
 */
import type { ArticleCut } from "@/lib/text/article";
import type { Span } from "@/lib/text/span";
import { findPeriods, type PeriodAnchor, type PeriodMention } from "../finders/periods";

export interface ArticlePeriod {
  /** In the codebook's form; null if the article names no year. */
  readonly period: string | null;
  /** The words of the file that say so; null where it is told from the article's date alone. */
  readonly span: Span | null;
  /** For reading the times of this article. */
  readonly anchor: PeriodAnchor;
}

/** How far into the article its opening reaches, in UTF-16 units: headline, standfirst and first paragraph. */
const opening = 400;

/** `text`: the folded words of the article alone, which begin at `article.start` of the file. Linear in its length. */
export function articlePeriod(text: string, article: ArticleCut): ArticlePeriod {
  const whole = { start: 0, end: text.length };
  const inFile = ({ start, end }: Span): Span => ({ start: start + article.start, end: end + article.start });
  const first = findPeriods(text, whole, { date: article.date, reportYear: null });
  const year = mostTold(text, first) ?? article.date?.slice(0, 4) ?? null;
  const anchor = { date: article.date, reportYear: year };
  if (year === null) return { period: null, span: null, anchor };
  const mentions = findPeriods(text, whole, anchor);
  const lead = lookBack(mentions) ?? partOfYear(mentions, year);
  if (lead) return { period: lead.period, span: inFile(lead), anchor };
  const said = mentions.find((mention) => tells(mention) && mention.period === year);
  return { period: year, span: said ? inFile(said) : null, anchor };
}

/** The kinds by which an article says what it reports on; a record, a plan to come or a comparison does not. */
const telling: readonly PeriodMention["kind"][] = [
  "absolute",
  "relative",
  "since",
  "as-of",
  "whole-year",
  "years-back",
  "plan",
];

function tells(mention: PeriodMention): boolean {
  return mention.period !== null && !mention.isPrior && telling.includes(mention.kind);
}

/** The year told most: those that open a sentence count double, days of stories little. The later one wins a tie. */
function mostTold(text: string, mentions: readonly PeriodMention[]): string | null {
  const votes = new Map<string, number>();
  for (const mention of mentions) {
    if (!tells(mention) || mention.period === null || mention.kind === "years-back" || mention.kind === "plan")
      continue;
    const point = mention.kind === "since" ? mention.period.slice(0, 4) : (mention.period.split("/").at(-1) ?? "");
    const weight = (point.length === 10 ? 0.3 : 1) * (/[\s。]/u.test(text.charAt(mention.start - 1)) ? 2 : 1);
    votes.set(point.slice(0, 4), (votes.get(point.slice(0, 4)) ?? 0) + weight);
  }
  const ranked = [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1));
  return ranked[0]?.[0] ?? null;
}

/** `五年来`, `“十三五”期间` as the first time that the article names: all of it looks back on those years. */
function lookBack(mentions: readonly PeriodMention[]): PeriodMention | null {
  const first = mentions.find(tells);
  return first && (first.kind === "years-back" || first.kind === "plan") ? first : null;
}

/** `2023年前三季度` in the opening of an article that says nothing of the whole year. */
function partOfYear(mentions: readonly PeriodMention[], year: string): PeriodMention | null {
  if (mentions.some((mention) => tells(mention) && mention.period === year)) return null;
  const first = mentions.find(tells);
  if (!first || first.start > opening || first.period === null) return null;
  const [start = "", end = start] = first.period.split("/");
  const isSpan = first.period.includes("/") || start.length === 7;
  return isSpan && start.startsWith(year) && end.startsWith(year) ? first : null;
}
