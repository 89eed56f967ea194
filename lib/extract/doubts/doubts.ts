/**
 * The doubts of a fact: signs that a field may be wrong, told from the finished draft. How much each counts is fitted on
 * annotated texts (confidence-weights.ts); a new doubt is a new entry in one of the tables, and counts nothing until the
 * weights are fitted again.
 */
import type { Draft } from "../reading";
import type { ArticleView } from "./article-view";
import type { DoubtRule } from "./doubt-rule";
import { figureDoubts } from "./figure-doubts";
import { indicatorDoubts } from "./indicator-doubts";
import { periodDoubts } from "./period-doubts";
import { placeDoubts } from "./place-doubts";
import { settingDoubts } from "./setting-doubts";
import { surroundingsOf } from "./surroundings";

const rules = { ...indicatorDoubts, ...figureDoubts, ...periodDoubts, ...placeDoubts, ...settingDoubts };
export type Doubt = keyof typeof rules;
const entries = Object.entries(rules) as readonly (readonly [Doubt, DoubtRule])[];

/**
 * The parts of a fact that can be wrong by themselves: `words` is figure, change and indicator, and that it is a fact at
 * all. Each with the doubts that may speak against it; those of the setting speak against any.
 */
export const factParts = {
  words: idsOf({ ...indicatorDoubts, ...figureDoubts, ...settingDoubts }),
  period: idsOf({ ...periodDoubts, ...settingDoubts }),
  place: idsOf({ ...placeDoubts, ...settingDoubts }),
} as const satisfies Record<string, readonly Doubt[]>;
export type FactPart = keyof typeof factParts;

/** All that there are, in the order of the tables. */
export const doubtIds = idsOf(rules);

/** The doubts about a fact that there is reason for, in the order of the tables. */
export function doubtsOf(draft: Draft, article: ArticleView): Doubt[] {
  const around = surroundingsOf(draft);
  const found: Doubt[] = [];
  for (const [id, holds] of entries) if (holds(draft, around, article)) found.push(id);
  return found;
}

function idsOf<T extends string>(table: Readonly<Record<T, DoubtRule>>): readonly T[] {
  return Object.keys(table) as T[];
}
