/** What all facts of an article have in common, counted once for all doubts. */
import type { ArticleCut } from "@/lib/text/article";
import type { Draft } from "../reading";

export interface ArticleView {
  /** As the article was cut: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or null. */
  readonly date: string | null;
  readonly place: string | null;
  /** The period that most facts have; null also if most have none. */
  readonly commonPeriod: string | null;
}

export function articleView({ date, place }: ArticleCut, drafts: readonly Draft[]): ArticleView {
  return { date, place, commonPeriod: commonest(drafts.map((draft) => draft.period)) };
}

/** The first of those that stand there most often; null of nothing. */
function commonest(values: readonly (string | null)[]): string | null {
  const counts = new Map<string | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: { value: string | null; count: number } = { value: null, count: 0 };
  for (const [value, count] of counts) if (count > best.count) best = { value, count };
  return best.value;
}
