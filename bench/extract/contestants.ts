/**
 * Who is measured, each as a function over texts that gives how many things it found. What they find is counted so that
 * no work can be left out, not compared: they look for different things.
 */
import {
  Culture,
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from "@microsoft/recognizers-text-suite";
import { extract } from "@/lib/extract/extract";
import { cutArticles } from "@/lib/text/articles";
import { fold } from "@/lib/text/fold";
import { readLayout } from "@/lib/text/layout";
import { findNumerals } from "@/lib/text/ledger";
import { joinSentences } from "@/lib/text/sentences";

/** Reads one text and says how much it found in it. */
export type Reader = (text: string) => number;

/** The whole engine: cuts, facts and ledger. */
export const engine: Reader = (text) => {
  let facts = 0;
  for (const article of cutArticles(text)) facts += extract(text, article).facts.length;
  return facts;
};

export const cutting: Reader = (text) => cutArticles(text).length;

/** All that `extract` asks of lib/text, without the engine: cuts, blocks, sentences, folded words, numerals. */
export const textStage: Reader = (text) => {
  let found = 0;
  for (const article of cutArticles(text)) {
    const folded = fold(text.slice(article.start, article.end));
    const sentences = joinSentences(text, readLayout(text, article));
    found += sentences.length + findNumerals(text, article).length + (folded.length > 0 ? 1 : 0);
  }
  return found;
};

const words = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * Word segmentation, the least that any reading of Chinese does. The longer the string, the more a character costs it: by
 * paragraphs it is nearly twice as fast as by files, and by files three times as fast as by all of them joined.
 */
export const segmenter: Reader = (text) => {
  let found = 0;
  for (const word of words.segment(text)) if (word.isWordLike) found++;
  return found;
};

const chinese = Culture.Chinese;
/** Dates such as 去年 are resolved against a day; a fixed one keeps the runs alike. */
const today = new Date(2024, 0, 1);

/** The recognizers for what the engine reads too: numbers, percentages, currency, dimensions and dates. */
export const recognizers: Reader = (text) =>
  recognizeNumber(text, chinese).length +
  recognizePercentage(text, chinese).length +
  recognizeCurrency(text, chinese).length +
  recognizeDimension(text, chinese).length +
  recognizeDateTime(text, chinese, undefined, today).length;
