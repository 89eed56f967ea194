/**
 * Moving the cuts between articles. Pure: each edit makes a new list, in order and without overlaps. What the words of a
 * new article say of it (title, date …) the caller looks up with `readCut`.
 */
import type { ArticleCut } from "@/lib/text/article";
import type { Span } from "@/lib/text/span";

export type ReadCut = (span: Span) => ArticleCut;

/** Index of the article that holds the character at `offset`, or -1. */
export function articleAt(articles: readonly ArticleCut[], offset: number): number {
  return articles.findIndex(({ start, end }) => start <= offset && offset < end);
}

/**
 * An article begins at `at`. Inside an article this parts it in two; where there is none, a new one takes the text as far
 * as the next.
 */
export function beginAt(text: string, articles: readonly ArticleCut[], at: number, readCut: ReadCut): ArticleCut[] {
  const index = articleAt(articles, at);
  const parted = articles[index];
  if (!parted) {
    const next = articles.find(({ start }) => start > at);
    return ordered([...articles, readCut({ start: at, end: next?.start ?? text.length })]);
  }
  if (parted.start === at) return [...articles];
  // Only blank lines before the cut: nothing is parted, the article just begins later.
  if (isBlank(text, parted.start, at)) return articles.with(index, { ...parted, start: at });
  const halves = [{ ...parted, end: at }, readCut({ start: at, end: parted.end })];
  return articles.toSpliced(index, 1, ...halves);
}

/**
 * The article ends at `at`: the one that holds the text before it, or the nearest before, which then reaches as far. What
 * comes after belongs to no article until someone says so. Without an article before `at` nothing changes.
 */
export function endAt(articles: readonly ArticleCut[], at: number): ArticleCut[] {
  const index = articles.findLastIndex(({ start }) => start < at);
  const ended = articles[index];
  return ended ? articles.with(index, { ...ended, end: at }) : [...articles];
}

/** The article becomes part of the one before it, with whatever stands between them. The first cannot. */
export function joinToPrevious(articles: readonly ArticleCut[], index: number): ArticleCut[] {
  const previous = articles[index - 1];
  const joined = articles[index];
  if (!previous || !joined) return [...articles];
  return articles.toSpliced(index - 1, 2, { ...previous, end: joined.end });
}

/** The article's text belongs to no article. */
export function leaveOut(articles: readonly ArticleCut[], index: number): ArticleCut[] {
  return articles.toSpliced(index, 1);
}

/** Where a person's article and an untouched one are the same text, so that what was counted there still holds. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === "";
}

function ordered(articles: readonly ArticleCut[]): ArticleCut[] {
  return articles.toSorted((a, b) => a.start - b.start);
}
