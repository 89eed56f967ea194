/**
 * The engine's order of work, readable from top to bottom: finders propose what stands in a sentence, refiners make facts
 * of it. No rule lives here.
 */
import type { ArticleCut } from "@/lib/text/article";
import { type Clause, cutClauses } from "./clauses";
import { findComparisons } from "./finders/comparisons";
import { findFigures } from "./finders/figures";
import { anchorOf, type Draft, type Reading } from "./reading";
import { type ArticlePeriod, articlePeriod } from "./refiners/article-period";
import { assemble } from "./refiners/assemble";
import { readIndicator } from "./refiners/indicator";
import { isFact } from "./refiners/no-fact";
import { periodOf, priorPeriodOf } from "./refiners/period";
import { periodsOfSentences, type SentencePeriods } from "./refiners/period-context";
import { rolesOf } from "./refiners/roles";
import { scaleOf } from "./refiners/scale";
import { shareWords } from "./refiners/shared-verb";
import type { SentenceWords } from "./sentence-words";

export interface Found {
  readonly readings: readonly Reading[];
  /** In the order of their figures in the text. */
  readonly drafts: readonly Draft[];
}

/** Everything that is the same for all sentences of an article. */
interface Context {
  readonly article: ArticleCut;
  readonly period: ArticlePeriod;
}

/** Runs all finders and refiners. `folded` is the folded text of the article alone, which starts at offset 0 of it. */
export function run(sentences: readonly SentenceWords[], folded: string, article: ArticleCut): Found {
  const whole = { ...article, start: 0, end: folded.length };
  const period = articlePeriod(folded, whole);
  const context: Context = { article, period };
  const times = periodsOfSentences(sentences, period.anchor);
  const readings = sentences.map((sentence, index) => find(sentence, index, times[index]));
  const drafts: Draft[] = [];
  for (const reading of readings) {
    const before = drafts.at(-1);
    const earlier = before && before.reading.sentence.block === reading.sentence.block ? before : null;
    drafts.push(...refine(reading, earlier, times[reading.index], context));
  }
  return { readings, drafts };
}

/** The finders. */
function find(sentence: SentenceWords, index: number, times: SentencePeriods | undefined): Reading {
  const periods = times?.mentions ?? [];
  const clauses: Clause[] = cutClauses(sentence.words, sentence.kind === "box" ? sentence.seams : []);
  const { figures, refused } = findFigures(sentence.words, periods);
  return { index, sentence, clauses, figures, refused, comparisons: findComparisons(sentence.words), periods };
}

/** The refiners, in their order. */
function refine(
  reading: Reading,
  earlier: Draft | null,
  times: SentencePeriods | undefined,
  context: Context,
): Draft[] {
  const drafts = assemble(reading, rolesOf(reading));
  for (const draft of drafts) readIndicator(draft);
  shareWords(drafts, earlier);
  const kept = drafts.filter(isFact);
  for (const draft of kept) {
    givePeriod(draft, times, context);
    draft.place = context.article.place ?? "";
    draft.sources = { ...draft.sources, place: { how: "inherited", span: null } };
    draft.scale = scaleOf(draft);
  }
  return kept;
}

function givePeriod(draft: Draft, times: SentencePeriods | undefined, { period }: Context): void {
  const periods = times ?? { mentions: [], carried: null };
  const { sentence } = draft.reading;
  const choice = periodOf(anchorOf(draft), draft.clause, sentence, periods, period);
  draft.period = choice.period;
  draft.sources = { ...draft.sources, period: choice.source };
  if (!draft.prior) return;
  const prior = priorPeriodOf(draft.prior, sentence, periods, draft.period);
  draft.priorPeriod = prior?.period ?? null;
  if (prior) draft.sources = { ...draft.sources, priorPeriod: prior.source };
}
