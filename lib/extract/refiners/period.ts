/**
 * Gives a figure its period: that of its clause, else of its sentence, else of its paragraph or section, else what the
 * article reports on. It reads the times that the finder found, never the figure.
 */
import type { FieldSource } from "@/lib/fact/fact";
import { formatPeriod, parsePeriod, shiftYears } from "@/lib/fact/period";
import type { Span } from "@/lib/text/span";
import type { PeriodMention } from "../finders/periods";
import { type SentenceWords, sourceSpan } from "../sentence-words";
import type { ArticlePeriod } from "./article-period";
import { dealtOut } from "./dealt-period";
import { heldBefore, holdsAt, type SentencePeriods } from "./sentence-periods";

export interface PeriodChoice {
  readonly period: string | null;
  readonly source: FieldSource;
}

/** `figure` and `clause` are offsets into the sentence's words, the source's span is one of the file. */
export function periodOf(
  figure: Span,
  clause: Span,
  sentence: SentenceWords,
  periods: SentencePeriods,
  article: ArticlePeriod,
): PeriodChoice {
  const chosen =
    dealtOut(figure.start, sentence.words, periods.mentions) ?? holdsAt(figure.start, sentence.words, periods);
  const earlier = yearEarlier(figure, clause, sentence, periods, article);
  if (earlier) return earlier;
  if (chosen && !(isOpenSince(chosen) && isReached(figure, sentence.words))) {
    const stated = chosen.start < figure.start && chosen.end > clause.start;
    const span = sourceSpan(sentence, chosen.start, chosen.end);
    return { period: chosen.period, source: { how: stated ? "stated" : "inherited", span } };
  }
  const { period, span } = periods.carried ?? article;
  return { period, source: { how: "inherited", span } };
}

/** `自新机制推出以来`: from a start that nothing tells. */
function isOpenSince({ kind, period }: PeriodMention): boolean {
  return kind === "since" && period === null;
}

/** `行动开展以来，佩戴率提高到95%`: the level that was reached is the present one, whenever the rise began. */
function isReached(figure: Span, words: string): boolean {
  return /(?:[升降增减提涨跌缩扩]|提高|下降|压缩|缩短|增加|减少|上升)[到至为]$/u.test(
    words.slice(Math.max(0, figure.start - 4), figure.start),
  );
}

/** `去年同期，公司净利润为7亿元`: a clause of its own about the same days a year earlier, not a comparison. */
function yearEarlier(
  figure: Span,
  clause: Span,
  sentence: SentenceWords,
  periods: SentencePeriods,
  article: ArticlePeriod,
): PeriodChoice | null {
  const mention = periods.mentions.findLast(({ start }) => start < figure.start);
  if (mention?.kind !== "same-span") return null;
  if (
    mention.start < clause.start - 12 ||
    sentence.words.slice(mention.end, figure.start).includes("；") ||
    !/(?:^|[，,；;。：:])[\s“（]*$/u.test(sentence.words.slice(0, mention.start))
  )
    return null;
  const base = (heldBefore(mention.start, periods.mentions) ?? periods.carried ?? article).period;
  const period = sameDays(mention, base);
  if (period === null) return null;
  const how = mention.end > clause.start ? "stated" : "inherited";
  return { period, source: { how, span: sourceSpan(sentence, mention.start, mention.end) } };
}

/**
 * The period of an earlier level that stands at `prior`: the nearest time before it that is the other side of a
 * comparison. `period` is the fact's own, which `去年同期` repeats a year earlier. Null if the sentence names none.
 */
export function priorPeriodOf(
  prior: Span,
  sentence: SentenceWords,
  periods: SentencePeriods,
  period: string | null,
): PeriodChoice | null {
  const mention =
    periods.mentions.findLast(
      (other) => other.end <= prior.start && isOfLevel(sentence.words.slice(other.end, prior.start)),
    ) ?? periods.mentions.findLast((other) => other.isPrior && other.start < prior.start);
  if (!mention) return null;
  const span = sourceSpan(sentence, mention.start, mention.end);
  return { period: sameDays(mention, period) ?? mention.period, source: { how: "stated", span } };
}

/** `2019年为412件` after a level: the time stands right before the earlier level, with 为 between. */
function isOfLevel(between: string): boolean {
  return /^(?:同期)?(?:则|仅|只)?(?:为|是)(?:约|近)?$/u.test(between);
}

function sameDays(mention: PeriodMention, period: string | null): string | null {
  const own = period === null ? null : parsePeriod(period);
  if (mention.kind !== "same-span" || !own || mention.period === null) return null;
  return formatPeriod(shiftYears(own, Number(mention.period.slice(0, 4)) - Number(own.end.slice(0, 4))));
}
