/**
 * The engine's order of work, readable from top to bottom: finders propose what stands in a sentence, refiners make facts
 * of it. No rule lives here.
 */
import type { ArticleCut } from "@/lib/text/article";
import { type Clause, cutClauses } from "./clauses";
import { findComparisons } from "./finders/comparisons";
import { findFigures } from "./finders/figures";
import { findTables } from "./finders/tables";
import { lineEnds } from "./line-ends";
import { anchorOf, type Draft, type Reading } from "./reading";
import { type ArticlePeriod, articlePeriod } from "./refiners/article-period";
import { assemble } from "./refiners/assemble";
import { blankDraft } from "./refiners/assembly-state";
import { nameByTopics } from "./refiners/block-topic";
import { type BasisMemory, carryBasis, newBasisMemory } from "./refiners/carried-basis";
import { type ArticlePlace, type ArticleWords, articlePlace } from "./refiners/home-place";
import { readIndicator } from "./refiners/indicator";
import { leadAfter } from "./refiners/list-parent";
import { joinNamedLevels } from "./refiners/named-level";
import { isFact } from "./refiners/no-fact";
import { nameByMeasure } from "./refiners/noun-measure";
import { namePaces } from "./refiners/pace";
import { periodOf, priorPeriodOf } from "./refiners/period";
import { periodsOfSentences } from "./refiners/period-context";
import { givePlaces } from "./refiners/place";
import { placesOfSentences, type SentencePlaces } from "./refiners/place-context";
import { rolesOf } from "./refiners/roles";
import { scaleOf } from "./refiners/scale";
import type { SentencePeriods } from "./refiners/sentence-periods";
import { shareWords } from "./refiners/shared-verb";
import { shareBasis, statedBasis } from "./refiners/stated-basis";
import { draftsOfRow } from "./refiners/table-row";
import { addWordedChanges } from "./refiners/worded-change";
import type { SentenceWords } from "./sentence-words";

export interface Found {
  readonly readings: readonly Reading[];
  /** In the order of their figures in the text. */
  readonly drafts: readonly Draft[];
}

/** Everything that is the same for all sentences of an article. */
interface Context {
  readonly place: ArticlePlace;
  readonly period: ArticlePeriod;
  readonly basis: BasisMemory;
}

/** Runs all finders and refiners. `words`: those of the article alone, folded and as the source has them. */
export function run(sentences: readonly SentenceWords[], words: ArticleWords, article: ArticleCut): Found {
  const period = articlePeriod(words.folded, article);
  const place = articlePlace(words, article);
  const context: Context = { place, period, basis: newBasisMemory(words.folded) };
  const times = periodsOfSentences(sentences, period.anchor);
  const clauses = sentences.map(clausesOf);
  const sites = placesOfSentences(
    sentences.map((sentence, index) => ({ sentence, clauses: clauses[index] ?? [] })),
    place,
  );
  const readings = sentences.map((sentence, index) =>
    find(sentence, index, clauses[index] ?? [], times[index], sites[index]),
  );
  const tables = findTables(sentences);
  const drafts: Draft[] = [];
  let lead: Reading | null = null;
  for (const reading of readings) {
    lead = leadAfter(reading, lead);
    const above = lead === reading ? null : lead;
    const earlier = drafts.slice(-8);
    const row = tables[reading.index];
    if (row === "head") continue;
    const read = row ? draftsOfRow(reading, row, readings) : readSentence(reading, earlier, above, context);
    drafts.push(...settle(read, times[reading.index], sites[reading.index], context));
  }
  nameByTopics(readings, drafts);
  return { readings, drafts };
}

function clausesOf(sentence: SentenceWords): Clause[] {
  return cutClauses(sentence.words, lineEnds(sentence));
}

/** The finders. */
function find(
  sentence: SentenceWords,
  index: number,
  clauses: readonly Clause[],
  times: SentencePeriods | undefined,
  sites: SentencePlaces | undefined,
): Reading {
  const periods = times?.mentions ?? [];
  const places = sites?.mentions ?? [];
  const { figures, refused } = findFigures(sentence.words, periods, places);
  return { index, sentence, clauses, figures, refused, comparisons: findComparisons(sentence.words), periods, places };
}

/** The refiners of prose, in their order. */
function readSentence(reading: Reading, earlier: readonly Draft[], above: Reading | null, context: Context): Draft[] {
  const figured = assemble(reading, rolesOf(reading));
  const drafts = addWordedChanges(reading, figured, (at) => blankDraft(reading, at));
  carryBasis(drafts, context.basis);
  for (const draft of drafts) readIndicator(draft);
  nameByMeasure(drafts);
  shareWords(drafts, earlier, above);
  namePaces(drafts);
  return joinNamedLevels(drafts);
}

/** What facts of prose and of tables have in common: when, where, and at what scale. */
function settle(
  drafts: readonly Draft[],
  times: SentencePeriods | undefined,
  sites: SentencePlaces | undefined,
  context: Context,
): Draft[] {
  const kept = drafts.filter(isFact);
  givePlaces(kept, sites, context.place);
  for (const draft of kept) {
    givePeriod(draft, times, context);
    shareBasis(draft);
    draft.scale = scaleOf(draft);
  }
  return kept;
}

function givePeriod(draft: Draft, times: SentencePeriods | undefined, { period }: Context): void {
  if (draft.period !== null) return;
  const periods = times ?? { mentions: [], carried: null };
  const { sentence } = draft.reading;
  const choice = periodOf(anchorOf(draft), draft.clause, sentence, periods, period);
  draft.period = choice.period;
  draft.sources.period = choice.source;
  if (!draft.prior) return;
  const prior = priorPeriodOf(draft.prior, sentence, periods, draft.period);
  draft.priorPeriod = prior?.period ?? null;
  if (prior) draft.sources.priorPeriod = prior.source;
  statedBasis(draft);
}
