/** Where a number or words lead to from the palette: a fact of this article, or another article of the project. Pure. */
import type { FactView, ReviewView } from "@/lib/api/views";
import { cellText } from "./cell-text";

export type Destination =
  | {
      readonly kind: "fact";
      readonly id: string;
      readonly number: number;
      readonly name: string;
      readonly words: string;
    }
  | { readonly kind: "article"; readonly id: string; readonly number: number; readonly title: string };

const mostFacts = 8;
const mostArticles = 5;

/** Numbers count from 1, in the order of the table and of the project; none for an empty query. */
export function destinations(
  query: string,
  facts: readonly FactView[],
  { articles, article }: Pick<ReviewView, "articles" | "article">,
): Destination[] {
  const words = query.trim().toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const number = /^\d+$/.test(query.trim()) ? Number(query.trim()) : null;
  const found = facts.flatMap((fact, index): Destination[] => {
    const { place, indicator, period } = fact;
    const shown = [place, indicator, period, cellText(fact, "value"), cellText(fact, "change")]
      .filter(Boolean)
      .join(" ");
    if (index + 1 !== number && !words.every((word) => shown.toLowerCase().includes(word))) return [];
    return [{ kind: "fact", id: fact.id, number: index + 1, name: indicator, words: shown }];
  });
  const others = articles.flatMap(({ id, title }, index): Destination[] => {
    if (id === article.id) return [];
    if (index + 1 !== number && !words.every((word) => title.toLowerCase().includes(word))) return [];
    return [{ kind: "article", id, number: index + 1, title }];
  });
  // The fact of that number before those in which the number merely stands.
  const numbered = (each: Destination) => (each.number === number ? 0 : 1);
  const first = (all: Destination[], most: number) => all.toSorted((a, b) => numbered(a) - numbered(b)).slice(0, most);
  return [...first(found, mostFacts), ...first(others, mostArticles)];
}
