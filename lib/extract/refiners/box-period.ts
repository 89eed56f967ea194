/**
 * Periods of side boxes: a box repeats figures of the article beside it, without their times. A line takes the period that
 * the same figure has in the text; the other lines of its part of the box follow, if those agree.
 */
import { type SentenceWords, sourceSpan } from "../sentence-words";
import { type CarriedPeriod, holdsAt, type SentencePeriods, usablePeriods } from "./sentence-periods";

/** Figures of two digits or more with their unit: a bare `4个` is said too often to be the same. */
const figure = /(?:\d[\d,]*\d|\d)(?:\.\d+)?[万亿]?余?[万亿]?[\u4e00-\u9fff%‰]/gu;

/** The periods with those of boxes filled in. `periods[i]` is of `sentences[i]`. Linear in the text. */
export function withBoxes(sentences: readonly SentenceWords[], periods: readonly SentencePeriods[]): SentencePeriods[] {
  if (!sentences.some(isBox)) return [...periods];
  const told = periodsOfFigures(sentences, periods);
  const twins = sentences.map((sentence, index) =>
    needsTwin(sentence, periods[index]) ? twinOf(sentence, told) : null,
  );
  const common = commonOfBlocks(sentences, twins);
  return periods.map((own, index) => {
    const sentence = sentences[index];
    if (!sentence || !needsTwin(sentence, own)) return own;
    return { ...own, carried: twins[index] ?? own.carried ?? common.get(sentence.block) ?? null };
  });
}

function isBox({ kind }: SentenceWords): boolean {
  return kind === "box";
}

function needsTwin(sentence: SentenceWords, own: SentencePeriods | undefined): boolean {
  return isBox(sentence) && own !== undefined && usablePeriods(own.mentions).length === 0;
}

/** What the paragraphs say of each figure: its period, or null where they say several. */
function periodsOfFigures(
  sentences: readonly SentenceWords[],
  periods: readonly SentencePeriods[],
): Map<string, CarriedPeriod | null> {
  const told = new Map<string, CarriedPeriod | null>();
  for (const [index, sentence] of sentences.entries()) {
    const own = periods[index];
    if (!own || isBox(sentence)) continue;
    for (const { 0: words, index: at } of sentence.words.matchAll(figure)) {
      if (!isTelling(words)) continue;
      const mention = holdsAt(at, sentence.words, own);
      const held = mention
        ? { period: mention.period, span: sourceSpan(sentence, mention.start, mention.end) }
        : own.carried;
      if (!held) continue;
      const known = told.get(words);
      told.set(words, known === undefined || known?.period === held.period ? held : null);
    }
  }
  return told;
}

function isTelling(words: string): boolean {
  return words.replace(/\D/g, "").length > 1 && !/[年月日时分]$/u.test(words);
}

function twinOf(sentence: SentenceWords, told: ReadonlyMap<string, CarriedPeriod | null>): CarriedPeriod | null {
  for (const { 0: words } of sentence.words.matchAll(figure)) {
    const twin = told.get(words);
    if (twin) return twin;
  }
  return null;
}

/** For each part of a box the period that all its lines with a twin share. */
function commonOfBlocks(
  sentences: readonly SentenceWords[],
  twins: readonly (CarriedPeriod | null)[],
): Map<number, CarriedPeriod | null> {
  const common = new Map<number, CarriedPeriod | null>();
  for (const [index, sentence] of sentences.entries()) {
    const twin = twins[index];
    if (!twin) continue;
    const known = common.get(sentence.block);
    common.set(sentence.block, known === undefined || known?.period === twin.period ? twin : null);
  }
  return common;
}
