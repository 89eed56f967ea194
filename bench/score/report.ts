/** All that is measured of one set, as plain data: what `--json` prints and what print.ts sets in tables. */
import { isRight, type Judged, type Match, matchFacts } from "./match";
import { type Reliability, reliabilityOf } from "./reliability";
import { coverageOf, missedKinds } from "./rule-coverage";
import type { AnnotatedText } from "./sets";
import { scoreOf, totalsOf } from "./totals";

export type SetReport = ReturnType<typeof reportOf>;

export function reportOf(texts: readonly AnnotatedText[]) {
  const matches = texts.map(({ gold, facts }) => matchFacts(gold, facts));
  return {
    files: Object.fromEntries(
      texts.map(({ name }, index) => [name, scoreOf(totalsOf(matches.slice(index, index + 1)))]),
    ),
    total: scoreOf(totalsOf(matches)),
    rules: coverageOf(matches),
    missed: missedKinds(matches),
    confidence: confidenceIn(matches),
  };
}

/** What the confidence of all facts that gold judges is worth. */
function confidenceIn(matches: readonly Match[]): Reliability {
  const judged = matches.flatMap((match) => match.judged.filter(isAsked));
  return reliabilityOf(judged.map(({ fact, verdict }) => ({ chance: fact.confidence, right: isRight(verdict) })));
}

/** Figures of stories are neither right nor wrong. */
export function isAsked({ verdict }: Judged): boolean {
  return verdict.kind !== "narrative";
}
