/** Which articles the overview shows and in what order. Pure; shows nothing. */
import type { ArticleSummary } from "@/lib/api/views";

export const articleStates = ["all", "open", "complete"] as const;
export type ArticleState = (typeof articleStates)[number];

export const articleOrders = ["imported", "title", "date", "open"] as const;
export type ArticleOrder = (typeof articleOrders)[number];

export const assigneeFilters = ["anyone", "mine", "nobody"] as const;
export type AssigneeFilter = (typeof assigneeFilters)[number];

export interface ArticleFilter {
  /** Words that must all occur in title, byline, date, place or file name; letters of either case. */
  readonly words: string;
  readonly state: ArticleState;
  readonly assignee: AssigneeFilter;
  readonly order: ArticleOrder;
}

/** What is left to do in an article: facts and numerals together. */
export function openItems({ progress }: ArticleSummary): number {
  return progress.openFacts + progress.openNumerals;
}

/**
 * The articles that fit, in order; equal ones stay as they were imported. `locale` decides how titles sort: Chinese ones
 * by pinyin. `personId`: whose are `mine`.
 */
export function listArticles(
  articles: readonly ArticleSummary[],
  filter: ArticleFilter,
  locale: string,
  personId: string,
) {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = articles.filter(
    (article) =>
      inState(article, filter.state) && isOf(article, filter.assignee, personId) && words.every(isIn(article)),
  );
  const collator = new Intl.Collator(locale, { numeric: true });
  const compare: Record<ArticleOrder, (a: ArticleSummary, b: ArticleSummary) => number> = {
    imported: () => 0,
    title: (a, b) => collator.compare(a.title, b.title),
    // Articles without a date come last: "" is before every date.
    date: (a, b) => collator.compare(b.date ?? "", a.date ?? ""),
    open: (a, b) => openItems(b) - openItems(a),
  };
  return fitting.toSorted(compare[filter.order]);
}

/**
 * The first article in which something is open, as imported: one's own before those that are nobody's, and others' last.
 * Null if all are complete.
 */
export function nextOpen(articles: readonly ArticleSummary[], personId: string): ArticleSummary | null {
  const open = articles.filter(({ progress }) => !progress.complete);
  const own = open.find(({ assignee }) => assignee?.id === personId);
  return own ?? open.find(isFree) ?? open[0] ?? null;
}

function inState({ progress }: ArticleSummary, state: ArticleState): boolean {
  return state === "all" || progress.complete === (state === "complete");
}

function isOf({ assignee }: ArticleSummary, filter: AssigneeFilter, personId: string): boolean {
  if (filter === "anyone") return true;
  return filter === "mine" ? assignee?.id === personId : isFree({ assignee });
}

/** Whose reviewer is gone is as free as one that nobody ever had. */
function isFree({ assignee }: Pick<ArticleSummary, "assignee">): boolean {
  return assignee === null || assignee.gone;
}

function isIn({ title, byline, date, place, fileName }: ArticleSummary) {
  const text = [title, byline, date, place, fileName].filter(Boolean).join("\n").toLowerCase();
  return (word: string) => text.includes(word);
}
