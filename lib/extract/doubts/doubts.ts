/**
 * The doubts of a fact: signs that a field may be wrong, told from the finished draft. How much each counts is fitted on
 * annotated texts (confidence-weights.ts); a new doubt is a new entry in one of the tables, and counts nothing until the
 * weights are fitted again.
 */
import type { Draft } from "../reading";
import { contextDoubts } from "./context-doubts";
import type { DoubtRule } from "./doubt-rule";
import { figureDoubts } from "./figure-doubts";
import { indicatorDoubts } from "./indicator-doubts";
import { settingDoubts } from "./setting-doubts";
import { surroundingsOf } from "./surroundings";

const rules = { ...indicatorDoubts, ...contextDoubts, ...figureDoubts, ...settingDoubts };
export type Doubt = keyof typeof rules;
const entries = Object.entries(rules) as readonly (readonly [Doubt, DoubtRule])[];
/** All that there are, in the order of the tables. */
export const doubtIds: readonly Doubt[] = entries.map(([id]) => id);

/** The doubts that there is reason for, in the order of the tables. */
export function doubtsOf(draft: Draft): Doubt[] {
  const around = surroundingsOf(draft);
  return entries.flatMap(([id, holds]) => (holds(draft, around) ? [id] : []));
}
