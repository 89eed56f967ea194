/** Checks the articles that a person has cut, before anything is stored. */
import type { z } from "zod";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { articleCutInput } from "@/lib/api/requests";
import { isDatePoint } from "@/lib/fact/period";
import type { ArticleCut } from "@/lib/text/article";
import { checkCuts } from "@/lib/text/check-cuts";

export type GivenCut = z.infer<typeof articleCutInput>;

/** `bad-cuts` with `index` and `problem`: what checkCuts says, or `date` for one that is no date. */
export function checkGivenCuts(text: string, given: readonly GivenCut[]): Outcome<readonly ArticleCut[]> {
  const wrong = checkCuts(text, given);
  if (wrong) return refuse("bad-cuts", wrong);
  // An emptied field is sent as an empty string.
  const cuts = given.map((cut) => ({
    ...cut,
    byline: cut.byline || null,
    date: cut.date || null,
    place: cut.place || null,
  }));
  const index = cuts.findIndex(({ date }) => date !== null && !isDatePoint(date));
  return index === -1 ? ok(cuts) : refuse("bad-cuts", { index, problem: "date" });
}
